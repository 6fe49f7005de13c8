import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aCuff, anAthlete } from '../../support/aFloorStation.ts'

const stationState = (floor: Floor) => {
  const station = [...floor.state().stations.values()].find(each => each.station === '1')
  if (station === undefined) throw new Error('no station')
  return station
}

describe('[L10] memory stays bounded', () => {
  it('256 stations; one more is dropped and said, those known go on', () => {
    const floor = aFloor()
    for (let number = 1; number <= 300; number++) floor.at(`s-${number}`).status()
    expect(floor.state().stations.size).toBe(256)
    expect(floor.entries).toHaveLength(44)
    floor.at('s-1').event('stop')
    expect(floor.standing()).toEqual(['athlete-stop high active'])
  })

  it('8 cuffs at a station; in use, none is refused or lost for those that are not', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.pump('l', 120)
    floor.run(5_000)
    for (let number = 0; number < 50; number++) station.cuffStatus(`x-${number}`)
    expect(stationState(floor).cuffs.size).toBeLessThanOrEqual(8)
    expect(floor.cuff('1', 'l').inflated).toBe(true)
    station.pump('r', 120)
    floor.run(5_000)
    expect(floor.cuff('1', 'r').inflated).toBe(true)
    expect(floor.cuff('1', 'l').inflated).toBe(true)
  })

  it('cuffs inflated under ever new names pile up no further', () => {
    const floor = aFloor()
    for (let round = 0; round < 50; round++) {
      const names = [0, 1, 2, 3].map(number => `c-${round}-${number}`)
      floor.at('1').assign({ id: `as-${round}` }, { cuffs: names.map(cuff => aCuff({ cuff })) })
      for (const cuff of names) floor.at('1').event('inflated', { cuff })
      floor.run(250)
    }
    expect(stationState(floor).cuffs.size).toBeLessThanOrEqual(16)
  })

  it('ids of events, and boots left behind', () => {
    const floor = aFloor()
    for (let number = 0; number < 1_000; number++) {
      floor.at('1').event('call', { boot: `b${number}`, seq: 0 })
      floor.at('1').sample('l', 0, { boot: `b${number}`, seq: 0 })
    }
    expect(stationState(floor).eventIds).toHaveLength(256)
    expect(stationState(floor).eventOrder?.left).toHaveLength(16)
    expect(stationState(floor).cuffs.values().next().value?.order?.left).toHaveLength(16)
  })

  it('samples and trace of a cuff that floods, and p1 still follows', () => {
    const floor = aFloor()
    floor.at('1').pump('l', 20, { hz: 1_000 })
    floor.run(12_000)
    const cuff = stationState(floor).cuffs.values().next().value
    expect(cuff?.samples.length).toBeLessThanOrEqual(700)
    expect(cuff?.trace.points.length).toBeLessThanOrEqual(241)
    floor.at('1').pump('l', 280, { hz: 1_000 })
    floor.run(4_000)
    expect(floor.alarm('pressure-over-maximum')).toMatchObject({ priority: 'high' })
  })

  it('clocks are put away once they are back at zero', () => {
    const floor = aFloor()
    for (let number = 0; number < 100; number++) {
      floor.at('1').assign({ id: `as-${number}`, athlete: anAthlete(number) }, { cuffs: [] })
      floor.at('1').event('inflated', { cuff: 'b' })
      floor.run(125)
      floor.at('1').event('released', { cuff: 'b' })
    }
    expect(floor.state().clocks.size).toBe(100)
    // Their sums are kept for as long as the session goes on (C2): 30 minutes of calm end it.
    floor.at('1').clear()
    floor.suspend(30 * 60_000)
    floor.run(500)
    expect(floor.state().clocks.size).toBe(0)
  })

  it('nothing is remembered of alarms that are over, nor of cuffs that are gone', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 310)
    floor.run(10_000)
    floor.at('1').pump('l', 0)
    floor.run(10_000)
    for (const alarm of floor.alarms()) floor.acknowledge(alarm)
    floor.at('1').silence('l')
    floor.at('1').clear()
    floor.suspend(30 * 60_000)
    floor.run(500)
    expect(floor.standing()).toEqual(['station-offline low active'])
    expect(stationState(floor).slots.size).toBe(1)
    expect(stationState(floor).cuffs.size).toBe(0)
    expect(floor.state().clocks.size).toBe(0)
  })
})
