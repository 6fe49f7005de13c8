import { describe, expect, it } from 'vitest'
import { createReconnectPace } from '../../../electron/hub/mqtt/reconnectPace.ts'

describe('createReconnectPace', () => {
  it('tries every second after an honest loss', () => {
    const pace = createReconnectPace()
    for (let minute = 0; minute < 10; minute += 1) {
      pace.connected(minute * 60_000)
      expect(pace.lost(minute * 60_000 + 30_000)).toEqual({ waitMs: 1_000, isFight: false })
    }
  })

  it('waits longer and longer while another client with our id throws us out', () => {
    const pace = createReconnectPace()
    const waits: number[] = []
    let atMs = 0
    for (let i = 0; i < 8; i += 1) {
      pace.connected(atMs)
      const { waitMs } = pace.lost(atMs + 900)
      waits.push(waitMs)
      atMs += 900 + waitMs
    }
    expect(waits).toEqual([1_000, 1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000])
    pace.connected(atMs)
    expect(pace.lost(atMs + 60_000)).toEqual({ waitMs: 1_000, isFight: false })
  })
})
