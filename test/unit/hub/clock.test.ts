import { describe, expect, it } from 'vitest'
import { createClock } from '../../../electron/hub/clock.ts'

function aMachine() {
  const time = { steadyMs: 1_000, uptimeMs: 50_000, wallMs: 1_795_331_048_123 }
  const clock = createClock({
    steadyMs: () => time.steadyMs,
    uptimeMs: () => time.uptimeMs,
    wallMs: () => time.wallMs,
  })
  const pass = (ms: number) => {
    time.steadyMs += ms
    time.uptimeMs += ms
    time.wallMs += ms
  }
  return { time, clock, pass }
}

describe('createClock', () => {
  it('[D1] runs with the steady counter in whole milliseconds', () => {
    const { clock, pass } = aMachine()
    const beganMs = clock.nowMs()
    pass(1234.6)
    expect(clock.nowMs() - beganMs).toBe(1234)
  })

  it('[D1] counts a sleep of the machine as time that passed, once', () => {
    const { clock, pass, time } = aMachine()
    const beganMs = clock.nowMs()
    pass(200)
    time.uptimeMs += 600_000
    pass(200)
    expect(clock.nowMs() - beganMs).toBe(600_400)
    pass(200)
    expect(clock.nowMs() - beganMs).toBe(600_600)
  })

  it('[D1] is not moved by the steps of a coarse uptime', () => {
    const { clock, pass, time } = aMachine()
    const beganMs = clock.nowMs()
    for (let second = 0; second < 100; second += 1) {
      pass(500)
      time.uptimeMs = Math.floor(time.uptimeMs / 1000) * 1000
      clock.nowMs()
      pass(500)
      time.uptimeMs = Math.ceil(time.uptimeMs / 1000) * 1000
      clock.nowMs()
    }
    expect(clock.nowMs() - beganMs).toBe(100_000)
  })

  it('[D1][L8] does not care about the wall clock', () => {
    const { clock, pass, time } = aMachine()
    const beganMs = clock.nowMs()
    time.wallMs -= 3_600_000
    pass(300)
    expect(clock.nowMs() - beganMs).toBe(300)
    expect(clock.wallNowMs()).toBe(1_795_331_048_123 - 3_600_000 + 300)
  })

  it('[D1] never runs backwards when the uptime does', () => {
    const { clock, pass, time } = aMachine()
    const beganMs = clock.nowMs()
    time.uptimeMs -= 1_000_000
    pass(150)
    expect(clock.nowMs() - beganMs).toBe(150)
  })
})
