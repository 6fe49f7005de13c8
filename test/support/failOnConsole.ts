import { afterEach, beforeEach, expect } from 'vitest'

/**
 * A warning or an error nobody asked for fails the test it came up in. A test that expects one says so with
 * `vi.spyOn(console, 'warn').mockImplementation(() => undefined)`, which takes the place of what is set here.
 */
const levels = ['warn', 'error'] as const
const original = { warn: console.warn, error: console.error }
let unasked: string[] = []

beforeEach(() => {
  unasked = []
  for (const level of levels) {
    console[level] = (...parts: unknown[]): void => {
      unasked.push(`console.${level}: ${parts.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  for (const level of levels) console[level] = original[level]
  expect(unasked, 'warnings and errors on the console that no test asked for').toEqual([])
})
