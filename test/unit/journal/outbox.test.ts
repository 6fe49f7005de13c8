import { describe, expect, it } from 'vitest'
import { createOutbox } from '../../../electron/hub/journal/outbox.ts'
import type { JournalRow } from '../../../electron/hub/journal/rowSchema.ts'
import { aBlock, aHappening, aRun, aSnapshot } from './aFolder.ts'

function anOutbox(isRecording = true) {
  const time = { nowMs: 0 }
  const sent: { number: number; isDurable: boolean; rows: readonly JournalRow[] }[] = []
  const told: boolean[] = []
  const outbox = createOutbox({
    send: write => void sent.push(write),
    preamble: () => [aRun(9)],
    afterGap: () => [aHappening(99)],
    onRecording: now => void told.push(now),
    nowMs: () => time.nowMs,
    isRecording,
  })
  return { outbox, sent, told, time }
}

const shown = (rows: readonly JournalRow[] = []) =>
  rows.map(row => (row.table === 'input' ? `block ${row.block}` : row.table))

describe('createOutbox', () => {
  it('has one batch in flight; what comes meanwhile goes together in the next, durable if any of it is', () => {
    const { outbox, sent } = anOutbox()
    outbox.put([aBlock(1)], false)
    outbox.put([aBlock(2)], false)
    outbox.put([aHappening(1)], true)
    expect(sent).toHaveLength(1)
    outbox.written(1)
    expect([shown(sent[1]?.rows), sent[1]?.isDurable]).toEqual([['block 2', 'happening'], true])
  })

  it('says when all that was put is written', async () => {
    const { outbox } = anOutbox()
    outbox.put([aBlock(1)], false)
    let isWritten = false
    const written = outbox.whenWritten().then(() => (isWritten = true))
    await Promise.resolve()
    expect(isWritten).toBe(false)
    outbox.written(1)
    await written
    expect(isWritten).toBe(true)
  })

  it('[C26] tells of a failure once, tries again after 2 s, and marks the gap', () => {
    const { outbox, sent, told, time } = anOutbox()
    outbox.put([aBlock(1)], false)
    outbox.failed(1, 'full', false)
    outbox.put([aBlock(2)], false)
    time.nowMs = 1_900
    outbox.tick()
    expect([sent.length, told]).toEqual([1, [false]])
    time.nowMs = 2_000
    outbox.tick()
    expect(shown(sent[1]?.rows)).toEqual(['block 1', 'block 2'])
    outbox.written(2)
    expect(told).toEqual([false, true])
    expect(shown(sent[2]?.rows)).toEqual(['happening'])
  })

  it('[C26] tells of a disk that does not answer', () => {
    const { outbox, told, time } = anOutbox()
    outbox.put([aBlock(1)], false)
    time.nowMs = 5_001
    outbox.tick()
    expect(told).toEqual([false])
    outbox.written(1)
    expect(told).toEqual([false, true])
  })

  it('[L10] gives up the oldest blocks with those that go on from them, and no alarm before a block', () => {
    const { outbox, sent, time } = anOutbox()
    const megabyte = { bytes: new Uint8Array(1024 * 1024) }
    outbox.put([aBlock(1, megabyte)], false)
    outbox.failed(1, 'full', false)
    outbox.put([aHappening(1), aBlock(2, { reads_alone: 0 })], true)
    for (let block = 3; block < 40; block += 1) outbox.put([aBlock(block, megabyte)], false)
    time.nowMs = 2_000
    outbox.tick()
    const waiting: string[] = []
    for (let number = 2; number <= sent.length; number += 1) {
      waiting.push(...shown(sent[number - 1]?.rows))
      outbox.written(number)
    }
    expect(waiting[0]).toBe('happening')
    expect(waiting.filter(row => row.startsWith('block'))).toEqual(
      Array.from({ length: 31 }, (_, index) => `block ${index + 9}`),
    )
  })

  it('a new file begins with what it must know', () => {
    const { outbox, sent } = anOutbox()
    outbox.put([aBlock(1)], false)
    outbox.failed(1, 'another', true)
    expect(shown(sent[1]?.rows)).toEqual(['run', 'block 1'])
  })

  it('of two states that wait, the newer is written', () => {
    const { outbox, sent } = anOutbox()
    outbox.put([aBlock(1)], false)
    outbox.put([aSnapshot(1, 1)], false)
    outbox.put([aSnapshot(2, 1)], false)
    outbox.written(1)
    expect(sent[1]?.rows).toEqual([aSnapshot(2, 1)])
  })
})
