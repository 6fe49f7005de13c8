import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPatch } from '../../../stations/board/applyPatch.ts'
import { diffBoard } from '../../../stations/board/diffBoard.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aHistory, happen, type Happening } from '../../support/aFloorHistory.ts'

const played = (history: readonly Happening[]): Floor => {
  const floor = aFloor({ stations: [{ id: '3', name: 'Rower' }] })
  for (const happening of history) happen(floor, happening)
  return floor
}

test('every patch in its order makes of the first snapshot what the kiosk told last', () => {
  fc.assert(
    fc.property(aHistory(['1', '2', '10']), history => {
      const floor = aFloor({ stations: [{ id: '3', name: 'Rower' }] })
      let screen = floor.state().board
      for (const happening of history) {
        const told = floor.patches.length
        happen(floor, happening)
        for (const patch of floor.patches.slice(told)) screen = applyPatch(screen, patch)
        expect(screen).toEqual(floor.state().board)
      }
    }),
    { numRuns: 60 },
  )
})

test('the difference of any two boards, put on the first, is the second; of a board with itself there is none', () => {
  fc.assert(
    fc.property(aHistory(['1', '2', '10']), aHistory(['2', '3']), (history, other) => {
      const [before, after] = [played(history).board(), played(other).board()]
      const patch = diffBoard(before, after)
      expect(patch === null ? before : applyPatch(before, patch)).toEqual(after)
      expect(diffBoard(after, played(other).board())).toBeNull()
    }),
    { numRuns: 40 },
  )
})

test('what a patch does not touch stays the very same', () => {
  const floor = played([{ kind: 'pump', station: '1', cuff: 'l', mmHg: 120, hz: 5 }])
  floor.at('2').assign()
  floor.run(10_000)
  const before = floor.state().board
  floor.at('2').event('stop')
  const patch = floor.patches.at(-1)
  const after = patch === undefined ? before : applyPatch(before, patch)
  expect(after.tiles).toBe(before.tiles)
  expect(after.traces).toBe(before.traces)
  expect(after.alarms).toHaveLength(before.alarms.length + 1)
})
