import { expect, test } from 'vitest'
import { newTablet } from '../../../stations/tablet/tabletStateSchema.ts'
import { takeCommand } from '../../../stations/tablet/takeCommand.ts'
import { after, checkIn, inWords, left, right } from './aTablet.ts'

const release = { id: 'c1', type: 'release', expiresAt: 5_000, by: 'coach', reason: '10:00' } as const

test('[C13] a release is accepted at once and stands until the cuffs are loose', () => {
  const taken = takeCommand(after([checkIn()]).state, release, 1_000)
  expect(taken.words.map(inWords)).toEqual(['reply c1 true'])
  expect(taken.state.asked).toEqual({ id: 'c1', by: 'coach', reason: '10:00' })
  const done = after(['let-out'], taken.state)
  expect([done.said, done.state.asked]).toEqual([['released l'], null])
})

test('[C13] a release is done when the sensor of the last cuff says so', () => {
  const on = (cuff: typeof left, inflated: boolean) =>
    ({ kind: 'sensed', cuff, inflated, sinceMs: 1 }) as const
  const asked = takeCommand(after([on(left, true), on(right, true)]).state, release, 1_000).state
  const half = after([on(left, false)], asked)
  expect(half.state.asked).not.toBe(null)
  expect(after([on(right, false)], half.state).state.asked).toBe(null)
})

test('an expired command is refused and not carried out', () => {
  const taken = takeCommand(newTablet, release, 5_001)
  expect(taken.words.map(inWords)).toEqual(['reply c1 false'])
  expect(taken.state.asked).toBe(null)
  expect(takeCommand(newTablet, release, 5_000).state.asked).not.toBe(null)
})

test('a command that comes twice is carried out once', () => {
  const done = after(['let-out'], takeCommand(newTablet, release, 1_000).state)
  const again = takeCommand(done.state, release, 1_100)
  expect([again.words, again.state]).toEqual([[], done.state])
})

test('remembers a bounded number of commands', () => {
  let state = newTablet
  for (let number = 0; number < 200; number += 1)
    state = takeCommand(state, { ...release, id: `c${number}` }, 0).state
  expect(state.handled).toHaveLength(64)
  expect(state.handled.at(-1)).toBe('c199')
})

test('a message is shown until it is seen', () => {
  const taken = takeCommand(newTablet, { id: 'm', type: 'message', text: 'Drink', expiresAt: 9 }, 1)
  expect(taken.state.message).toEqual({ id: 'm', by: null, text: 'Drink' })
  expect(taken.words.map(inWords)).toEqual(['reply m true'])
  expect(after([{ kind: 'message-seen' }], taken.state).state.message).toBe(null)
})
