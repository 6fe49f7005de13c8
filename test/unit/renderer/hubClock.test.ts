// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createHubClock } from '../../../renderer/alarms/createHubClock.ts'
import { steady } from '../../../renderer/alarms/steady.ts'

describe('the kiosk’s clock as a page knows it', () => {
  it('[SG1] believes the quickest message', () => {
    const clock = createHubClock()
    for (const lateMs of [40, 3, 200, 12]) clock.hear(1_000, 1_500 + lateMs)
    expect(clock.offsetMs()).toBe(503)
    expect(clock.nowMs(2_503)).toBe(2_000)
  })

  it('[SG1] is the same on two walls, one of them busy', () => {
    const [quick, busy] = [createHubClock(), createHubClock()]
    for (let sentMs = 0; sentMs < 60_000; sentMs += 250) {
      quick.hear(sentMs, sentMs + 2)
      busy.hear(sentMs, sentMs + 2 + ((sentMs / 250) % 8) * 30)
      if (sentMs > 2_000) expect(Math.abs((quick.offsetMs() ?? 0) - (busy.offsetMs() ?? 0))).toBeLessThan(31)
    }
  })

  it('follows a clock that drifts', () => {
    const clock = createHubClock()
    for (let localMs = 0; localMs < 3_600_000; localMs += 250) clock.hear(localMs * (1 - 50e-6), localMs)
    expect(clock.offsetMs()).toBeGreaterThan(178)
  })

  it('takes a kiosk’s new clock at once', () => {
    const clock = createHubClock()
    clock.hear(900_000, 1_000)
    clock.hear(100, 2_000)
    expect(clock.offsetMs()).toBe(1_900)
  })

  it('moves nothing that nobody would see', () => {
    expect(steady(100, 109)).toBe(100)
    expect(steady(100, 111)).toBe(111)
    expect(steady(null, 5)).toBe(5)
  })
})
