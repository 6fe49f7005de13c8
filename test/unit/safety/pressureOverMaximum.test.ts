import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { wave, withEvery, withGap } from '../../support/aFloorShape.ts'
import type { Shape } from '../../support/aFloorStation.ts'

const aCuffOn = (limb: string | null, limits: unknown = {}) => {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  if (limb !== null) station.cuffStatus('l', { limb })
  station.pump('l', 10)
  floor.run(5_000)
  const fromMs = floor.nowMs()
  const pump = (shape: number | Shape, forMs: number): void => {
    station.pump('l', shape)
    floor.run(forMs)
  }
  const after = (priority: 'medium' | 'high'): number | null => {
    const atMs = floor.reachedAtMs('pressure-over-maximum', priority)
    return atMs === null ? null : atMs - fromMs
  }
  return { floor, pump, after, priority: () => floor.alarm('pressure-over-maximum')?.priority ?? null }
}

describe('[C7] with or without athlete, target, LOP', () => {
  it.each([
    ['arm', 'left-arm', 200, null],
    ['arm', 'left-arm', 200.5, 'medium'],
    ['arm', 'right-arm', 250, 'medium'],
    ['arm', 'right-arm', 250.5, 'high'],
    ['leg', 'left-thigh', 250, null],
    ['leg', 'left-thigh', 250.5, 'medium'],
    ['leg', 'right-thigh', 300, 'medium'],
    ['leg', 'right-thigh', 300.5, 'high'],
    ['[D5] unknown limb', null, 200, null],
    ['[D5] unknown limb', null, 250.5, 'high'],
  ] as const)('%s %s: %d mmHg is %s', (_, limb, mmHg, priority) => {
    const cuff = aCuffOn(limb)
    cuff.pump(mmHg, 10_000)
    expect(cuff.priority()).toBe(priority)
  })

  it('M after 3 s, H after 1 s of p1', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(260, 10_000)
    // p1 turns after half a second: 5 or 6 samples.
    expect(cuff.after('high')).toBeGreaterThanOrEqual(1_500)
    expect(cuff.after('high')).toBeLessThanOrEqual(1_725)
    const other = aCuffOn('left-arm')
    other.pump(210, 10_000)
    expect(other.after('medium')).toBeGreaterThanOrEqual(3_500)
    expect(other.after('medium')).toBeLessThanOrEqual(3_725)
    expect(other.after('high')).toBeNull()
  })

  it('does not wait for the cuff to be inflated', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(400, 1_800)
    expect(cuff.priority()).toBe('high')
  })

  it('spikes raise nothing', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(withEvery(150, 700, 200, 450), 60_000)
    expect(cuff.priority()).toBeNull()
  })

  it('dips hold nothing back', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(withEvery(280, 700, 200, 20), 10_000)
    expect(cuff.priority()).toBe('high')
  })

  it('[D4] the delay runs on while p1 is unknown, and the alarm comes without a value', () => {
    const cuff = aCuffOn('left-arm', { C7: { cautionOnMs: 5_000 } })
    cuff.pump(withGap(210, 1_000, 60_000), 5_250)
    expect(cuff.priority()).toBeNull()
    cuff.floor.run(600)
    expect(cuff.floor.alarm('pressure-over-maximum')).toMatchObject({ priority: 'medium', value: null })
  })
})

describe('[C7] off', () => {
  it('10 below the caution, 3 s; latched when it was high', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(260, 5_000)
    cuff.pump(191, 20_000)
    expect(cuff.floor.alarm('pressure-over-maximum')).toMatchObject({ priority: 'high', state: 'active' })
    cuff.pump(190, 3_300)
    expect(cuff.floor.alarm('pressure-over-maximum')).toMatchObject({ state: 'active' })
    cuff.floor.run(600)
    expect(cuff.floor.alarm('pressure-over-maximum')).toMatchObject({ priority: 'high', state: 'latched' })
  })

  it('is gone when it was medium', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(210, 5_000)
    cuff.pump(150, 5_000)
    expect(cuff.priority()).toBeNull()
  })

  it('[D4] stands still while nothing is heard', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(210, 5_000)
    cuff.pump(withGap(100, 1_000, 600_000), 120_000)
    expect(cuff.priority()).toBe('medium')
  })

  it('[AL7] one alarm of a wave about the limit', () => {
    const cuff = aCuffOn('left-arm')
    cuff.pump(wave(185, 215, 4_000), 120_000)
    expect(cuff.floor.history('pressure-over-maximum').length).toBeLessThanOrEqual(1)
    cuff.pump(wave(188, 222, 9_000), 120_000)
    expect(cuff.floor.history('pressure-over-maximum')).toHaveLength(1)
  })

  it('[AL10] no prescription and no setting lifts H', () => {
    const cuff = aCuffOn('left-arm', { C7: { armCautionMmHg: 250, stopOnMs: 5_000 } })
    cuff.floor
      .at('1')
      .assign({}, { cuffs: [{ cuff: 'l', limb: 'left-arm', targetMmHg: 400, toleranceMmHg: 50 }] })
    cuff.pump(251, 10_000)
    expect(cuff.priority()).toBe('high')
  })
})
