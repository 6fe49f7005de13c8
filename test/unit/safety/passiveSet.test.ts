import { describe, expect, it } from 'vitest'
import { aBand, inABand, runHeard } from '../../support/aFloorAtWork.ts'

describe('[C1b] a set that outlives its assignment', () => {
  const passive = { kind: 'passive', sets: [{ seconds: 60 }, { seconds: 300 }], restSeconds: 60 }

  it('stays the one that was under way, for its cuff', () => {
    const { floor, station } = inABand({}, passive)
    station.event('set-started', { set: 1 })
    runHeard(floor, station, 10_000)
    station.clear()
    runHeard(floor, station, 70_000)
    expect(floor.reachedAtMs('occlusion-time', 'medium')).toBe(75_000)
  })

  it.each([
    ['an update of the same assignment', 'as-1'],
    ['another assignment', 'as-2'],
  ])('%s is in force at once, whatever set is under way', (_, id) => {
    const { floor, station } = inABand({}, passive)
    station.event('set-started', { set: 1 })
    runHeard(floor, station, 10_000)
    station.assign({ id }, { ...passive, sets: [{ seconds: 30 }], cuffs: [aBand()] })
    runHeard(floor, station, 40_000)
    expect(floor.reachedAtMs('occlusion-time', 'medium')).toBe(45_000)
  })
})
