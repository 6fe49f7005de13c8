import { describe, expect, it } from 'vitest'
import { both, idleStand, stand } from '../../../stations/floor/holdTimer.ts'

describe('[D4] and', () => {
  it.each([
    ['true', 'true', 'true'],
    ['true', 'false', 'false'],
    ['true', 'unknown', 'unknown'],
    ['false', 'false', 'false'],
    ['false', 'unknown', 'false'],
    ['unknown', 'unknown', 'unknown'],
  ] as const)('%s and %s is %s', (left, right, together) => {
    expect(both(left, right)).toBe(together)
    expect(both(right, left)).toBe(together)
  })
})

describe('[D4] a delay that leads out', () => {
  it('runs while it is true, stands still while nobody knows, begins anew with false', () => {
    const begun = stand(idleStand, 'true', 1_000)
    const run = stand(begun, 'true', 3_000)
    expect(run).toEqual({ stoodMs: 2_000, lastAtMs: 3_000 })
    const still = stand(run, 'unknown', 5_000)
    expect(still).toEqual({ stoodMs: 2_000, lastAtMs: null })
    expect(stand(still, 'unknown', 6_000)).toBe(still)
    expect(stand(stand(still, 'true', 9_000), 'true', 10_000)).toEqual({ stoodMs: 3_000, lastAtMs: 10_000 })
    expect(stand(run, 'false', 5_000)).toBe(idleStand)
  })
})
