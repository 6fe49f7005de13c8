import type { SampleSeries, SessionRecord } from './recordSchema.ts'
import type { SeriesAnswer } from './seriesWire.ts'
import type { SamplesOf } from './summariseStint.ts'
import { firstAt } from './weighPressure.ts'

/** What went before a check-in and came after it belongs to the picture, ms. */
const BEFORE_MS = 10_000
const AFTER_MS = 60_000

/**
 * The samples of every cuff that an athlete had in a session, from 10 s before the check-in to 60 s after the end, but never those of
 * the next at that station; null: the athlete was not there. Moments in ms.
 */
export function athleteSeries(
  record: SessionRecord,
  athleteId: string,
  samplesOf: SamplesOf,
): SeriesAnswer | null {
  const stints = record.stints.filter(stint => stint.assignment.athlete.id === athleteId)
  if (stints.length === 0) return null
  const times = stints.map(({ station, started, ended }) => {
    const others = record.stints.filter(
      other => other.station === station && other.assignment.athlete.id !== athleteId,
    )
    const before = others.flatMap(other =>
      other.started.atMs < started.atMs ? (other.ended?.atMs ?? []) : [],
    )
    const after = others.flatMap(other => (other.started.atMs > started.atMs ? other.started.atMs : []))
    const endAtMs = ended === null ? Number.POSITIVE_INFINITY : ended.atMs + AFTER_MS
    return {
      station,
      fromMs: Math.max(started.atMs - BEFORE_MS, ...before),
      toMs: Math.min(endAtMs, ...after),
    }
  })
  const cuffs = new Map(
    stints.flatMap(stint => {
      const prescribed = stint.assignment.prescription.cuffs
      return [...prescribed, ...stint.cuffs].map(
        ({ cuff }) => [`${stint.station}/${cuff}`, { station: stint.station, cuff }] as const,
      )
    }),
  )
  const series = [...cuffs.values()].flatMap(({ station, cuff }) => {
    const all = samplesOf(station, cuff)
    return all === null
      ? []
      : [
          within(
            all,
            times.filter(time => time.station === station),
          ),
        ]
  })
  const lastMs = Math.max(record.line.ended?.atMs ?? 0, ...series.map(each => each.atMs.at(-1) ?? 0))
  return {
    fromMs: Math.min(...times.map(time => time.fromMs)),
    toMs: Math.min(lastMs, Math.max(...times.map(time => time.toMs))),
    series,
  }
}

function within(
  series: SampleSeries,
  times: readonly { readonly fromMs: number; readonly toMs: number }[],
): SampleSeries {
  const ranges: (readonly [number, number])[] = []
  let reached = 0
  for (const { fromMs, toMs } of times) {
    const from = Math.max(reached, firstAt(series.atMs, fromMs))
    reached = Math.max(from, firstAt(series.atMs, toMs))
    ranges.push([from, reached])
  }
  const [only, more] = ranges
  if (only !== undefined && more === undefined) {
    const [from, to] = only
    return {
      ...series,
      atMs: series.atMs.subarray(from, to),
      pressureMmHg: series.pressureMmHg.subarray(from, to),
    }
  }
  const count = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  const [atMs, pressureMmHg] = [new Float64Array(count), new Float32Array(count)]
  let place = 0
  for (const [from, to] of ranges) {
    atMs.set(series.atMs.subarray(from, to), place)
    pressureMmHg.set(series.pressureMmHg.subarray(from, to), place)
    place += to - from
  }
  return { ...series, atMs, pressureMmHg }
}
