import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { pumpUntilSeen } from '../../support/aFloorAtWork.ts'
import { aCuff, anAthlete } from '../../support/aFloorStation.ts'

const MINUTE = 60_000
const inflate = (floor: Floor, station: string, forMs: number, cuff = 'l'): void => {
  floor.at(station).pump(cuff, 120, { hz: 4 })
  floor.run(forMs)
}
const release = (floor: Floor, station: string, cuff = 'l'): void => pumpUntilSeen(floor, station, cuff, 0)

describe('[OC6] a clock belongs to an athlete’s limb', () => {
  it('follows the athlete to another station', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 2 * MINUTE)
    release(floor, '1')
    const heldMs = floor.clockMs('1', 'l')
    floor.at('1').clear()
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(1) }, { cuffs: [aCuff({ cuff: 'x' })] })
    floor.run(30_000)
    expect(floor.clockMs('2', 'x')).toBe(heldMs)
    inflate(floor, '2', 10_000, 'x')
    expect(floor.clockMs('2', 'x')).toBeGreaterThan(heldMs + 9_000)
  })

  it('does not follow to another limb', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 2 * MINUTE)
    release(floor, '1')
    floor
      .at('2')
      .assign({ id: 'as-2', athlete: anAthlete(1) }, { cuffs: [aCuff({ cuff: 'x', limb: 'right-thigh' })] })
    inflate(floor, '2', 10_000, 'x')
    expect(floor.clockMs('2', 'x')).toBeLessThanOrEqual(10_000)
  })

  it('lets the next athlete in the same cuff start from their own', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 2 * MINUTE)
    release(floor, '1')
    floor.at('1').clear()
    floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2) })
    expect(floor.clockMs('1', 'l')).toBe(0)
    inflate(floor, '1', 20_000)
    expect(floor.clockMs('1', 'l')).toBeLessThanOrEqual(20_000)
  })

  it('is taken over as it stands by an assignment that comes while the cuff is inflated', () => {
    const floor = aFloor()
    inflate(floor, '1', 2 * MINUTE)
    const beforeMs = floor.clockMs('1', 'l')
    floor.at('1').assign({ athlete: anAthlete(1) })
    expect(floor.clockMs('1', 'l')).toBe(beforeMs)
    floor.run(10_000)
    expect(floor.clockMs('1', 'l')).toBe(beforeMs + 10_000)
    release(floor, '1')
    floor.at('1').clear()
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(1) })
    expect(floor.clockMs('2', 'l')).toBeGreaterThan(beforeMs + 10_000)
  })

  it('the larger, if the athlete brings one', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 3 * MINUTE)
    release(floor, '1')
    const ownMs = floor.clockMs('1', 'l')
    floor.at('1').clear()
    inflate(floor, '2', 20_000)
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(1) })
    expect(floor.clockMs('2', 'l')).toBe(ownMs)
  })

  it('the cuff’s, if it is the larger', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 20_000)
    release(floor, '1')
    floor.at('1').clear()
    inflate(floor, '2', MINUTE)
    const cuffMs = floor.clockMs('2', 'l')
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(1) })
    expect(floor.clockMs('2', 'l')).toBe(cuffMs)
  })

  it('is taken over within 3:00 of a release at a free station', () => {
    const floor = aFloor()
    inflate(floor, '1', 2 * MINUTE)
    release(floor, '1')
    const heldMs = floor.clockMs('1', 'l')
    floor.run(170_000)
    floor.at('1').assign({ athlete: anAthlete(1) })
    expect(floor.clockMs('1', 'l')).toBe(heldMs)
    floor.run(12_000)
    expect(floor.clockMs('1', 'l')).toBe(0)
  })

  it('is not taken over after 3:00', () => {
    const floor = aFloor()
    inflate(floor, '1', 2 * MINUTE)
    release(floor, '1')
    floor.run(3 * MINUTE)
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', 5_000)
    expect(floor.clockMs('1', 'l')).toBeLessThanOrEqual(5_000)
  })

  it('runs on, for the athlete and for the cuff, when the assignment goes while it is inflated', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', MINUTE)
    const beforeMs = floor.clockMs('1', 'l')
    floor.at('1').clear()
    floor.run(MINUTE)
    expect(floor.clockMs('1', 'l')).toBe(beforeMs + MINUTE)
    release(floor, '1')
    floor.at('2').assign({ id: 'as-2', athlete: anAthlete(1) })
    expect(floor.clockMs('2', 'l')).toBeGreaterThan(beforeMs + MINUTE)
    floor.at('1').assign({ id: 'as-3', athlete: anAthlete(2) })
    expect(floor.clockMs('1', 'l')).toBeGreaterThan(beforeMs + MINUTE)
  })

  it('is taken over by the next athlete from an athlete who is still in the cuff', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) })
    inflate(floor, '1', MINUTE)
    const beforeMs = floor.clockMs('1', 'l')
    floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2) })
    expect(floor.clockMs('1', 'l')).toBe(beforeMs)
  })

  it('belongs to the cuff while nobody is assigned', () => {
    const floor = aFloor()
    inflate(floor, '1', MINUTE)
    release(floor, '1')
    const heldMs = floor.clockMs('1', 'l')
    inflate(floor, '1', 10_000)
    expect(floor.clockMs('1', 'l')).toBeGreaterThan(heldMs + 8_000)
  })

  it('is shown until it is back at zero, also of a manual cuff that nobody prescribed', () => {
    const floor = aFloor()
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(MINUTE)
    floor.at('1').event('released', { cuff: 'b' })
    floor.run(10_000)
    expect(floor.clockMs('1', 'b')).toBe(MINUTE)
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(1_000)
    expect(floor.clockMs('1', 'b')).toBe(MINUTE + 1_000)
  })

  it('goes along when the limb becomes known', () => {
    const floor = aFloor()
    floor.at('1').assign({ athlete: anAthlete(1) }, { cuffs: [] })
    inflate(floor, '1', MINUTE)
    release(floor, '1')
    const heldMs = floor.clockMs('1', 'l')
    expect(heldMs).toBeGreaterThan(55_000)
    floor.at('1').cuffStatus('l', { batteryPercent: 71 })
    expect(floor.clockMs('1', 'l')).toBe(heldMs)
    floor.at('1').assign({ athlete: anAthlete(1) })
    expect(floor.clockMs('1', 'l')).toBe(heldMs)
  })

  it('holds only when the last cuff on the limb is released', () => {
    const floor = aFloor()
    const cuffs = [aCuff({ cuff: 'l' }), aCuff({ cuff: 'x' })]
    floor.at('1').assign({ athlete: anAthlete(1) }, { cuffs })
    floor.at('1').pump('x', 120, { hz: 4 })
    inflate(floor, '1', MINUTE)
    release(floor, '1', 'x')
    floor.run(10_000)
    expect(floor.clockMs('1', 'l')).toBeGreaterThan(MINUTE + 10_000)
    expect(floor.cuff('1', 'x').clock).toMatchObject({ kind: 'running' })
  })
})
