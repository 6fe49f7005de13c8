import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Watchdog, createWatchdog } from '../../../electron/main/watchdog.ts'

let done: string[]
let watchdog: Watchdog
let answers: boolean

beforeEach(() => {
  vi.useFakeTimers()
  done = []
  answers = true
  watchdog = createWatchdog(
    {
      load: () => done.push('load'),
      kill: () => done.push('kill'),
      ask: () => {
        if (answers) watchdog.answered()
      },
    },
    () => undefined,
  )
  watchdog.start()
})
afterEach(() => {
  watchdog.stop()
  vi.useRealTimers()
})

test('leaves a page alone that answers', () => {
  watchdog.drawn()
  vi.advanceTimersByTime(3_600_000)
  expect(done).toEqual(['load'])
})

test('kills a page that gave no sign of life for 3 s and loads it anew', () => {
  watchdog.drawn()
  vi.advanceTimersByTime(5_000)
  answers = false
  vi.advanceTimersByTime(3_000)
  expect(done).toEqual(['load'])
  vi.advanceTimersByTime(500)
  expect(done).toEqual(['load', 'kill'])
  watchdog.gone('crashed')
  vi.advanceTimersByTime(0)
  expect(done).toEqual(['load', 'kill', 'load'])
})

test('loads anew without waiting for ever where a killed process does not go', () => {
  watchdog.drawn()
  watchdog.unresponsive()
  vi.advanceTimersByTime(2_500)
  expect(done).toEqual(['load', 'kill', 'load'])
})

test('loads at once after a crash, and after a second where one follows the other', () => {
  watchdog.drawn()
  watchdog.gone('crashed')
  vi.advanceTimersByTime(0)
  watchdog.drawn()
  watchdog.gone('oom')
  vi.advanceTimersByTime(999)
  expect(done).toEqual(['load', 'load'])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['load', 'load', 'load'])
  watchdog.drawn()
  vi.advanceTimersByTime(10_000)
  watchdog.gone('crashed')
  vi.advanceTimersByTime(0)
  expect(done).toHaveLength(4)
})

test('tries a load that failed again each second', () => {
  for (const loads of [2, 3, 4]) {
    watchdog.loadFailed('ERR_FAILED -2')
    vi.advanceTimersByTime(1_000)
    expect(done).toHaveLength(loads)
  }
})

test('begins anew with a page that is not drawn after 10 s', () => {
  vi.advanceTimersByTime(10_500)
  expect(done).toEqual(['load', 'kill'])
})

test('does nothing more once it was stopped', () => {
  watchdog.gone('crashed')
  watchdog.stop()
  vi.advanceTimersByTime(60_000)
  expect(done).toEqual(['load'])
})
