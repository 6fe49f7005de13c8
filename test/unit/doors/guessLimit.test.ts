import { describe, expect, it } from 'vitest'
import { createGuessLimit } from '../../../electron/hub/doors/guessLimit.ts'

function aLimit() {
  const clock = { nowMs: 0 }
  return { clock, limit: createGuessLimit(() => clock.nowMs) }
}
const stranger = (place: string) => ({ place, isStranger: true })
const minute = 60_000

describe('the guess limit', () => {
  it('lets one place guess five times, then slower and slower up to 15 min', () => {
    const { clock, limit } = aLimit()
    const me = { place: 'a', isStranger: false }
    for (let guess = 0; guess < 5; guess += 1) expect(limit.attempt(me)).toBe(0)
    const waits: number[] = []
    for (let guess = 0; guess < 8; guess += 1) {
      const waitMs = limit.attempt(me)
      waits.push(waitMs / 1000)
      clock.nowMs += waitMs
      expect(limit.attempt(me)).toBe(0)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('counts guesses that come all at once', () => {
    const { limit } = aLimit()
    const looked = Array.from({ length: 100 }, () => limit.attempt(stranger('a'))).filter(wait => wait === 0)
    expect(looked).toHaveLength(5)
  })

  it('lets all strangers together guess 20 times, and once more in 5 min, however many addresses they have', () => {
    const { clock, limit } = aLimit()
    const guesses = (count: number) =>
      Array.from({ length: count }, (_, at) => limit.attempt(stranger(`${clock.nowMs} ${at}`))).filter(
        w => w === 0,
      ).length
    expect(guesses(1_000)).toBe(20)
    clock.nowMs += 5 * minute
    expect(guesses(1_000)).toBe(1)
    clock.nowMs += 24 * 60 * minute
    expect(guesses(1_000)).toBe(20)
  })

  it('never keeps a known device or the kiosk waiting for what strangers did', () => {
    const { limit } = aLimit()
    for (let at = 0; at < 1_000; at += 1) limit.attempt(stranger(`${at}`))
    expect(limit.attempt({ place: 'device 1', isStranger: false })).toBe(0)
    expect(limit.attempt({ place: 'this machine', isStranger: false })).toBe(0)
  })

  it('forgets a place that got it right', () => {
    const { limit } = aLimit()
    for (let guess = 0; guess < 50; guess += 1) {
      expect(limit.attempt(stranger('a'))).toBe(0)
      limit.succeeded(stranger('a'))
    }
  })
})
