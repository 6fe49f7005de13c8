import { describe, expect, it } from 'vitest'
import {
  athleteClockKey,
  cuffClockKey,
  dropClock,
  startClocks,
  stopClocks,
  tidyClocks,
  type ClockBook,
} from '../../../stations/floor/clockBook.ts'

const RESET_MS = 180_000
const nobodyElse = (): boolean => false
const inflated = (...keys: string[]): ClockBook => startClocks(new Map(), keys, 0, RESET_MS)
/** Inflated for 10 s, and let out. */
const held = (...keys: string[]): ClockBook => stopClocks(inflated(...keys), keys, nobodyElse, 10_000)

describe('[OC6] a clock’s key', () => {
  it('is another one for every cuff, limb and athlete', () => {
    const keys = [
      ...[cuffClockKey('1', 'l'), cuffClockKey('1', 'r'), cuffClockKey('2', 'l')],
      ...[
        athleteClockKey('a', 'left-arm'),
        athleteClockKey('a', 'right-arm'),
        athleteClockKey('b', 'left-arm'),
      ],
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('[L10] clocks that are spent', () => {
  it('go once they are back at zero, their total with the session alone', () => {
    const book = held('x')
    expect(tidyClocks(book, 189_999, RESET_MS, false)).toBe(book)
    expect(tidyClocks(book, 190_000, RESET_MS, true)).toBe(book)
    expect([...tidyClocks(book, 190_000, RESET_MS, false)]).toEqual([])
  })

  it('go in a session too where nothing was counted', () => {
    const book = stopClocks(inflated('x'), ['x'], nobodyElse, 0)
    expect([...tidyClocks(book, RESET_MS, RESET_MS, true)]).toEqual([])
  })

  it('never while they run, though they stand at zero', () => {
    const book = inflated('x')
    expect(tidyClocks(book, 0, RESET_MS, false)).toBe(book)
  })

  it('leave the others as they are', () => {
    const book = new Map([...held('x'), ...inflated('y')])
    expect([...tidyClocks(book, 190_000, RESET_MS, false).keys()]).toEqual(['y'])
    expect([...dropClock(book, 'x').keys()]).toEqual(['y'])
    expect(dropClock(book, 'z')).toBe(book)
    expect([...book.keys()]).toEqual(['x', 'y'])
  })
})

it('nothing to start or stop leaves the book as it is', () => {
  const book = held('x')
  expect(startClocks(book, [], 20_000, RESET_MS)).toBe(book)
  expect(stopClocks(book, ['x'], () => true, 20_000)).toBe(book)
})
