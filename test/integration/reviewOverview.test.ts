import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import { openReadable, openWritable } from '../../electron/hub/journal/handles.ts'
import { sumUp } from '../../electron/hub/journal/sumUp.ts'
import { tidy } from '../../electron/hub/journal/tidy.ts'
import { createReader } from '../../electron/hub/review/createReader.ts'
import { decodeSeries } from '../../stations/record/seriesWire.ts'
import { seedJournal } from '../support/seedJournal.ts'
import { aLongSession, peakMmHg } from '../support/seedSessions.ts'

const startWallMs = 1_795_331_000_000
const whole = {
  kind: 'samples',
  session: 'long',
  athlete: 'a-17',
  fromMs: null,
  toMs: null,
  width: 1_200,
} as const

const seeded = mkdtempSync(path.join(os.tmpdir(), 'bfr-'))
afterAll(() => rmSync(seeded, { recursive: true, force: true }))

/** A session of so many samples that is over and summed up. */
function aJournalOf(samples: number) {
  const template = path.join(seeded, `${samples}.db`)
  if (!existsSync(template)) {
    seedJournal(template, [aLongSession(samples, startWallMs)])
    const handle = openWritable(template)
    sumUp(handle, new Set())
    handle.close()
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-'))
  const file = path.join(folder, 'journal.db')
  copyFileSync(template, file)
  const handle = openWritable(file)
  const readable = openReadable(file)
  onTestFinished(() => {
    readable.close()
    handle.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = (request: Parameters<ReturnType<typeof createReader>['answer']>[0]) => {
    const answer = createReader(readable).answer(request)
    return answer.ok ? decodeSeries(answer.bytes.buffer) : null
  }
  const overviews = () => handle.prepare('SELECT athlete_id FROM overview').all([])
  return { handle, readable, ask, overviews }
}

it('opens a long session without reading a sample of it, with its peak and its hole', () => {
  const { handle, ask, overviews } = aJournalOf(120_000)
  const read = ask({ ...whole, width: 4_096 })
  expect(overviews()).toEqual([{ athlete_id: 'a-17' }])
  handle.exec('DELETE FROM input')
  const shown = ask(whole)
  expect(shown?.series.map(each => each.cuff)).toEqual(['l', 'r'])
  expect([shown?.fromMs, shown?.toMs]).toEqual([read?.fromMs, read?.toMs])
  const values = (shown?.series ?? []).map(each => [...each.pressureMmHg])
  expect(Math.max(...values.flat().filter(value => value > 0))).toBe(peakMmHg)
  for (const each of values) {
    expect(each.filter(value => Number.isNaN(value))).toHaveLength(1)
    expect(each.length).toBeLessThanOrEqual(2 * 2_048 + 1)
    expect(each.length).toBeGreaterThan(2_000)
  }
})

it('reads the samples themselves for a part of it, and for a wider chart', () => {
  const { handle, ask } = aJournalOf(120_000)
  const fromMs = (ask(whole)?.fromMs ?? 0) + 600_000
  const part = { ...whole, fromMs, toMs: fromMs + 20_000 }
  const before = [ask(part), ask({ ...whole, width: 8_192 })]
  expect(before[0]?.series[0]?.atMs.length).toBeGreaterThanOrEqual(400)
  handle.exec('DELETE FROM overview')
  expect([ask(part), ask({ ...whole, width: 8_192 })]).toEqual(before)
})

it('reads ahead what is behind the overview that was given', () => {
  const { handle, readable } = aJournalOf(120_000)
  const reader = createReader(readable)
  reader.answer(whole)
  reader.readAhead()
  handle.exec('DELETE FROM input')
  const zoomed = reader.answer({ ...whole, width: 8_192 })
  const series = zoomed.ok ? decodeSeries(zoomed.bytes.buffer)?.series : null
  expect(series?.[0]?.atMs.length).toBeGreaterThan(10_000)
})

it('keeps none of a short session, and lets go of one with its samples', () => {
  expect(aJournalOf(20_000).overviews()).toEqual([])
  const { handle, overviews } = aJournalOf(120_000)
  const retention = { days: 1, megabytes: 2_000 }
  expect(tidy(handle, retention, startWallMs + 30 * 86_400_000)).toBe('rolled-up')
  expect(overviews()).toEqual([])
})
