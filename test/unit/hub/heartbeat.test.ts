import { describe, expect, it } from 'vitest'
import { createHeartbeat } from '../../../electron/hub/heartbeat.ts'

describe('createHeartbeat', () => {
  it('[C25] is proved by its own numbers alone, each once', () => {
    const heartbeat = createHeartbeat(3_000)
    expect([heartbeat.next(0), heartbeat.next(50)]).toEqual([0, 1])
    expect(heartbeat.provedAtMs()).toBeNull()
    expect(heartbeat.cameBack(7, 100)).toBe(false)
    expect([heartbeat.next(110), heartbeat.next(120)]).toEqual([2, 3])
    expect(heartbeat.cameBack(3, 200)).toBe(true)
    expect(heartbeat.cameBack(3, 300)).toBe(false)
    expect(heartbeat.cameBack(2, 400)).toBe(false)
    expect(heartbeat.provedAtMs()).toBe(200)
  })

  it('[C25] a number made up proves nothing, and leaves ours what they prove', () => {
    const heartbeat = createHeartbeat(3_000)
    heartbeat.next(0)
    expect([-1, 0.5, 1, 1e9, Number.NaN].map(number => heartbeat.cameBack(number, 10))).not.toContain(true)
    expect(heartbeat.cameBack(0, 30)).toBe(true)
  })

  it('[C25] is proved by nothing that was on its way for the limit or longer, however steadily it comes', () => {
    const heartbeat = createHeartbeat(3_000)
    for (let second = 0; second < 60; second += 1) {
      heartbeat.next(second * 1_000)
      if (second >= 3) expect(heartbeat.cameBack(second - 3, second * 1_000)).toBe(false)
    }
    expect(heartbeat.provedAtMs()).toBeNull()
    expect(heartbeat.silentForMs(60_000)).toBe(60_000)
    heartbeat.next(60_000)
    expect(heartbeat.cameBack(60, 62_999)).toBe(true)
  })

  it('counts silence from the connect or the last proof', () => {
    const heartbeat = createHeartbeat(3_000)
    heartbeat.connected(1_000)
    expect(heartbeat.silentForMs(4_000)).toBe(3_000)
    heartbeat.cameBack(heartbeat.next(3_400), 3_500)
    expect(heartbeat.silentForMs(4_000)).toBe(500)
  })
})
