import { describe, expect, test } from 'vitest'
import { actionsOf } from '../unit/simulator/measure/runFloor.ts'
import { createFloorWatch } from '../unit/simulator/measure/watchFloor.ts'

const SEEDS = [1, 2, 3]

function firstTwoMinutes(stations: number, seed: number) {
  const actions = actionsOf({ seed, stations, minutes: 2 })
  const watch = createFloorWatch()
  for (const action of actions) watch.see(action)
  return { actions, breaches: watch.breaches }
}

describe.each([4, 12, 64])('a floor of %i shows in its first two minutes', stations => {
  test.each(stations === 64 ? [1] : SEEDS)('all four incidents, each where it was cast (seed %i)', seed => {
    const { breaches } = firstTwoMinutes(stations, seed)
    const stationsOf = (rule: string): string[] => [
      ...new Set(breaches.filter(each => each.rule === rule).map(each => each.station)),
    ]
    const shown = ['C5 H', 'C10 M', 'C10 H', 'C1b M', 'C1b H', 'C16'].map(rule => stationsOf(rule).length)
    expect(shown).toEqual([1, 1, 1, 1, 1, 1])
    expect(stationsOf('C1b M')).toEqual(stationsOf('C1b H'))
    expect(new Set(['C5 H', 'C10 H', 'C1b H', 'C16'].flatMap(stationsOf)).size).toBe(4)
  })
})

test.each([1, 2, 3])('a floor of %i shows over-pressure, a lost cuff and a stop in turn', stations => {
  for (const seed of SEEDS) {
    const { breaches } = firstTwoMinutes(stations, seed)
    const rules = new Set(breaches.map(({ rule }) => rule))
    expect([...rules]).toEqual(expect.arrayContaining(['C5 H', 'C10 H', 'C16']))
    expect(rules.has('C1b H')).toBe(stations > 1)
  }
})

test('after a stop the athlete has let the cuffs out within 10 s', () => {
  for (const seed of SEEDS) {
    const { actions } = firstTwoMinutes(12, seed)
    const events = actions.flatMap(action => {
      if (action.kind !== 'publish' || action.message.kind !== 'event') return []
      return [{ atMs: action.atMs, station: action.message.station, type: action.message.event.type }]
    })
    const stop = events.find(({ type }) => type === 'stop')
    const released = events.find(
      each => each.type === 'released' && each.station === stop?.station && each.atMs > stop.atMs,
    )
    expect((released?.atMs ?? Infinity) - (stop?.atMs ?? 0)).toBeLessThanOrEqual(10_000)
  }
})

test('the lost cuff comes back, and the athlete in the passive set lets go soon after the stop limit', () => {
  const { actions, breaches } = firstTwoMinutes(12, 1)
  const lost = breaches.find(({ rule }) => rule === 'C10 H')
  expect(lost?.atMs).toBeGreaterThan(70_000)
  expect(lost?.atMs).toBeLessThan(80_000)
  const overdue = breaches.find(({ rule }) => rule === 'C1b H')
  const after = actions.flatMap(action =>
    action.kind === 'publish' &&
    action.message.kind === 'pressure' &&
    action.message.station === overdue?.station &&
    action.atMs > overdue.atMs + 20_000
      ? [action.message.sample.pressureMmHg]
      : [],
  )
  expect(after.length).toBeGreaterThan(0)
  expect(Math.max(...after)).toBeLessThan(15)
})
