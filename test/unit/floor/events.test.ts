import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const anAssignedStation = () => {
  const floor = aFloor()
  const station = floor.at('1')
  station.assign()
  return { floor, station }
}
const sets = (floor: Floor): number[] => floor.tile('1').sets.map(set => set.reps)

describe('[contract] sets and repetitions', () => {
  it('count absolutely', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    station.event('rep', { set: 1, rep: 1 })
    station.event('rep', { set: 1, rep: 4 })
    expect(sets(floor)).toEqual([4])
    station.event('set-ended', { set: 1, reps: 30 })
    expect(sets(floor)).toEqual([30])
    expect(floor.tile('1')).toMatchObject({ state: 'resting', currentSet: 1 })
  })

  it('a rep without set-started starts its set', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-ended', { set: 1, reps: 30 })
    floor.run(20_000)
    station.event('rep', { set: 2, rep: 1 })
    expect(floor.tile('1')).toMatchObject({ state: 'working', currentSet: 2 })
    expect(sets(floor)).toEqual([30, 1])
    expect(floor.tile('1').sets[1]?.startedAtMs).toBe(5_020_000)
  })

  it('more than prescribed are counted and shown', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 5, rep: 17 })
    expect(sets(floor)).toEqual([0, 0, 0, 0, 17])
    expect(floor.tile('1')).toMatchObject({ currentSet: 5, state: 'working' })
  })

  it('[L10] far more are not', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 65, rep: 1 })
    station.event('set-started', { set: Number.MAX_SAFE_INTEGER })
    expect(sets(floor)).toEqual([])
    expect(floor.entries).toMatchObject([{ kind: 'dropped' }, { kind: 'dropped' }])
  })

  it('rest runs from set-ended for as long as prescribed', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    floor.run(45_000)
    station.event('set-ended', { set: 1, reps: 30 })
    expect(floor.tile('1').restUntilMs).toBe(5_000_000 + 75_000)
    station.event('set-started', { set: 2 })
    expect(floor.tile('1').restUntilMs).toBeNull()
  })

  it('a set-started after finished opens the prescription again', () => {
    const { floor, station } = anAssignedStation()
    station.event('finished')
    expect(floor.tile('1')).toMatchObject({ state: 'finished', finishedAtMs: 5_000_000 })
    station.event('set-started', { set: 4 })
    expect(floor.tile('1')).toMatchObject({ state: 'working', finishedAtMs: null })
  })

  it('follow seq: what comes late changes nothing', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 2, rep: 3, seq: 10 })
    station.event('set-started', { set: 1, seq: 8 })
    station.event('finished', { seq: 9 })
    expect(floor.tile('1')).toMatchObject({ state: 'working', currentSet: 2 })
    expect(sets(floor)).toEqual([0, 3])
    const dropped = { kind: 'dropped', station: '1', reason: 'late event (lower-seq)' }
    expect(floor.entries).toMatchObject([dropped, dropped])
  })

  it('a repeated id is the same event, whatever its seq', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { id: 'same', set: 1, rep: 3 })
    station.event('rep', { id: 'same', set: 1, rep: 9 })
    expect(sets(floor)).toEqual([3])
    expect(floor.entries).toMatchObject([{ kind: 'dropped', reason: 'repeated event' }])
  })
})

