import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startKiosk } from '../../../stations/startKiosk.ts'
import { step } from '../../../stations/step.ts'
import { aFloor } from '../../support/aFloor.ts'
import { aHistory, happen } from '../../support/aFloorHistory.ts'

const refuse = (): never => {
  throw new Error('a value was changed')
}

/** Freezes a value and all in it; a map refuses to be changed. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  if (value instanceof Map) {
    for (const [key, each] of value) {
      freeze(key)
      freeze(each)
    }
    for (const name of ['set', 'delete', 'clear']) Object.defineProperty(value, name, { value: refuse })
  }
  Object.freeze(value)
  for (const each of Object.values(value)) freeze(each)
}

test('step changes neither its state nor its input, and makes the same of the same', () => {
  fc.assert(
    fc.property(aHistory(['1', '2'], 20), history => {
      const floor = aFloor()
      for (const happening of history) {
        happen(floor, happening)
        const state = floor.state()
        freeze(state)
        const moment = { atMs: 5_000_000 + floor.nowMs(), wallAtMs: 7 }
        const input = { kind: 'tick', ...moment } as const
        freeze(input)
        expect(step(state, input)).toEqual(step(state, input))
      }
    }),
    { numRuns: 40 },
  )
})

test('the same history makes the same kiosk', () => {
  fc.assert(
    fc.property(aHistory(['1', '2'], 15), history => {
      const [left, right] = [aFloor(), aFloor()]
      for (const happening of history) {
        happen(left, happening)
        happen(right, happening)
      }
      const withoutIds = (floor: typeof left) =>
        [...floor.state().stations.values()].map(station => ({
          ...station,
          eventIds: station.eventIds.length,
        }))
      expect(withoutIds(left)).toEqual(withoutIds(right))
      expect(left.published).toEqual(right.published)
    }),
    { numRuns: 20 },
  )
})

test('a kiosk starts the same of the same setup', () => {
  const { setup } = aFloor().state()
  const moment = { atMs: 5_000_000, wallAtMs: 1 }
  expect(startKiosk(setup, moment)).toEqual(startKiosk(setup, moment))
})
