import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { inABand } from '../../support/aFloorAtWork.ts'

describe('[C23] battery', () => {
  it.each([
    [20, undefined],
    [19, 'low'],
    [5, 'low'],
  ])('%i %% while nothing is inflated', (batteryPercent, priority) => {
    const floor = aFloor()
    floor.at('1').cuffStatus('l', { batteryPercent })
    expect(floor.alarm('battery')?.priority).toBe(priority)
  })

  it.each([
    [10, 'low'],
    [9, 'medium'],
  ])('%i %% while inflated', (batteryPercent, priority) => {
    const { floor, station } = inABand()
    station.cuffStatus('b', { batteryPercent })
    expect(floor.alarm('battery')?.priority).toBe(priority)
  })

  it('the cuff’s own, and the tablet’s, stand side by side', () => {
    const { floor, station } = inABand()
    station.status({ batteryPercent: 8 })
    station.cuffStatus('b', { batteryPercent: 15 })
    expect(floor.alarms().filter(alarm => alarm.condition === 'battery')).toMatchObject([
      { cuff: null, limb: null, priority: 'medium', value: 8, limit: 10, unit: '%' },
      { cuff: 'b', priority: 'low', value: 15, limit: 20, unit: '%' },
    ])
  })

  it('a cuff’s is medium only while that cuff is inflated', () => {
    const { floor, station } = inABand()
    station.cuffStatus('c', { batteryPercent: 5 })
    expect(floor.alarm('battery')).toMatchObject({ cuff: 'c', priority: 'low' })
  })

  it.each([
    [22, true],
    [23, false],
  ])('off 3 points up: at %i %%', (batteryPercent, stays) => {
    const floor = aFloor()
    const station = floor.at('1')
    station.status({ batteryPercent: 19 })
    station.status({ batteryPercent })
    expect(floor.alarm('battery') !== undefined).toBe(stays)
  })

  it('[D4] a status without its battery ends nothing', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.status({ batteryPercent: 19 })
    station.status()
    floor.run(10_000)
    expect(floor.alarm('battery')).toBeDefined()
  })
})
