import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, inABand, pumpUntilSeen, runHeard } from '../../support/aFloorAtWork.ts'
import { aCuff, anAthlete } from '../../support/aFloorStation.ts'

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

  it('has one that runs on where another station has them under a cuff too', () => {
    const { floor, station } = inABand()
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    floor.at('2').event('inflated', { cuff: 'b' })
    runHeard(floor, station, 10_000)
    station.assign({ id: 'as-3', athlete: anAthlete(2) }, { cuffs: [aBand()] })
    runHeard(floor, floor.at('2'), 10_000)
    expect(floor.cuff('2', 'b').clock).toMatchObject({ kind: 'running' })
    expect(floor.clockMs('2', 'b')).toBe(20_000)
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

describe('[OC2] [OC6] the clock of a limb', () => {
  it('holds though the other side is still inflated', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'right-thigh' })] })
    for (const cuff of ['l', 'r']) pumpUntilSeen(floor, '1', cuff, 120)
    floor.run(5_000)
    pumpUntilSeen(floor, '1', 'r', 0)
    expect(floor.cuff('1', 'r').clock).toMatchObject({ kind: 'held' })
    expect(floor.cuff('1', 'l').clock).toMatchObject({ kind: 'running' })
  })

  it('is taken over with a cuff that had to make room meanwhile, held until its next inflation began', () => {
    const floor = aFloor()
    pumpUntilSeen(floor, '1', 'l', 120)
    floor.run(20_000)
    pumpUntilSeen(floor, '1', 'l', 0)
    const heldMs = floor.clockMs('1', 'l')
    floor.at('1').silence('l')
    floor.run(6_000)
    for (let other = 0; other < 8; other++) floor.at('1').sample(`x${other}`, 0)
    floor.at('1').assign()
    expect(heldMs).toBeGreaterThan(18_000)
    // Begun within 3:00 of the release, established after it.
    floor.suspend(172_000)
    floor.run(1_000)
    pumpUntilSeen(floor, '1', 'l', 120)
    expect(floor.clockMs('1', 'l')).toBeGreaterThan(heldMs)
  })
})
