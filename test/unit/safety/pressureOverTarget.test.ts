import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { wave, withEvery, withGap } from '../../support/aFloorShape.ts'
import { aCuff, type Shape } from '../../support/aFloorStation.ts'

// Target 120, tolerance 15: over 135, off at 127.5. LOP is left out, so that C5 is silent.
const aTrainedCuff = (fields: Record<string, unknown> = {}, limits: unknown = {}) => {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign({}, { cuffs: [aCuff({ lopMmHg: undefined, ...fields })] })
  station.pump('l', 100)
  floor.run(15_000)
  const pump = (shape: number | Shape, forMs: number): void => {
    station.pump('l', shape)
    floor.run(forMs)
  }
  return { floor, station, pump }
}
const raised = 'pressure-over-target medium active'

describe('[C4] M: m10 over target + tolerance for 3 s', () => {
  it.each([
    ['at the limit', {}, 135, []],
    ['just over it', {}, 135.5, [raised]],
    ['prescribed tolerance', { toleranceMmHg: 5 }, 126, [raised]],
    ['a tolerance beyond 20 % counts as 20 %', { toleranceMmHg: 50 }, 144.5, [raised]],
    ['within those 20 %', { toleranceMmHg: 50 }, 143.5, []],
    ['[C24] a target beyond the ceiling counts as the ceiling', { targetMmHg: 400 }, 249, []],
  ])('%s', (_, fields, mmHg, standing) => {
    const { floor, pump } = aTrainedCuff(fields)
    pump(mmHg, 40_000)
    expect(floor.standing('pressure-over-target', 'pressure-over-lop', 'pressure-over-maximum')).toEqual(
      standing,
    )
  })

  it('after 3 s, not before', () => {
    const { floor, pump } = aTrainedCuff()
    const fromMs = floor.nowMs()
    pump(170, 20_000)
    // The mean of 10 s passes 135 when half of them are at 170.
    const afterMs = (floor.reachedAtMs('pressure-over-target', 'medium') ?? 0) - fromMs
    expect(afterMs).toBeGreaterThanOrEqual(8_000)
    expect(afterMs).toBeLessThanOrEqual(8_350)
  })

  it('[C-1] sooner or later as the limits say', () => {
    const { floor, pump } = aTrainedCuff({}, { C4: { onMs: 15_000 } })
    pump(170, 19_500)
    expect(floor.standing()).toEqual([])
    floor.run(1_000)
    expect(floor.standing()).toEqual([raised])
  })

  it.each([
    ['repetitions about the target', wave(90, 150)],
    ['repetitions at another tempo', wave(90, 150, 1_700)],
    ['spikes', withEvery(118, 2_000, 100, 300)],
  ])('is not raised by %s', (_, shape) => {
    const { floor, pump } = aTrainedCuff()
    pump(shape, 60_000)
    expect(floor.standing()).toEqual([])
  })

  it.each([
    ['repetitions', wave(120, 180)],
    ['dips', withEvery(160, 2_000, 200, 20)],
  ])('is not held back by %s', (_, shape) => {
    const { floor, pump } = aTrainedCuff()
    pump(shape, 25_000)
    expect(floor.standing()).toEqual([raised])
  })

  it('is unknown in the first 5 s of an inflation', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [aCuff({ lopMmHg: undefined })] })
    floor.at('1').pump('l', 170)
    floor.run(7_500)
    expect(floor.standing()).toEqual([])
    floor.run(1_500)
    expect(floor.standing()).toEqual([raised])
  })
})

describe('[C4] off', () => {
  it('at target + half the tolerance, 3 s', () => {
    const { floor, pump } = aTrainedCuff()
    pump(150, 20_000)
    pump(128, 40_000)
    expect(floor.standing()).toEqual([raised])
    pump(127.5, 12_000)
    expect(floor.standing()).toEqual([raised])
    floor.run(1_500)
    expect(floor.standing()).toEqual([])
  })

  it('released, at once and not latched', () => {
    const { floor, pump } = aTrainedCuff()
    pump(150, 20_000)
    pump(0, 4_000)
    expect(floor.standing()).toEqual([])
  })

  it('[D4] not by lost data, nor by an assignment without a target', () => {
    const { floor, station, pump } = aTrainedCuff()
    pump(150, 20_000)
    pump(withGap(100, 5_000, 60_000), 30_000)
    expect(floor.standing()).toContain(raised)
    station.assign({ id: 'as-2' }, { cuffs: [aCuff({ targetMmHg: undefined, lopMmHg: undefined })] })
    pump(100, 30_000)
    expect(floor.standing()).toContain(raised)
  })
})
