import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const droppedBy = (floor: Floor): string[] =>
  floor.entries.flatMap(entry => (entry.kind === 'dropped' ? [entry.reason] : []))
const names = (floor: Floor): string[] => floor.tile('1').cuffs.map(cuff => cuff.cuff)

/** Eight cuffs, all that a station may have. */
const aFullStation = (inflated: number) => {
  const floor = aFloor()
  const station = floor.at('1')
  for (let number = 1; number <= 8; number++) {
    if (number <= inflated) station.event('inflated', { cuff: `c-${number}` })
    else station.sample(`c-${number}`, 5)
  }
  return { floor, station }
}

describe('[L10] eight cuffs at a station', () => {
  it('all in use: a ninth is dropped, whatever says it, and none of the eight is lost', () => {
    const { floor, station } = aFullStation(8)
    station.cuffStatus('ninth')
    station.sample('ninth', 120)
    station.event('inflated', { cuff: 'ninth' })
    expect(droppedBy(floor)).toEqual(['too many cuffs', 'too many cuffs', 'too many cuffs'])
    expect(names(floor)).toHaveLength(8)
    expect(names(floor)).not.toContain('ninth')
  })

  it('[L1] a ninth takes the place of those that nobody uses, silent for 5 s', () => {
    const { floor, station } = aFullStation(6)
    floor.run(4_900)
    station.event('inflated', { cuff: 'ninth' })
    expect(droppedBy(floor)).toEqual(['too many cuffs'])
    floor.run(100)
    station.event('inflated', { cuff: 'ninth' })
    expect(names(floor)).toHaveLength(7)
    expect(floor.cuff('1', 'ninth').inflated).toBe(true)
  })

  it('one with an alarm keeps its place, also when it is released', () => {
    const { floor, station } = aFullStation(6)
    station.cuffStatus('c-8', { batteryPercent: 4 })
    floor.run(5_000)
    station.event('inflated', { cuff: 'ninth' })
    expect(names(floor)).toContain('c-8')
    expect(names(floor)).not.toContain('c-7')
    expect(floor.alarms().filter(alarm => alarm.condition === 'battery')).toMatchObject([{ cuff: 'c-8' }])
  })

  it('one that is prescribed keeps its place', () => {
    const { floor, station } = aFullStation(6)
    station.assign({}, { cuffs: [{ cuff: 'c-7', limb: 'left-arm' }] })
    floor.run(5_000)
    station.event('inflated', { cuff: 'ninth' })
    expect(names(floor)).toContain('c-7')
    expect(names(floor)).not.toContain('c-8')
  })

  it('one that is known goes on, though there is room for no other', () => {
    const { floor, station } = aFullStation(7)
    floor.run(10_000)
    station.sample('c-8', 7)
    expect(floor.cuff('1', 'c-8').lastPressureMmHg).toBe(7)
    expect(droppedBy(floor)).toEqual([])
  })
})
