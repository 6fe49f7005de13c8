import { describe, expect, it } from 'vitest'
import { inABand, runHeard } from '../../support/aFloorAtWork.ts'

function inARest() {
  const { floor, station } = inABand()
  station.event('set-started', { set: 1 })
  runHeard(floor, station, 10_000)
  station.event('set-ended', { set: 1, reps: 30 })
  return { floor, station }
}

// The rest is 30 s.
describe('[C19] rest-overrun', () => {
  it('low when the rest is 15 s over', () => {
    const { floor, station } = inARest()
    runHeard(floor, station, 44_875)
    expect(floor.alarm('rest-overrun')).toBeUndefined()
    floor.run(125)
    expect(floor.alarm('rest-overrun')).toMatchObject({
      priority: 'low',
      station: '1',
      cuff: null,
      value: 45,
      limit: 45,
      unit: 's',
    })
  })

  it.each([
    ['a set starts', 'set-started', { set: 2 }],
    ['finished', 'finished', {}],
    ['released', 'released', { cuff: 'b' }],
  ])('ends when %s, without latching', (_, type, fields) => {
    const { floor, station } = inARest()
    runHeard(floor, station, 50_000)
    expect(floor.alarm('rest-overrun')).toBeDefined()
    station.event(type, fields)
    expect(floor.alarm('rest-overrun')).toBeUndefined()
  })

  it('not while released', () => {
    const { floor, station } = inARest()
    station.event('released', { cuff: 'b' })
    runHeard(floor, station, 60_000)
    expect(floor.alarm('rest-overrun')).toBeUndefined()
  })

  it('not before the first set, nor after the last', () => {
    const { floor, station } = inABand()
    runHeard(floor, station, 60_000)
    station.event('set-started', { set: 4 })
    station.event('set-ended', { set: 4, reps: 15 })
    runHeard(floor, station, 60_000)
    expect(floor.history('rest-overrun')).toEqual([])
  })

  it('not where nobody is assigned, whatever the tablet counts', () => {
    const { floor, station } = inABand()
    station.clear()
    station.event('set-started', { set: 1 })
    station.event('set-ended', { set: 1, reps: 30 })
    runHeard(floor, station, 60_000)
    expect(floor.alarm('rest-overrun')).toBeUndefined()
  })

  it('not within a set, however long', () => {
    const { floor, station } = inABand()
    station.event('set-started', { set: 1 })
    runHeard(floor, station, 100_000)
    expect(floor.alarm('rest-overrun')).toBeUndefined()
  })
})
