import { expect, test } from 'vitest'
import { runFloor } from '../unit/simulator/measure/runFloor.ts'
import { createFloorWatch } from '../unit/simulator/measure/watchFloor.ts'

const HOURS = 3
const STATIONS = 12

test('three hours go on plausibly, and nothing grows', () => {
  const watch = createFloorWatch()
  const messagesAnHour = new Array<number>(HOURS).fill(0)
  const finished = new Map<string, number>()
  const athletes = new Set<string>()
  let openLinks = 0
  let mostLinks = 0
  runFloor({ seed: 1, stations: STATIONS, minutes: HOURS * 60 }, action => {
    watch.see(action)
    if (action.kind !== 'publish') {
      openLinks += action.kind === 'connect' ? 1 : -1
      mostLinks = Math.max(mostLinks, openLinks)
      return
    }
    const hour = Math.floor(action.atMs / 3_600_000)
    messagesAnHour[hour] = (messagesAnHour[hour] ?? 0) + 1
    const { message } = action
    if (message.kind === 'assignment' && message.assignment !== null)
      athletes.add(message.assignment.athlete.id)
    if (message.kind === 'event' && message.event.type === 'finished') {
      finished.set(message.station, (finished.get(message.station) ?? 0) + 1)
    }
  })

  // Every station sees people come and go, also in the last hours.
  expect(finished.size).toBe(STATIONS)
  for (const times of finished.values()) expect(times).toBeGreaterThanOrEqual(4)
  expect(athletes.size).toBeGreaterThan(60)
  const [first = 0, , last = 0] = messagesAnHour
  expect(Math.abs(last - first) / first).toBeLessThan(0.02)
  expect(mostLinks).toBe(openLinks)

  // Something happens every few minutes, of many kinds, and what no athlete must meet never does.
  const perMinute = watch.breaches.length / (HOURS * 60)
  expect(perMinute).toBeGreaterThan(0.15)
  expect(perMinute).toBeLessThan(1.5)
  const rules = new Set(watch.breaches.map(({ rule }) => rule))
  expect(rules.size).toBeGreaterThanOrEqual(9)
  for (const never of ['C1', 'C1a', 'C2', 'C3', 'C6', 'C7', 'C13', 'C14', 'C20'])
    expect(rules).not.toContain(never)
})
