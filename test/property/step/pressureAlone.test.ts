import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateStation } from '../../../stations/alarms/evaluateStation.ts'
import { pressureRules, pressureStationRules } from '../../../stations/safety/rules.ts'
import { lookFrom } from '../../../stations/stepOutcome.ts'
import { aFloor, startAtMs, startWallMs, type Floor } from '../../support/aFloor.ts'
import { aCuff } from '../../support/aFloorStation.ts'

const ofPressure = new Set([...pressureRules, ...pressureStationRules].map(rule => rule.condition))

/** Pressures about every limit of a thigh with LOP 200 and target 150, held for a while, some with single spikes or dips. */
const aHold = fc.record({
  mmHg: fc.constantFrom(0, 20, 120, 150, 168, 175, 199, 205, 245, 255, 305),
  otherMmHg: fc.constantFrom(0, 120, 150, 175, 205),
  samples: fc.integer({ min: 1, max: 60 }),
  spike: fc.constantFrom(0, 0, -120, 60),
  everyMs: fc.constantFrom(50, 100, 250, 900),
})

test('[X14] [AL6] judging a sample by its pressures alone misses nothing that pressures can bring about', () => {
  fc.assert(
    fc.property(fc.array(aHold, { minLength: 1, maxLength: 12 }), holds => {
      const floor = aFloor()
      const station = floor.at('1')
      station.assign({}, { cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'right-thigh' })] })
      let seq = 0
      for (const { mmHg, otherMmHg, samples, spike, everyMs } of holds) {
        for (let index = 0; index < samples; index += 1) {
          const pressureMmHg = Math.max(-20, mmHg + (index % 7 === 3 ? spike : 0))
          floor.send('station/1/cuff/l/pressure', { boot: 'b', seq, pressureMmHg })
          lookAgain(floor, 'l')
          floor.send('station/1/cuff/r/pressure', { boot: 'b', seq, pressureMmHg: otherMmHg })
          lookAgain(floor, 'r')
          seq += 1
          floor.run(everyMs)
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** All is judged once more at the same moment: of the cuff that spoke, only what hangs on time may still be found. */
function lookAgain(floor: Floor, cuff: string): void {
  const state = floor.state()
  const station = [...state.stations.values()][0]
  if (station === undefined) throw new Error('no station')
  const moment = { atMs: startAtMs + floor.nowMs(), wallAtMs: startWallMs + floor.nowMs() }
  const { events } = evaluateStation(station, state.clocks, lookFrom(state, moment))
  const ofCuff = events.filter(({ view }) => view.cuff === cuff || view.cuff === null)
  expect(ofCuff.filter(({ view }) => ofPressure.has(view.condition))).toEqual([])
}
