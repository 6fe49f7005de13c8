import { describe, expect, it } from 'vitest'
import { illness, type Pulse } from '../../../electron/hub/server/health.ts'

const well: Pulse = {
  nowMs: 100_000,
  lastTickAtMs: 99_900,
  isConnected: true,
  provedAtMs: 99_200,
  provedWithinMs: 3_000,
}

describe('illness', () => {
  it.each([
    [{}, null],
    [{ lastTickAtMs: 98_000 }, 'the kiosk has not looked for 2.0 s'],
    [{ isConnected: false }, 'no connection to the broker'],
    [{ provedAtMs: null }, "the broker has not brought back any of the kiosk's own messages yet"],
    [{ provedAtMs: 96_000 }, "the broker has not brought back the kiosk's own messages for 4.0 s"],
  ])('%o is %s', (change, reason) => {
    expect(illness({ ...well, ...change })).toBe(reason)
  })
})
