import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HubOrder, HubProcess } from '../../../electron/main/hubProcess.ts'
import { type HubKeeper, keepHub, restartDelayMs } from '../../../electron/main/hubKeeper.ts'

interface PlayedHub {
  says: (word: unknown) => void
  ends: (code: number) => void
  told: { order: HubOrder; ports: readonly string[] }[]
  isKilled: boolean
}

let hubs: PlayedHub[]
let happened: string[]
let keeper: HubKeeper<string>

beforeEach(() => {
  vi.useFakeTimers()
  hubs = []
  happened = []
  keeper = keepHub<string>({
    fork: playHub,
    log: () => undefined,
    onServing: wall => happened.push(wall === null ? 'serving' : `serving ${wall}`),
    onBeat: wantsWall => happened.push(wantsWall ? 'wants the wall' : 'calm'),
    onGone: () => happened.push('gone'),
    onGivenUp: code => happened.push(`given up ${code}`),
  })
})
afterEach(() => {
  vi.useRealTimers()
})

function playHub(): HubProcess<string> {
  let hear: (word: unknown) => void = () => undefined
  let notice: (code: number) => void = () => undefined
  const hub: PlayedHub = {
    says: word => hear(word),
    ends: code => notice(code),
    told: [],
    isKilled: false,
  }
  hubs.push(hub)
  return {
    tell: (order, ports = []) => hub.told.push({ order, ports }),
    onWord: listen => {
      hear = listen
    },
    onEnd: listen => {
      notice = listen
    },
    kill: () => {
      hub.isKilled = true
    },
  }
}

test('starts a hub, hears that it serves, and gives it walls', () => {
  hubs[0]?.says({ kind: 'ready', wall: 'http://127.0.0.1:8420/' })
  keeper.join('a port')
  expect(happened).toEqual(['serving http://127.0.0.1:8420/'])
  expect(keeper.isServing()).toBe(true)
  expect(hubs[0]?.told).toEqual([{ order: { kind: 'wall' }, ports: ['a port'] }])
})

test('starts a new hub at once where one that served has ended', () => {
  hubs[0]?.says({ kind: 'ready' })
  hubs[0]?.ends(9)
  expect(keeper.isServing()).toBe(false)
  vi.advanceTimersByTime(0)
  hubs[1]?.says({ kind: 'ready' })
  expect(hubs).toHaveLength(2)
  expect(happened).toEqual(['serving', 'gone', 'serving'])
})

test('waits longer from end to end, 2 s at most, and forgets it after 10 s of service', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map(restartDelayMs)).toEqual([0, 250, 500, 1_000, 2_000, 2_000, 2_000])
  hubs[0]?.ends(70)
  vi.advanceTimersByTime(0)
  hubs[1]?.ends(70)
  vi.advanceTimersByTime(249)
  expect(hubs).toHaveLength(2)
  vi.advanceTimersByTime(1)
  hubs[2]?.says({ kind: 'ready' })
  vi.advanceTimersByTime(10_000)
  hubs[2]?.ends(70)
  vi.advanceTimersByTime(0)
  expect(hubs).toHaveLength(4)
})

test('gives up a hub that refuses its settings at the first start, with its exit code', () => {
  hubs[0]?.says({ kind: 'failed', text: 'port 1883 is taken' })
  hubs[0]?.ends(1)
  vi.advanceTimersByTime(60_000)
  expect(happened).toEqual(['given up 1'])
  expect(hubs).toHaveLength(1)
})

test('ends without an error where the hub only had something to print', () => {
  hubs[0]?.ends(0)
  expect(happened).toEqual(['given up 0'])
})

test('goes on trying where a hub that once served can’t start again', () => {
  hubs[0]?.says({ kind: 'ready' })
  hubs[0]?.ends(9)
  vi.advanceTimersByTime(0)
  hubs[1]?.says({ kind: 'failed', text: 'port 1883 is taken' })
  hubs[1]?.ends(1)
  vi.advanceTimersByTime(250)
  expect(hubs).toHaveLength(3)
  expect(happened).toEqual(['serving', 'gone'])
})

test('ends the hub in order and starts no other', async () => {
  hubs[0]?.says({ kind: 'ready' })
  const stopped = keeper.stop()
  expect(hubs[0]?.told.at(-1)).toEqual({ order: { kind: 'stop' }, ports: [] })
  hubs[0]?.ends(0)
  await stopped
  vi.advanceTimersByTime(60_000)
  expect(hubs).toHaveLength(1)
  expect(hubs[0]?.isKilled).toBe(false)
})

test('kills a hub that served and says nothing more for 5 s, and starts a new one', () => {
  hubs[0]?.says({ kind: 'ready' })
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1_000)
    hubs[0]?.says({ kind: 'beat' })
  }
  expect(hubs[0]?.isKilled).toBe(false)
  vi.advanceTimersByTime(5_000)
  expect(hubs[0]?.isKilled).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(hubs[0]?.isKilled).toBe(true)
  hubs[0]?.ends(137)
  vi.advanceTimersByTime(0)
  expect(hubs).toHaveLength(2)
})

test('kills a hub that does not end within 2 s', async () => {
  hubs[0]?.says({ kind: 'ready' })
  const stopped = keeper.stop()
  vi.advanceTimersByTime(2_000)
  await stopped
  expect(hubs[0]?.isKilled).toBe(true)
})

test.each([null, 'ready', 7, {}, { kind: 'else' }])('is not moved by %j', word => {
  hubs[0]?.says(word)
  expect(happened).toEqual([])
})

test('hands on whether the screen is wanted; a beat that does not say so wants it', () => {
  hubs[0]?.says({ kind: 'beat', wantsWall: false })
  hubs[0]?.says({ kind: 'ready' })
  for (const more of [{ wantsWall: false }, { wantsWall: true }, {}, { wantsWall: 'no' }])
    hubs[0]?.says({ kind: 'beat', ...more })
  expect(happened).toEqual(['serving', 'calm', 'wants the wall', 'wants the wall', 'wants the wall'])
})
