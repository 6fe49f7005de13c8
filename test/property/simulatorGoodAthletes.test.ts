import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runFloor } from '../unit/simulator/measure/runFloor.ts'
import { createFloorWatch } from '../unit/simulator/measure/watchFloor.ts'

test('athletes who do as they should pass no limit at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), seed => {
      const watch = createFloorWatch()
      runFloor({ seed, stations: 12, minutes: 20, incidents: false }, watch.see)
      expect(watch.breaches).toEqual([])
    }),
    { numRuns: 4 },
  )
})
