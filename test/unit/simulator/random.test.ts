import { expect, test } from 'vitest'
import { createRandom } from '../../../stations/simulator/random.ts'

test('the same seed gives the same numbers', () => {
  const one = createRandom(42)
  const other = createRandom(42)
  const numbers = Array.from({ length: 50 }, () => one.next())
  expect(Array.from({ length: 50 }, () => other.next())).toEqual(numbers)
})

test('seeds that lie close together give other numbers', () => {
  expect(createRandom(1).next()).not.toBeCloseTo(createRandom(2).next(), 3)
})

test('numbers spread evenly from 0 to 1', () => {
  const random = createRandom(7)
  const tenths = new Array<number>(10).fill(0)
  for (let draw = 0; draw < 10_000; draw += 1) {
    const tenth = Math.floor(random.next() * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(120)
})

test('a pick can be any of the items', () => {
  const random = createRandom(3)
  const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])))
  expect([...picked].sort()).toEqual(['a', 'b', 'c'])
})

test('whole numbers include both ends', () => {
  const random = createRandom(5)
  const drawn = new Set(Array.from({ length: 200 }, () => random.whole(1, 4)))
  expect([...drawn].sort()).toEqual([1, 2, 3, 4])
})
