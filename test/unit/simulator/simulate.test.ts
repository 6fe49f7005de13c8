import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'
import type { FloorAction } from '../../../stations/simulator/floorAction.ts'
import { actionsOf } from './measure/runFloor.ts'

type Publish = Extract<FloorAction, { kind: 'publish' }>

const TWELVE = { seed: 1, stations: 12, minutes: 2 }
const actions = actionsOf(TWELVE)
const publishes = actions.filter((action): action is Publish => action.kind === 'publish')

test('the same seed gives the same floor, to the last byte', () => {
  expect(JSON.stringify(actionsOf({ ...TWELVE, minutes: 1 }))).toBe(
    JSON.stringify(actionsOf({ ...TWELVE, minutes: 1 })),
  )
})

test('another seed gives another floor', () => {
  const ofSeed = (seed: number): string => JSON.stringify(actionsOf({ seed, stations: 3, minutes: 1 }))
  expect(ofSeed(1)).not.toBe(ofSeed(2))
})

test('every message is read as it was written', () => {
  const misread = publishes.filter(({ message }) => {
    const { topic, payload } = encode(message)
    return !isDeepStrictEqual(decode(topic, Buffer.from(payload)), { ok: true, message })
  })
  expect(misread).toEqual([])
})

test('actions come in order of time', () => {
  const times = actions.map(({ atMs }) => atMs)
  expect(times).toEqual([...times].sort((one, other) => one - other))
})

test('seq counts up by one from 0 for each boot and topic', () => {
  const next = new Map<string, number>()
  const outOfTurn = publishes.filter(({ message }) => {
    if (message.kind !== 'event' && message.kind !== 'pressure') return false
    const { boot, seq } = message.kind === 'event' ? message.event : message.sample
    const topic = `${encode(message).topic} ${boot}`
    const expected = next.get(topic) ?? 0
    next.set(topic, seq + 1)
    return seq !== expected
  })
  expect(outOfTurn).toEqual([])
})

test('every event has an id of its own', () => {
  const ids = publishes.flatMap(({ message }) => (message.kind === 'event' ? [message.event.id] : []))
  expect(ids.length).toBeGreaterThan(150)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a tablet says its status at least every 5 s', () => {
  const lastMs = new Map<string, number>()
  for (const { message, atMs } of publishes) {
    if (message.kind !== 'station-status') continue
    expect(atMs - (lastMs.get(message.station) ?? 0)).toBeLessThanOrEqual(5_000)
    lastMs.set(message.station, atMs)
  }
  expect(lastMs.size).toBe(12)
})

test('a cuff that is there sends 10 samples a second, not in step with the others', () => {
  const times = new Map<string, number[]>()
  for (const { message, atMs } of publishes) {
    if (message.kind !== 'pressure' || atMs >= 10_000) continue
    const topic = encode(message).topic
    times.set(topic, [...(times.get(topic) ?? []), atMs])
  }
  for (const ofCuff of times.values()) expect(ofCuff).toHaveLength(100)
  expect(new Set([...times.values()].map(([first]) => first)).size).toBeGreaterThan(10)
})

test('a device says nothing on a connection that is not open', () => {
  const isOpen = new Set<string>()
  const unheard = actions.filter(action => {
    if (action.kind === 'connect') isOpen.add(action.link)
    if (action.kind === 'cut') isOpen.delete(action.link)
    return action.kind === 'publish' && !isOpen.has(action.link)
  })
  expect(unheard).toEqual([])
})

test('a third of the floor is under cuff within 10 s', () => {
  const under = new Set<string>()
  for (const { message, atMs } of publishes) {
    if (message.kind === 'pressure' && message.sample.pressureMmHg > 60 && atMs < 10_000)
      under.add(message.station)
  }
  expect(under.size).toBeGreaterThanOrEqual(4)
})
