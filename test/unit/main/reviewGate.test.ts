import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReviewGate, type ReviewGate } from '../../../electron/main/reviewGate.ts'

const pages = 'http://127.0.0.1:8420/'
let happened: string[]
let isReplay: boolean
let gate: ReviewGate

beforeEach(() => {
  vi.useFakeTimers()
  happened = []
  isReplay = false
  gate = createReviewGate({
    log: () => undefined,
    open(at) {
      happened.push(`opened ${at}`)
      return { close: () => happened.push('closed'), isReplay: () => isReplay }
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Seconds of a hub that says each second that all is calm. */
function calmFor(seconds: number): void {
  for (let second = 0; second < seconds; second++) {
    gate.hubBeats(false)
    vi.advanceTimersByTime(1_000)
  }
}

function open(): void {
  gate.hubServes(pages)
  gate.hubBeats(false)
  expect(gate.ask('review')).toBe(true)
}

test('opens once the hub has said that the floor is calm, and not before', () => {
  expect(gate.ask('review')).toBe(false)
  gate.hubServes(pages)
  expect(gate.ask('review')).toBe(false)
  gate.hubBeats(true)
  expect(gate.ask('review')).toBe(false)
  gate.hubBeats(false)
  expect(gate.ask('review')).toBe(true)
  expect(gate.ask('review')).toBe(true)
  expect(happened).toEqual([`opened ${pages}`])
})

test('goes in the same turn in which the hub wants the wall', () => {
  open()
  gate.hubBeats(true)
  expect(happened).toEqual([`opened ${pages}`, 'closed'])
  expect(gate.ask('review')).toBe(false)
})

test('[SG4] goes when the hub is silent for 2 s, as the wall below then says that it is not live', () => {
  open()
  calmFor(30)
  vi.advanceTimersByTime(750)
  expect(happened).toEqual([`opened ${pages}`])
  vi.advanceTimersByTime(250)
  expect(happened).toEqual([`opened ${pages}`, 'closed'])
})

test('goes with the hub, and a new one has to say again that the floor is calm', () => {
  open()
  gate.hubGone()
  expect(happened).toEqual([`opened ${pages}`, 'closed'])
  gate.hubServes(pages)
  expect(gate.ask('review')).toBe(false)
})

test('goes by itself when nobody has touched it for two minutes', () => {
  open()
  calmFor(119)
  gate.used()
  calmFor(119)
  expect(happened).toEqual([`opened ${pages}`])
  calmFor(1)
  expect(happened).toEqual([`opened ${pages}`, 'closed'])
})

test('a recording runs on untouched, a quarter of an hour at most', () => {
  open()
  isReplay = true
  calmFor(14 * 60)
  expect(happened).toEqual([`opened ${pages}`])
  calmFor(60)
  expect(happened).toEqual([`opened ${pages}`, 'closed'])
})

test('is closed once, whoever asks for it, and can be opened again', () => {
  open()
  gate.close('back to the wall')
  gate.close('its window was closed')
  gate.hubBeats(false)
  expect(gate.ask('review')).toBe(true)
  expect(happened).toEqual([`opened ${pages}`, 'closed', `opened ${pages}`])
})
