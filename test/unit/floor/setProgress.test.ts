import { describe, expect, it } from 'vitest'
import { aFloor, startAtMs, type Floor } from '../../support/aFloor.ts'

const anAssignedStation = () => {
  const floor = aFloor()
  const station = floor.at('1')
  station.assign()
  return { floor, station }
}
/** `reps begin-end` of each set, s since the start; `…` is not known. */
const sets = (floor: Floor): string[] => {
  const seconds = (atMs: number | null): string => (atMs === null ? '…' : String((atMs - startAtMs) / 1_000))
  return floor
    .tile('1')
    .sets.map(({ reps, startedAtMs, endedAtMs }) => `${reps} ${seconds(startedAtMs)}-${seconds(endedAtMs)}`)
}

describe('[contract] when a set begins and ends', () => {
  it('the next one ends the one that was open', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    floor.run(10_000)
    station.event('set-started', { set: 2 })
    expect(sets(floor)).toEqual(['0 0-10', '0 10-…'])
  })

  it('said to have begun once more, it has begun when it first was', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    floor.run(10_000)
    station.event('set-started', { set: 1 })
    expect(sets(floor)).toEqual(['0 0-…'])
  })

  it('begun again after its end, it begins then and keeps its repetitions', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    station.event('set-ended', { set: 1, reps: 12 })
    floor.run(10_000)
    station.event('set-started', { set: 1 })
    expect(sets(floor)).toEqual(['12 10-…'])
  })

  it('an end without a begin is both', () => {
    const { floor, station } = anAssignedStation()
    floor.run(10_000)
    station.event('set-ended', { set: 2, reps: 15 })
    expect(sets(floor)).toEqual(['0 …-…', '15 10-10'])
    expect(floor.tile('1')).toMatchObject({ state: 'resting', currentSet: 2 })
  })

  it('an end said again says the repetitions alone', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    floor.run(10_000)
    station.event('set-ended', { set: 1, reps: 29 })
    floor.run(10_000)
    station.event('set-ended', { set: 1, reps: 30 })
    expect(sets(floor)).toEqual(['30 0-10'])
  })

  it('the end of an earlier set leaves the one under way', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 2 })
    station.event('set-ended', { set: 1, reps: 30 })
    expect(floor.tile('1')).toMatchObject({ state: 'working', currentSet: 2 })
  })

  it('a repetition of an earlier set is counted there, and the one under way goes on', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 1, rep: 1 })
    station.event('set-started', { set: 2 })
    station.event('rep', { set: 1, rep: 2 })
    expect(floor.tile('1')).toMatchObject({ state: 'working', currentSet: 2 })
    expect(sets(floor)).toEqual(['2 0-0', '0 0-…'])
  })

  it('a repetition of a set that was left out starts it', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 2, rep: 1 })
    floor.run(10_000)
    station.event('rep', { set: 1, rep: 1 })
    expect(sets(floor)).toEqual(['1 10-…', '1 0-10'])
  })

  it('finished ends the open set, and is as old as the first that said so', () => {
    const { floor, station } = anAssignedStation()
    station.event('set-started', { set: 1 })
    floor.run(10_000)
    station.event('finished')
    floor.run(10_000)
    station.event('finished')
    expect(sets(floor)).toEqual(['0 0-10'])
    expect(floor.tile('1').finishedAtMs).toBe(startAtMs + 10_000)
  })

  it('64 sets are kept, the last of them too', () => {
    const { floor, station } = anAssignedStation()
    station.event('rep', { set: 64, rep: 3 })
    expect(sets(floor)).toHaveLength(64)
    expect(floor.tile('1').currentSet).toBe(64)
    station.event('rep', { set: 65, rep: 3 })
    expect(floor.entries).toMatchObject([{ kind: 'dropped', reason: 'set beyond 64' }])
  })
})
