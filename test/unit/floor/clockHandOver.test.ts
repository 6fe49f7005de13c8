import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, inABand, runHeard } from '../../support/aFloorAtWork.ts'
import { anAthlete } from '../../support/aFloorStation.ts'

describe('[OC6] somebody who is unassigned under the cuff', () => {
  it('has a clock that runs until the release, and stands then, wherever they go', () => {
    const { floor, station } = inABand()
    runHeard(floor, station, 20_000)
    station.clear()
    runHeard(floor, station, 10_000)
    station.event('released', { cuff: 'b' })
    runHeard(floor, station, 15_000)
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    runHeard(floor, floor.at('2'), 15_000)
    expect(floor.cuff('2', 'b').clock).toMatchObject({ kind: 'held', valueMs: 30_000 })
  })

  it('has one that stands as soon as the cuff is another’s', () => {
    const { floor, station } = inABand()
    runHeard(floor, station, 20_000)
    station.assign({ id: 'as-2', athlete: anAthlete(2) }, { cuffs: [aBand()] })
    runHeard(floor, station, 10_000)
    expect(floor.clockMs('1', 'b')).toBe(30_000)
    floor.at('2').assign({ id: 'as-3' }, { cuffs: [aBand()] })
    runHeard(floor, floor.at('2'), 15_000)
    expect(floor.cuff('2', 'b').clock).toMatchObject({ kind: 'held', valueMs: 20_000 })
    station.event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b').clock).toMatchObject({ kind: 'held' })
  })

  it('and a floor that was free from its begin has no clock of anybody', () => {
    const floor = aFloor()
    floor.at('1').event('inflated', { cuff: 'b' })
    runHeard(floor, floor.at('1'), 10_000)
    floor.at('1').event('released', { cuff: 'b' })
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    expect(floor.clockMs('2', 'b')).toBe(0)
  })
})
