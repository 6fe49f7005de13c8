import { expect, it } from 'vitest'
import { joinOldBlocks, newJoining } from '../../../electron/hub/journal/joinOldBlocks.ts'
import { openReadable, openWritable, type Writable } from '../../../electron/hub/journal/handles.ts'
import { sessionBlocks } from '../../../electron/hub/review/sessionBlocks.ts'
import { createInputDecoder } from '../../../stations/record/readInputs.ts'
import { seedJournal } from '../../support/seedJournal.ts'
import { aLongSession } from '../../support/seedSessions.ts'
import { aJournalPath, wallMs } from './aFolder.ts'

/** A journal with a session of some 320 blocks, of which every 40th reads alone. */
function aJournal(change: Parameters<typeof seedJournal>[1] = [aLongSession(8_000, wallMs)]) {
  const file = aJournalPath()
  seedJournal(file, change)
  const handle = openWritable(file)
  // As the kiosk writes it with every state: what comes after it is what a restart reads.
  const snapshotAt = (block: number) =>
    handle
      .prepare("INSERT INTO snapshot VALUES (1, 1, 0, 0, 'b', 0, 0, 0, ?, ?)")
      .run([block, new Uint8Array()])
  const inputs = () => {
    const readable = openReadable(file)
    const decode = createInputDecoder()
    const all = [...sessionBlocks(readable, 'long')].flatMap(block => {
      const read = decode(block)
      return read.ok ? read.inputs : []
    })
    readable.close()
    return all
  }
  return { handle, snapshotAt, inputs }
}

function joinAll(handle: Writable): void {
  const joining = newJoining()
  while (joinOldBlocks(handle, joining));
}

function blocksOf(handle: Writable) {
  return handle.prepare('SELECT block, reads_alone, samples FROM input ORDER BY block').all([])
}

it('joins the blocks of a session that is over, and its inputs stay as they were', () => {
  const { handle, inputs } = aJournal()
  const [before, blocks] = [inputs(), blocksOf(handle)]
  joinAll(handle)
  const joined = blocksOf(handle)
  expect(blocks.length).toBeGreaterThan(300)
  expect(joined.length).toBeLessThan(25)
  expect(joined.every(row => row['reads_alone'] === 1)).toBe(true)
  const samples = (rows: typeof joined) => rows.reduce((sum, row) => sum + Number(row['samples']), 0)
  expect(samples(joined)).toBe(samples(blocks))
  expect(inputs()).toEqual(before)
  handle.close()
})

it('leaves what a restart reads', () => {
  const { handle, snapshotAt, inputs } = aJournal()
  snapshotAt(100)
  const [before, blocks] = [inputs(), blocksOf(handle)]
  joinAll(handle)
  const later = (rows: typeof blocks) => rows.filter(row => Number(row['block']) > 100)
  expect(later(blocksOf(handle))).toEqual(later(blocks))
  expect(blocksOf(handle).length).toBeLessThan(blocks.length - 90)
  expect(inputs()).toEqual(before)
  handle.close()
})

it('leaves a session that goes on', () => {
  const { record, inputs: all } = aLongSession(400, wallMs)
  const { handle } = aJournal([{ inputs: all, record: { ...record, line: { ...record.line, ended: null } } }])
  expect(joinOldBlocks(handle, newJoining())).toBe(false)
  handle.close()
})

it('joins around a hole and a damaged block, and loses no more than they did', () => {
  const { handle, inputs } = aJournal()
  handle.prepare('DELETE FROM input WHERE block = 20').run([])
  handle.prepare('UPDATE input SET bytes = ? WHERE block = 60').run([new Uint8Array([1, 2, 3])])
  const before = inputs()
  joinAll(handle)
  expect(inputs()).toEqual(before)
  expect(blocksOf(handle).map(row => row['block'])).toEqual(expect.arrayContaining([1, 21, 60, 80]))
  handle.close()
})
