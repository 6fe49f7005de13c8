import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWritable, type Writable } from '../../../../electron/hub/journal/handles.ts'
import { migrate } from '../../../../electron/hub/journal/migrate.ts'
import { createReader } from '../../../../electron/hub/review/createReader.ts'
import { importSession } from '../../../../electron/hub/sessionFile/importSession.ts'
import { sealSession } from '../../../../electron/hub/sessionFile/sealSession.ts'
import { writeSessionFile } from '../../../../electron/hub/sessionFile/writeSessionFile.ts'
import { aTrainedSession } from '../../../support/aTrainedSession.ts'
import { fillJournal } from '../../../support/fillJournal.ts'

const trained = aTrainedSession()
const { session } = trained.record.line
let folder = ''
const open: Writable[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-session-file-'))
})
afterEach(() => {
  for (const handle of open.splice(0)) handle.close()
  rmSync(folder, { recursive: true })
})

function emptyJournal(): Writable {
  const handle = openWritable(path.join(folder, `journal-${open.length}.db`))
  open.push(handle)
  migrate(handle)
  return handle
}
const reading = (handle: Writable) => ({ ...handle, mode: 'readable' as const })

function exported(handle: Writable, atWallMs = 1_795_400_000_000): string {
  const read = createReader(reading(handle)).session(session)
  if (read === null) throw new Error('no such session')
  return [...writeSessionFile(reading(handle), read, atWallMs)].join('')
}

function review(handle: Writable) {
  const read = createReader(reading(handle)).session(session)
  return read === null ? null : { ...read, series: read.series().all }
}

const afterHead = (text: string): string => text.slice(text.indexOf('\n'))

/** The file with something else in it, and its sum made good again. */
function reworked(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  const body = text.slice(text.indexOf('\n') + 1, text.lastIndexOf(',\n"sha256"')).replace(from, to)
  return text.slice(0, text.indexOf('\n') + 1) + [...sealSession([body])].join('')
}

describe('a session from one kiosk to another', () => {
  it('gives the same review, and exported again the same bytes but for the time', () => {
    const [first, second] = [emptyJournal(), emptyJournal()]
    fillJournal(first, trained)
    const text = exported(first)
    expect(importSession(second, text)).toMatchObject({
      ...{ ok: true, samples: trained.series.reduce((sum, { atMs }) => sum + atMs.length, 0) },
    })
    expect(review(second)).toEqual(review(first))
    expect(exported(second)).toBe(text)
    expect(afterHead(exported(second, 1_795_500_000_000))).toBe(afterHead(text))
  })

  it('keeps every sample as it was sent, and every alarm and report', () => {
    const [first, second] = [emptyJournal(), emptyJournal()]
    fillJournal(first, trained)
    importSession(second, exported(first))
    expect(review(second)).toMatchObject({ series: trained.series, unreadable: 0 })
    expect(review(second)?.record.happenings).toEqual(trained.record.happenings)
  })

  it('never looks like this kiosk’s own life, which a restart goes on from', () => {
    const [first, second] = [emptyJournal(), emptyJournal()]
    fillJournal(first, trained)
    importSession(second, exported(first))
    for (const [table, key] of [
      ['run', 'run'],
      ['input', 'block'],
      ['stint', 'stint'],
      ['happening', 'happening'],
    ]) {
      expect(second.prepare(`SELECT max(${key}) < 0 AS below FROM ${table}`).get([])).toEqual({ below: 1 })
    }
  })

  it('goes beside another imported session without touching it', () => {
    const [first, second] = [emptyJournal(), emptyJournal()]
    fillJournal(first, trained)
    const text = exported(first)
    const other = reworked(text, `"session":"${session}"`, '"session":"another"')
    importSession(second, text)
    const before = review(second)
    expect(importSession(second, other).ok).toBe(true)
    expect(review(second)).toEqual(before)
    expect(createReader(reading(second)).session('another')?.series().all).toEqual(trained.series)
  })

  const faults: [string, (text: string) => string, { path: string; expected: string }][] = [
    ['cut off', text => text.slice(0, -500), { path: '', expected: 'a whole JSON file' }],
    ['foreign', () => '{"format":"other"}', { path: 'format', expected: '"bfr-floor-kiosk session"' }],
    ['no object', () => '[1]', { path: 'format', expected: '"bfr-floor-kiosk session"' }],
    ['newer', text => text.replace('"version":1', '"version":2'), { path: 'version', expected: '1' }],
    [
      'without a sum',
      text => text.replace(/,\n"sha256".*/, '}'),
      { path: 'sha256', expected: 'the sum at the end of the file' },
    ],
    [
      'changed',
      text => text.replace('"Anna"', '"Bert"'),
      { path: 'sha256', expected: 'the sum of what the file says' },
    ],
    [
      'not as it should be',
      text => reworked(text, '"cause":"check-in"', '"cause":"whim"'),
      { path: 'record.line.started.cause', expected: '("by-hand" | "check-in" | "calm")' },
    ],
    [
      'of half milliseconds',
      text => reworked(text, '"started":{"atMs":5000000,', '"started":{"atMs":5000000.5,'),
      { path: 'record.line.started.atMs', expected: 'a whole number of ms' },
    ],
    [
      'at odds with itself',
      text => reworked(text, '212.4,212.4,212.4', '112.4,212.4,212.4'),
      { path: 'samples.0.pressuresMmHg.400', expected: '212.4 mmHg at 5040100 ms, as in inputs' },
    ],
    [
      'of a session that goes on',
      text => {
        const { atMs = 0, wallMs = 0 } = trained.record.line.ended ?? {}
        const ended = { atMs, wallMs, cause: 'by-hand', by: null }
        return reworked(text, `"ended":${JSON.stringify(ended)}`, '"ended":null')
      },
      { path: 'record.line.ended', expected: 'a session that is over' },
    ],
    [
      'of a session that it has',
      text => text,
      { path: 'record.line.session', expected: 'a session that this kiosk does not have' },
    ],
  ]
  it.each(faults)(
    'refuses a file that is %s, with the place, and writes nothing',
    (what, change, { path: where, expected }) => {
      const [first, second] = [emptyJournal(), emptyJournal()]
      fillJournal(first, trained)
      const text = exported(first)
      if (what === 'of a session that it has') importSession(second, text)
      const rows = () =>
        ['run', 'session', 'input', 'stint', 'happening', 'summary'].map(table =>
          second.prepare(`SELECT * FROM ${table}`).all([]),
        )
      const before = rows()
      expect(importSession(second, change(text))).toMatchObject({
        ok: false,
        fault: { path: where, expected },
      })
      expect(rows()).toEqual(before)
    },
  )

  it('is all or nothing: what fails half-way leaves no row', () => {
    const [first, second] = [emptyJournal(), emptyJournal()]
    fillJournal(first, trained)
    second.exec("CREATE TRIGGER full BEFORE INSERT ON input BEGIN SELECT RAISE(FAIL, 'disk full'); END")
    expect(() => importSession(second, exported(first))).toThrow('disk full')
    expect(second.prepare('SELECT count(*) AS count FROM session').get([])).toEqual({ count: 0 })
  })
})
