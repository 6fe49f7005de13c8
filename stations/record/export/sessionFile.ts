import * as v from 'valibot'
import { AthleteSummarySchema, type AthleteSummary } from '../athleteSummarySchema.ts'
import type { SampleSeries, SessionRecord } from '../recordSchema.ts'
import { pressureText } from './decimals.ts'
import { sessionFileFormat, sessionFileVersion, type FiledSamples } from './sessionFileSchema.ts'
import { utcText } from './wallClock.ts'

const NUMBERS_A_CHUNK = 4_096

/** The first line of a session's file: what it is, and when it was written. */
export function sessionFileHead(exportedAtWallMs: number): string {
  const head = {
    format: sessionFileFormat,
    version: sessionFileVersion,
    exportedAt: utcText(exportedAtWallMs),
  }
  return `${JSON.stringify(head).slice(0, -1)},\n`
}

/**
 * What follows the first line, in pieces and without the sum at its end: the record, what it comes to, every sample (ms on the
 * kiosk's monotonic clock, mmHg as sent) and the inputs, blocks in base64. The same session gives the same bytes.
 */
export function* sessionFileBody(
  record: SessionRecord,
  summaries: readonly AthleteSummary[],
  series: readonly SampleSeries[],
  inputs: Iterable<string>,
): Generator<string> {
  const { happenings, ...rest } = record
  yield `"record":${JSON.stringify(rest).slice(0, -1)},"happenings":`
  yield* list(happenings.map(happening => JSON.stringify(happening)))
  yield '},\n"summaries":'
  // In the schema's order, however it was made: the same bytes from what was summed up now and from what was read.
  yield* list(summaries.map(summary => JSON.stringify(v.parse(AthleteSummarySchema, summary))))
  yield ',\n"samples":['
  for (const [index, each] of series.entries()) {
    yield index === 0 ? '\n' : ',\n'
    yield* samplesOf(each)
  }
  yield '],\n"inputs":'
  yield* list(quoted(inputs))
}

function* samplesOf({ station, cuff, atMs, pressureMmHg }: SampleSeries): Generator<string> {
  const head: Partial<FiledSamples> = { station, cuff, firstAtMs: atMs[0] ?? 0 }
  yield `${JSON.stringify(head).slice(0, -1)},"stepsMs":`
  yield* numbers(Math.max(0, atMs.length - 1), index => (atMs[index + 1] ?? 0) - (atMs[index] ?? 0))
  yield ',"pressuresMmHg":'
  yield* numbers(pressureMmHg.length, index => pressureText(pressureMmHg[index] ?? 0))
  yield '}'
}

function* numbers(count: number, at: (index: number) => number): Generator<string> {
  yield '['
  for (let from = 0; from < count; from += NUMBERS_A_CHUNK) {
    const some = Array.from({ length: Math.min(NUMBERS_A_CHUNK, count - from) }, (_, index) =>
      at(from + index),
    )
    yield `${from === 0 ? '' : ','}${some.join(',')}`
  }
  yield ']'
}

function* list(items: Iterable<string>): Generator<string> {
  yield '['
  let isFirst = true
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n${item}`
    isFirst = false
  }
  yield ']'
}

function* quoted(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield JSON.stringify(text)
}
