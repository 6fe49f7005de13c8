import { describe, expect, it } from 'vitest'
import { aBand, flaggedAfterMs, inABand, runHeard } from '../../support/aFloorAtWork.ts'
import { anAthlete } from '../../support/aFloorStation.ts'

const minute = 60_000
const short = { limits: { C2: { cautionMs: minute, stopMs: 2 * minute } } }
const other = { id: 'as-2', athlete: anAthlete(2) }

describe('[C2] occlusion-total', () => {
  it.each([
    ['medium', 20],
    ['high', 30],
  ] as const)('%s once a limb has been under the cuff for %i:00, not before', (priority, minutes) => {
    const { floor, station } = inABand()
    floor.suspend(minutes * minute - 500)
    station.status()
    floor.run(375)
    expect(flaggedAfterMs(floor, 'occlusion-total', priority, 0)).toBeNull()
    floor.run(250)
    expect(flaggedAfterMs(floor, 'occlusion-total', priority, 0)).toBe(minutes * minute)
  })

  it('says value, limit and unit', () => {
    const { floor } = inABand(short)
    floor.run(minute)
    expect(floor.alarm('occlusion-total')).toMatchObject({ cuff: 'b', value: 60, limit: 120, unit: 's' })
  })

  it('adds up over bouts, though the clock went back to zero', () => {
    const { floor, station } = inABand(short)
    floor.run(40_000)
    station.event('released', { cuff: 'b' })
    runHeard(floor, station, 185_000)
    expect(floor.clockMs('1', 'b')).toBe(0)
    const againAtMs = floor.nowMs()
    station.event('inflated', { cuff: 'b' })
    floor.run(25_000)
    expect(flaggedAfterMs(floor, 'occlusion-total', 'medium', againAtMs)).toBe(20_000)
  })

  it('follows the limb to another station', () => {
    const { floor, station } = inABand(short)
    floor.run(40_000)
    station.event('released', { cuff: 'b' })
    station.event('finished')
    station.clear()
    const next = floor.at('2')
    next.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    runHeard(floor, next, 60_000)
    next.event('inflated', { cuff: 'b' })
    floor.run(19_500)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
    floor.run(1_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ station: '2', priority: 'medium' })
  })

  it('is the limb’s: the other arm has its own, and so has the next athlete', () => {
    const { floor, station } = inABand(short)
    floor.run(50_000)
    station.event('released', { cuff: 'b' })
    station.assign({}, { cuffs: [aBand({ limb: 'right-arm' })] })
    station.event('inflated', { cuff: 'b' })
    floor.run(50_000)
    station.event('released', { cuff: 'b' })
    station.assign(other, { cuffs: [aBand()] })
    station.event('inflated', { cuff: 'b' })
    floor.run(50_000)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
  })

  it('counts what was timed at a free station before somebody was assigned, on top of what they bring', () => {
    const { floor, station } = inABand(short)
    floor.run(50_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    runHeard(floor, station, 200_000)
    station.event('inflated', { cuff: 'b' })
    floor.run(20_000)
    station.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    floor.run(250)
    expect(floor.alarm('occlusion-total')).toMatchObject({ priority: 'medium', value: 70 })
  })

  it('counts one bout once, though it was unassigned and assigned again within it', () => {
    const { floor, station } = inABand(short)
    floor.run(40_000)
    station.clear()
    floor.run(10_000)
    station.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    floor.run(5_000)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
    floor.run(6_000)
    expect(floor.reachedAtMs('occlusion-total', 'medium')).toBe(60_000)
  })

  it('stays when released, and is over when the session ends; latched only if it was high', () => {
    const { floor, station } = inABand(short)
    floor.run(2 * minute + 1_000)
    station.event('released', { cuff: 'b' })
    station.event('finished')
    floor.run(1_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ priority: 'high', state: 'active' })
    station.clear()
    floor.suspend(29 * minute)
    floor.run(1_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ state: 'active' })
    floor.suspend(minute)
    floor.run(2_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ state: 'latched' })
  })

  it('medium does not latch', () => {
    const { floor, station } = inABand(short)
    floor.run(minute + 1_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    floor.suspend(30 * minute)
    floor.run(2_000)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
  })
})
