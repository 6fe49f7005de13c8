import { expect, test } from 'vitest'
import { fresh, keyOf, nextOf, type Station } from './smallStation.ts'

/** More than one station has states: two of them are one number. */
const MOST_STATES = 4_096

test('[L1, AL2, AL3, AL10] hold in every state that two stations can reach', () => {
  const numbers = new Map<string, number>()
  const states: { readonly passed: readonly number[]; readonly pressed: readonly number[] }[] = []
  const numberOf = (station: Station): number => {
    const key = keyOf(station)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(key, number)
    waiting.push(station)
    return number
  }
  const waiting: Station[] = []
  const first = numberOf(fresh)
  // Every state of one station, breadth first; then every pair that two of them come to.
  for (let station = waiting[0]; station !== undefined; station = waiting[states.length]) {
    const { passed, pressed } = nextOf(station)
    states.push({ passed: passed.map(numberOf), pressed: pressed.map(numberOf) })
  }
  const floors = new Set<number>([first * MOST_STATES + first])
  // A set hands out what is added to it while it is walked through.
  for (const floor of floors) {
    const [left, right] = [Math.floor(floor / MOST_STATES), floor % MOST_STATES]
    const [mine, theirs] = [states[left], states[right]]
    if (mine === undefined || theirs === undefined) throw new Error('a floor of unknown stations')
    // Time passes for both at once; a coach presses one.
    for (const one of mine.passed) for (const other of theirs.passed) floors.add(one * MOST_STATES + other)
    for (const one of mine.pressed) floors.add(one * MOST_STATES + right)
    for (const other of theirs.pressed) floors.add(left * MOST_STATES + other)
  }
  process.stdout.write(`exhaustive: ${states.length} states of one station, ${floors.size} of two\n`)
  expect(states.length).toBeLessThan(MOST_STATES)
  expect(floors.size).toBeGreaterThan(states.length)
})
