import { anyInflated } from '../../floor/stationState.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { Reading, StationRule } from '../rule.ts'

/** C18: a reported pain from here on is a caution, from there on a stop. 0 to 10. (P, S) */
const PAIN_CAUTION = 7
const PAIN_STOP = 8

/** C17: tingling; active until acknowledged. (P: lower by 10 mmHg, look again) */
export const athleteSymptom: StationRule = {
  id: 'C17',
  condition: 'athlete-symptom',
  latches: [],
  read: ({ station, acknowledged }) =>
    station.reports.symptom === null
      ? notApplicable(true)
      : untilAcknowledged('medium', acknowledged, station.reports.symptom),
}

/** C28: the athlete calls; active until acknowledged. (O) */
export const athleteCalls: StationRule = {
  id: 'C28',
  condition: 'athlete-calls',
  latches: [],
  read: ({ station, acknowledged }) =>
    station.reports.hasCalled ? untilAcknowledged('low', acknowledged, null) : notApplicable(true),
}

/** C18: pain of 0 to 10; off once acknowledged, and a lower report or released. Tightness never counts. (P, S) */
export const athletePain: StationRule = {
  id: 'C18',
  condition: 'athlete-pain',
  latches: [],
  read({ station, acknowledged }) {
    const { pain } = station.reports
    if (pain === null) return notApplicable(true)
    const isOver = acknowledged && (pain < PAIN_CAUTION || !anyInflated(station))
    const truth = (from: number) => (!isOver && pain >= from ? 'true' : 'false')
    return {
      levels: [
        { priority: 'high', truth: truth(PAIN_STOP), holdMs: 0, value: pain, limit: PAIN_STOP },
        { priority: 'medium', truth: truth(PAIN_CAUTION), holdMs: 0, value: pain, limit: PAIN_CAUTION },
      ],
      off: overIf(isOver),
      unit: 'of 10',
      cause: null,
    }
  },
}

function untilAcknowledged(priority: 'medium' | 'low', acknowledged: boolean, cause: string | null): Reading {
  return {
    levels: [{ priority, truth: acknowledged ? 'false' : 'true', holdMs: 0, value: null, limit: null }],
    off: overIf(acknowledged),
    unit: null,
    cause,
  }
}
