import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as v from 'valibot'
import { openReadable } from '../../electron/hub/journal/handles.ts'
import { createReader } from '../../electron/hub/review/createReader.ts'
import { readSeries } from '../../electron/hub/review/readSeries.ts'
import { AthleteAnswerSchema, SessionAnswerSchema } from '../../stations/record/reviewSchema.ts'
import { decodeSeries } from '../../stations/record/seriesWire.ts'
import { aTrainedFloor, seedReview } from '../e2e/support/reviewJournal.ts'
import { seedJournal } from '../support/seedJournal.ts'
import { peakMmHg } from '../support/seedSessions.ts'

function aJournal(seed: (folder: string) => void) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-'))
  seed(folder)
  const handle = openReadable(path.join(folder, 'journal.db'))
  onTestFinished(() => {
    handle.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return handle
}

it('gives back a session as it was, with every sample', () => {
  const seeded = aTrainedFloor('s-1', 1_795_331_000_000)
  const handle = aJournal(folder => seedJournal(path.join(folder, 'journal.db'), [seeded]))
  const answer = createReader(handle).answer({ kind: 'session', session: 's-1' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const read = v.parse(SessionAnswerSchema, JSON.parse(Buffer.from(answer.bytes).toString()))
  expect(read.unreadable).toBe(0)
  expect(read.record.stints).toEqual(seeded.record.stints)
  expect(read.record.happenings).toEqual(seeded.record.happenings)
  expect(read.summaries).toEqual(seeded.summaries)
  const series = readSeries(handle, 's-1')
  const samples = [...seeded.inputs].filter(
    input => input.kind === 'message' && input.message.kind === 'pressure',
  )
  expect([series.unreadable, series.samples]).toEqual([0, samples.length])
})

it('keeps the peak among many sessions, and sums up what has no summary', () => {
  const handle = aJournal(folder => seedReview(folder, 40_000))
  const reader = createReader(handle)
  const wanted = { kind: 'samples', athlete: 'a-17', fromMs: null, toMs: null, width: 100 } as const
  const long = reader.answer({ ...wanted, session: 'long' })
  const series = long.ok ? (decodeSeries(long.bytes.buffer)?.series ?? []) : []
  expect(Math.max(...series.flatMap(each => [...each.pressureMmHg]).filter(value => value > 0))).toBe(
    peakMmHg,
  )
  const trained = reader.answer({ ...wanted, session: 's-0' })
  expect(trained.ok ? decodeSeries(trained.bytes.buffer)?.series.map(each => each.cuff) : null).toEqual([
    'l',
    'r',
  ])
  const months = reader.answer({ kind: 'athlete', athlete: 'a-17', beforeWallMs: null, limit: 10 })
  const read = months.ok
    ? v.parse(AthleteAnswerSchema, JSON.parse(Buffer.from(months.bytes).toString()))
    : null
  expect(read?.sessions.map(({ line, summary }) => [line.session, summary?.highestMmHg])).toEqual([
    ['s-0', expect.any(Number)],
    ['long', peakMmHg],
    ['s-9', expect.any(Number)],
    ['s-23', expect.any(Number)],
    ['s-61', expect.any(Number)],
  ])
})
