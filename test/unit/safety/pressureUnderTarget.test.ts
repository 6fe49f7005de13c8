import { describe, expect, it } from 'vitest'
import { stairs, wave } from '../../support/aFloorShape.ts'
import { atWork, coarse, flaggedAfterMs } from '../../support/aFloorAtWork.ts'
import type { Shape } from '../../support/aFloorStation.ts'

// Target 100: on below 85, off above 90.
const on = { limits: { C8: { enabled: true } } }

function inASet(pressure: number | Shape, options = on) {
  const { floor, station } = atWork(options, {}, pressure)
  station.event('set-started', { set: 1 })
  return { floor, station }
}

describe('[C8] pressure-under-target', () => {
  it.each([
    [84.9, true],
    [85, false],
  ])('limit: m10 of %d mmHg at a target of 100', (pressure, isUnder) => {
    const { floor } = inASet(pressure)
    floor.run(30_000)
    expect(floor.alarm('pressure-under-target') !== undefined).toBe(isUnder)
  })

  it('low after 5 s', () => {
    const { floor, station } = atWork(on, {}, 80)
    floor.run(10_000)
    const startedAtMs = floor.nowMs()
    station.event('set-started', { set: 1 })
    floor.run(10_000)
    const after = flaggedAfterMs(floor, 'pressure-under-target', 'low', startedAtMs) ?? 0
    const [least, most] = coarse(5_000)
    expect(after).toBeGreaterThanOrEqual(least)
    expect(after).toBeLessThanOrEqual(most)
    expect(floor.alarm('pressure-under-target')).toMatchObject({ value: 80, limit: 85, unit: 'mmHg' })
  })

  it('is off unless switched on', () => {
    const { floor } = inASet(60, { limits: { C8: { enabled: false } } })
    floor.run(30_000)
    expect(floor.alarm('pressure-under-target')).toBeUndefined()
  })

  it('not outside of a set, and over with the set', () => {
    const { floor, station } = atWork(on, {}, 60)
    floor.run(30_000)
    expect(floor.alarm('pressure-under-target')).toBeUndefined()
    station.event('set-started', { set: 1 })
    floor.run(6_000)
    expect(floor.alarm('pressure-under-target')).toBeDefined()
    station.event('set-ended', { set: 1, reps: 30 })
    expect(floor.alarm('pressure-under-target')).toBeUndefined()
  })

  it('not by swings that are right in the mean', () => {
    const { floor } = inASet(wave(70, 120))
    floor.run(60_000)
    expect(floor.alarm('pressure-under-target')).toBeUndefined()
  })

  it.each([
    [90, true],
    [90.1, false],
  ])('off: m10 of %d mmHg', (pressure, stays) => {
    const { floor } = inASet(stairs([15_000, 70], [Infinity, pressure]))
    floor.run(35_000)
    expect(floor.alarm('pressure-under-target') !== undefined).toBe(stays)
  })

  it('off after 5 s', () => {
    const { floor } = inASet(stairs([15_000, 70], [Infinity, 91]))
    // m10 is above 90 about 9.5 s after the change at 15 s (3 s had passed).
    floor.run(12_000 + 9_600 + 4_800)
    expect(floor.alarm('pressure-under-target')).toBeDefined()
    floor.run(800)
    expect(floor.alarm('pressure-under-target')).toBeUndefined()
  })
})
