import { expect, it } from 'vitest'
import { plannedMs, readyForWave, wavePlan, waveStartAt } from '../../../stations/roster/wavePlan.ts'
import { prescriptionOf } from '../../../stations/roster/planPrescription.ts'
import { aPlace, anAthlete, aPlan, NOW_MS, stationId, training } from './anAthlete.ts'

const order = { groupSize: 2, gapSeconds: 90, inSeconds: 60 }
const at = (seconds: number) => NOW_MS + seconds * 1_000
const there = (station: string, fields: object = {}) =>
  aPlace(station, { assignment: training(`who-${station}`), ...fields })

it.each([
  ['30-15-15-15', 315],
  ['aerobic', 1_200],
  ['passive', 1_500],
] as const)('[C1] %s takes %i s as planned', (template, seconds) => {
  expect(plannedMs(prescriptionOf(anAthlete(), aPlan({ template }), NOW_MS))).toBe(seconds * 1_000)
})

it('starts groups 90 s apart, in the order of the floor, and says when each and all are released', () => {
  const places = [there('3'), there('1'), aPlace('4'), there('2')]
  // Three repetitions of 3 s, and one rest of 30 s.
  const takes = 39
  expect(wavePlan(places, order, NOW_MS)).toEqual({
    groups: [
      {
        startsAtMs: at(60),
        members: ['3', '1'].map(station => ({
          ...{ station, name: `who-${station}`, assignmentId: `p-who-${station}` },
          releasedAtMs: at(60 + takes),
        })),
      },
      {
        startsAtMs: at(150),
        members: [{ station: '2', name: 'who-2', assignmentId: 'p-who-2', releasedAtMs: at(150 + takes) }],
      },
    ],
    releasedAtMs: at(150 + takes),
  })
})

it('has nobody in it who has begun, has finished or is under a cuff', () => {
  const places = [
    there('1', { setsDone: 1 }),
    there('2', { isFinished: true }),
    there('3', { inflated: ['l'] }),
    aPlace('4'),
  ]
  expect(readyForWave(places)).toEqual([])
  expect(wavePlan(places, order, NOW_MS)).toBe(null)
})

it('tells a station when its group starts, while the same athlete is there', () => {
  const wave = wavePlan([there('1'), there('2'), there('3')], order, NOW_MS)
  expect(waveStartAt(wave, stationId('3'), 'p-who-3')).toBe(at(150))
  expect(waveStartAt(wave, stationId('3'), 'p-other')).toBe(null)
  expect(waveStartAt(wave, stationId('3'), null)).toBe(null)
  expect(waveStartAt(null, stationId('3'), 'p-who-3')).toBe(null)
})