describe('[contract] no event is lost to its place in the order', () => {
  it.each([
    ['stop', {}],
    ['report', { symptoms: ['numbness'] }],
  ])('a %s counts whenever it arrives', (type, fields) => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 1, rep: 1, seq: 100 })
    station.event(type, { seq: 3, ...fields })
    expect(floor.standing()).toEqual(['athlete-stop high active'])
  })

  it('a stop of a boot left behind counts', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 1, rep: 1, boot: 'b1', seq: 0 })
    station.event('rep', { set: 1, rep: 2, boot: 'b2', seq: 0 })
    station.event('stop', { boot: 'b1', seq: 1 })
    expect(floor.standing()).toEqual(['athlete-stop high active'])
  })

  it('an inflated that a repetition overtook counts', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 1, rep: 1, seq: 8 })
    station.event('inflated', { cuff: 'band', seq: 7 })
    expect(floor.cuff('1', 'band').inflated).toBe(true)
  })

  it('a manual cuff’s state follows seq: an inflated after its released does not', () => {
    const { floor, station } = anAssignedStation()
    station.event('inflated', { cuff: 'band', seq: 1 })
    station.event('released', { cuff: 'band', seq: 3 })
    station.event('inflated', { cuff: 'band', seq: 2 })
    expect(floor.cuff('1', 'band').inflated).toBe(false)
    expect(floor.entries).toMatchObject([{ kind: 'dropped', reason: 'late event (lower-seq)' }])
  })

  it('[X8] a tablet whose numbers went back is believed after 3 s, of a manual cuff too', () => {
    const { floor, station } = anAssignedStation()
    station.event('inflated', { cuff: 'band', seq: 50 })
    station.event('released', { cuff: 'band', seq: 1 })
    floor.run(3_000)
    expect(floor.cuff('1', 'band').inflated).toBe(true)
    station.event('released', { cuff: 'band', seq: 2 })
    expect(floor.cuff('1', 'band').inflated).toBe(false)
  })

  it('[X8] the 3 s begin anew for repetitions too, where the kiosk did not look meanwhile (C27)', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1, seq: 50 })
    const rep = (count: number, seq: number): void => void station.event('rep', { set: 1, rep: count, seq })
    rep(1, 1)
    floor.suspend(9_000)
    rep(2, 2)
    expect(floor.tile('1').sets).toMatchObject([{ reps: 0 }])
    floor.run(3_000)
    rep(3, 3)
    expect(floor.tile('1').sets).toMatchObject([{ reps: 3 }])
  })

  it('[X8] the 3 s begin anew where the kiosk did not look meanwhile (C27)', () => {
    const { floor, station } = anAssignedStation()
    station.event('inflated', { cuff: 'band', seq: 50 })
    station.event('released', { cuff: 'band', seq: 1 })
    floor.suspend(9_000)
    station.event('released', { cuff: 'band', seq: 2 })
    expect(floor.cuff('1', 'band').inflated).toBe(true)
    floor.run(3_000)
    station.event('released', { cuff: 'band', seq: 3 })
    expect(floor.cuff('1', 'band').inflated).toBe(false)
  })
})

describe('[contract] manual cuffs', () => {
  it('one that the assignment does not list counts as manual and is timed', () => {
    const { floor, station } = anAssignedStation()
    station.event('inflated', { cuff: 'band', pressureMmHg: 90 })
    floor.run(30_000)
    expect(floor.cuff('1', 'band')).toMatchObject({ manual: true, inflated: true, limb: null })
    expect(floor.cuff('1', 'band').entered).toEqual({ pressureMmHg: 90, tightness: null })
    expect(floor.clockMs('1', 'band')).toBe(30_000)
  })

  it('one at a free station too', () => {
    const floor = aFloor()
    floor.at('1').event('inflated', { cuff: 'band' })
    floor.run(30_000)
    expect(floor.clockMs('1', 'band')).toBe(30_000)
    floor.at('1').event('released', { cuff: 'band' })
    expect(floor.cuff('1', 'band').inflated).toBe(false)
  })

  it('released of a cuff with a sensor: its pressure counts', () => {
    const { floor, station } = anAssignedStation()
    station.pump('l', 120)
    floor.run(10_000)
    station.event('released', { cuff: 'l' })
    floor.run(10_000)
    expect(floor.cuff('1', 'l').inflated).toBe(true)
  })

  it('inflated of a cuff whose sensor says otherwise: its pressure counts', () => {
    const { floor, station } = anAssignedStation()
    station.pump('l', 0)
    floor.run(10_000)
    station.event('inflated', { cuff: 'l' })
    expect(floor.cuff('1', 'l').inflated).toBe(false)
  })
})
