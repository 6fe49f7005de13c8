import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, atWork, coarse, flaggedAfterMs, inABand, runHeard } from '../../support/aFloorAtWork.ts'

describe('[C12] left-inflated', () => {
  it.each([
    ['finished', 'medium', 30_000],
    ['finished', 'high', 90_000],
    ['cleared', 'medium', 30_000],
    ['cleared', 'high', 90_000],
  ] as const)('%s and still inflated: %s after %i ms', (how, priority, delayMs) => {
    const { floor, station } = atWork()
    const endedAtMs = floor.nowMs()
    if (how === 'finished') station.event('finished')
    else station.clear()
    floor.run(delayMs - 500)
    expect(flaggedAfterMs(floor, 'left-inflated', priority, endedAtMs)).toBeNull()
    floor.run(1_000)
    const after = flaggedAfterMs(floor, 'left-inflated', priority, endedAtMs) ?? 0
    const [least, most] = coarse(delayMs)
    expect(after).toBeGreaterThanOrEqual(least)
    expect(after).toBeLessThanOrEqual(most)
    const seconds = delayMs / 1_000
    expect(floor.alarm('left-inflated')).toMatchObject({
      cuff: 'l',
      value: seconds,
      limit: seconds,
      unit: 's',
    })
  })

  it('counts from finished though the assignment was cleared later', () => {
    const { floor, station } = inABand()
    station.event('finished')
    runHeard(floor, station, 20_000)
    station.clear()
    runHeard(floor, station, 10_250)
    expect(floor.reachedAtMs('left-inflated', 'medium')).toBe(30_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ value: 30, limit: 30 })
  })

  it.each([
    ['finished', 'finished'],
    ['cleared', null],
  ])('%s twice, it counts from the first', (_, type) => {
    const { floor, station } = inABand()
    const end = () => (type === null ? station.clear() : station.event(type))
    floor.run(1_000)
    end()
    runHeard(floor, station, 20_000)
    end()
    runHeard(floor, station, 10_250)
    expect(floor.reachedAtMs('left-inflated', 'medium')).toBe(31_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ value: 30 })
  })

  it('counts from the inflation when that came after the end', () => {
    const { floor, station } = inABand()
    station.event('released', { cuff: 'b' })
    station.event('finished')
    runHeard(floor, station, 70_000)
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 31_000)
    expect(floor.reachedAtMs('left-inflated', 'medium')).toBe(100_000)
  })

  it('ends with the release, without latching', () => {
    const { floor, station } = inABand()
    station.event('finished')
    runHeard(floor, station, 100_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ priority: 'high' })
    station.event('released', { cuff: 'b' })
    expect(floor.alarm('left-inflated')).toBeUndefined()
  })

  it('ends when a set starts', () => {
    const { floor, station } = inABand()
    station.event('finished')
    runHeard(floor, station, 40_000)
    station.event('set-started', { set: 5 })
    expect(floor.alarm('left-inflated')).toBeUndefined()
  })

  it('stays through a new assignment until its set starts', () => {
    const { floor, station } = inABand()
    floor.run(1_000)
    station.clear()
    runHeard(floor, station, 40_000)
    station.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    runHeard(floor, station, 10_000)
    expect(floor.alarm('left-inflated')).toBeDefined()
    station.event('rep', { set: 1, rep: 1 })
    expect(floor.alarm('left-inflated')).toBeUndefined()
  })

  it('[D3] lost data is no release', () => {
    const { floor, station } = atWork()
    station.event('finished')
    station.silence('l')
    floor.run(95_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ priority: 'high' })
  })

  it('not while somebody works', () => {
    const { floor, station } = inABand()
    station.event('set-started', { set: 1 })
    runHeard(floor, station, 120_000)
    expect(floor.alarm('left-inflated')).toBeUndefined()
  })
})

describe('[C12] and C14 never speak at once', () => {
  it('C14 where the station was free before the inflation', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 100_000)
    expect(floor.alarm('nobody-assigned')).toMatchObject({ priority: 'high' })
    expect(floor.history('left-inflated')).toEqual([])
  })

  it('C14 where it was freed in the moment of the inflation', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [aBand()] })
    station.event('finished')
    floor.run(1_000)
    station.clear()
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 100_000)
    expect(floor.alarm('nobody-assigned')).toMatchObject({ priority: 'high' })
    expect(floor.history('left-inflated')).toEqual([])
  })

  it('C12 where somebody was there when it began', () => {
    const { floor, station } = inABand()
    floor.run(1_000)
    station.clear()
    runHeard(floor, station, 100_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ priority: 'high' })
    expect(floor.history('nobody-assigned')).toEqual([])
  })

  it('C12 also where C14 spoke, somebody came and went', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 10_000)
    expect(floor.alarm('nobody-assigned')).toBeDefined()
    station.assign({}, { cuffs: [aBand()] })
    expect(floor.alarm('nobody-assigned')).toBeUndefined()
    runHeard(floor, station, 10_000)
    station.clear()
    runHeard(floor, station, 100_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ priority: 'high' })
    expect(floor.history('nobody-assigned')).toHaveLength(2)
  })
})
