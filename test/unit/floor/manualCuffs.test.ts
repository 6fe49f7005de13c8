import { describe, expect, it } from 'vitest'
import { aBand, inABand } from '../../support/aFloorAtWork.ts'
import { aFloor } from '../../support/aFloor.ts'

describe('[D3] a manual cuff', () => {
  it('tightened once more is timed from the first, and says what was entered last', () => {
    const { floor, station } = inABand()
    floor.run(20_000)
    station.event('inflated', { cuff: 'b', pressureMmHg: 110 })
    floor.run(5_000)
    expect(floor.clockMs('1', 'b')).toBe(25_000)
    expect(floor.cuff('1', 'b').entered).toEqual({ pressureMmHg: 110, tightness: null })
  })

  it('let out, nothing is entered any more', () => {
    const { floor, station } = inABand()
    station.event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b').entered).toBeNull()
  })

  it('assigned again while it is tight, what was entered stays', () => {
    const { floor, station } = inABand()
    station.assign({}, { cuffs: [aBand({ targetTightness: 6 })] })
    expect(floor.cuff('1', 'b').entered).toEqual({ pressureMmHg: null, tightness: 7 })
  })

  it.each([
    [30, true],
    [29.9, false],
  ])('said to be let out while its own sensor says %d mmHg: inflated is %s', (mmHg, inflated) => {
    const { floor, station } = inABand()
    station.pump('b', mmHg)
    floor.run(5_000)
    station.event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b').inflated).toBe(inflated)
  })

  it('[L1] a cuff with a sensor that says nothing any more is timed when it is said to be inflated', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign()
    station.pump('l', 0)
    floor.run(5_000)
    station.silence('l')
    floor.run(10_000)
    station.event('inflated', { cuff: 'l' })
    floor.run(10_000)
    expect(floor.cuff('1', 'l').inflated).toBe(true)
    expect(floor.clockMs('1', 'l')).toBe(10_000)
  })

  it('has no target in mmHg', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [aBand({ targetMmHg: 150 })] })
    expect(floor.cuff('1', 'b')).toMatchObject({ targetMmHg: null, manual: true })
  })

  it('[X7] tightened by hand it is let out by hand, whatever its own sensor says', () => {
    const { floor, station } = inABand()
    station.pump('b', 0)
    floor.run(20_000)
    expect(floor.cuff('1', 'b').inflated).toBe(true)
    station.event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b').inflated).toBe(false)
  })

  it('[X7] inflated by the pressure that it says, it is released by it', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [aBand()] })
    station.pump('b', 100)
    floor.run(5_000)
    expect(floor.cuff('1', 'b').inflated).toBe(true)
    station.pump('b', 0)
    floor.run(10_000)
    expect(floor.cuff('1', 'b').inflated).toBe(false)
  })

  it('[X6] one that nobody listed is manual until its first sample', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.event('inflated', { cuff: 'x' })
    expect(floor.cuff('1', 'x').manual).toBe(true)
    station.sample('x', 100)
    expect(floor.cuff('1', 'x').manual).toBe(false)
  })

  describe('[L5] the order of what is said of it', () => {
    const isTight = (floor: ReturnType<typeof inABand>['floor']): boolean => floor.cuff('1', 'b').inflated

    it('a boot that was left behind tightens it no more', () => {
      const { floor, station } = inABand()
      station.event('released', { cuff: 'b', boot: 'b2' })
      station.event('inflated', { cuff: 'b', boot: 'b1' })
      expect(isTight(floor)).toBe(false)
    })

    it('taken again after 3 s it goes on from there: what is older comes late', () => {
      const { floor, station } = inABand()
      station.event('rep', { set: 1, rep: 1, boot: 'b2' })
      station.event('released', { cuff: 'b', boot: 'b2' })
      station.event('rep', { set: 1, rep: 2, boot: 'b1', seq: 6 })
      floor.run(3_000)
      station.event('inflated', { cuff: 'b', boot: 'b1', seq: 8 })
      expect(isTight(floor)).toBe(true)
      station.event('released', { cuff: 'b', boot: 'b1', seq: 9 })
      station.event('inflated', { cuff: 'b', boot: 'b1', seq: 7 })
      floor.run(3_000)
      station.event('rep', { set: 1, rep: 3, boot: 'b1', seq: 10 })
      station.event('inflated', { cuff: 'b', boot: 'b1', seq: 6 })
      expect(isTight(floor)).toBe(false)
    })
  })
})
