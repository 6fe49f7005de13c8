import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openJournal } from '../../../electron/hub/journal/openJournal.ts'
import { tidy, type Tidied } from '../../../electron/hub/journal/tidy.ts'
import { createRowWriter } from '../../../electron/hub/journal/writeRows.ts'
import { aBlock, aHappening, aJournalPath, aRun, aSession, aSnapshot, wallMs } from './aFolder.ts'

const DAY_MS = 24 * 3_600_000
// Of no pattern, so that they stay as large as they are when they are packed.
let noise = 1
const bytes = Uint8Array.from({ length: 10_000 }, () => {
  noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0
  return noise >>> 24
})

/** Two sessions of 300 blocks each, a day apart, and one that goes on. */
function aFull() {
  const file = aJournalPath()
  const { handle } = openJournal(file, wallMs)
  const blocks = (session: string, first: number) =>
    Array.from({ length: 300 }, (_, index) => aBlock(first + index, { session, bytes }))
  createRowWriter(handle)(
    [
      aRun(),
      aSession('old'),
      aSession('newer', { started_wall_ms: wallMs + DAY_MS, ended_wall_ms: wallMs + DAY_MS + 1 }),
      aSession('open', { started_wall_ms: wallMs + 2 * DAY_MS, ended_at_ms: null, ended_wall_ms: null }),
      ...blocks('old', 1),
      ...blocks('newer', 301),
      ...blocks('open', 601),
      aHappening(1),
      aSnapshot(1, 900),
    ],
    true,
  )
  const all = (retention: { days: number; megabytes: number }, nowMs: number) => {
    const did: Tidied[] = []
    for (let step = tidy(handle, retention, nowMs); step !== null; step = tidy(handle, retention, nowMs)) {
      did.push(step)
    }
    return did
  }
  const blocksOf = (session: string) =>
    handle.prepare('SELECT count(*) AS count FROM input WHERE session = ?').get([session])?.['count']
  const rolledUp = () =>
    handle.prepare('SELECT session FROM session WHERE rolled_up = 1 ORDER BY session').all([])
  return { file, handle, all, blocksOf, rolledUp }
}

it('rolls up what is too old: its samples go, the session stays, and the file shrinks', () => {
  const { file, handle, all, blocksOf, rolledUp } = aFull()
  handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get([])
  const before = statSync(file).size
  expect(all({ days: 1, megabytes: 2_000 }, wallMs + 1.5 * DAY_MS)).toContain('shrunk')
  expect(rolledUp()).toEqual([{ session: 'old' }])
  expect([blocksOf('old'), blocksOf('newer'), blocksOf('open')]).toEqual([0, 300, 300])
  handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get([])
  expect(before - statSync(file).size).toBeGreaterThan(300 * 9_000)
  handle.close()
})

it('rolls up the oldest where it is too much, never the one that goes on', () => {
  const { handle, all, blocksOf, rolledUp } = aFull()
  all({ days: 3_650, megabytes: 7 }, wallMs + 2 * DAY_MS)
  expect(rolledUp()).toEqual([{ session: 'old' }])
  all({ days: 3_650, megabytes: 1 }, wallMs + 2 * DAY_MS)
  expect(rolledUp()).toEqual([{ session: 'newer' }, { session: 'old' }])
  expect(blocksOf('open')).toBe(300)
  handle.close()
})

it('keeps an hour of what is of no session, and all that a restart needs', () => {
  const { handle, all } = aFull()
  const write = createRowWriter(handle)
  write([aBlock(901), aBlock(902), aBlock(903), aSnapshot(2, 902), aSnapshot(3, 902)], true)
  all({ days: 3_650, megabytes: 2_000 }, wallMs + 2 * DAY_MS)
  const left = handle.prepare('SELECT block FROM input WHERE session IS NULL').all([])
  expect(left).toEqual([{ block: 903 }])
  handle.close()
})
