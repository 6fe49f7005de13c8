import { describe, expect, it } from 'vitest'
import { createLog } from '../../../electron/hub/log.ts'

function aLog() {
  const lines: string[] = []
  const time = { nowMs: 0 }
  const log = createLog({
    write: line => lines.push(line),
    wallNowMs: () => 1_795_331_048_123,
    nowMs: () => time.nowMs,
  })
  return { lines, time, log }
}

describe('createLog', () => {
  it('writes one line with time, level, place and text', () => {
    const { lines, log } = aLog()
    log.warn('mqtt', 'first\nsecond')
    expect(lines).toEqual(['2026-11-22T07:04:08.123Z warn  mqtt: first second'])
  })

  it('writes the first repeat at once, then a count every 10 s', () => {
    const { lines, log, time } = aLog()
    for (let i = 0; i < 5; i += 1) log.repeated('k', 'warn', 'rejected', `text ${i}`)
    time.nowMs = 9_999
    log.sweep()
    expect(lines).toHaveLength(1)
    time.nowMs = 10_000
    log.sweep()
    time.nowMs = 20_000
    log.sweep()
    expect(lines.map(line => line.slice(25))).toEqual([
      'warn  rejected: text 0',
      'warn  rejected: text 4 (4 more in 10 s)',
    ])
    log.repeated('k', 'warn', 'rejected', 'again')
    expect(lines).toHaveLength(3)
  })

  it('[L10] keeps a bounded number of keys', () => {
    const { lines, log } = aLog()
    for (let i = 0; i < 2_000; i += 1) log.repeated(`topic ${i}`, 'warn', 'rejected', 'bad')
    expect(lines).toHaveLength(501)
  })
})
