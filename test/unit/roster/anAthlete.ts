import * as v from 'valibot'
import { StationIdSchema } from '../../../stations/contract/ids.ts'
import {
  AthleteIdSchema,
  AthleteSchema,
  PlanSchema,
  type Athlete,
  type Lop,
  type Plan,
} from '../../../stations/roster/athleteSchema.ts'
import type { Arranging } from '../../../stations/roster/makeOffer.ts'
import { PlaceSchema, type Place } from '../../../stations/roster/placeSchema.ts'
import { defaultLimits } from '../../../stations/safety/limits.ts'
import { screeningQuestions } from '../../../stations/tablet/screening.ts'
import { anAssignment } from '../tablet/aTablet.ts'

export const DAY_MS = 86_400_000
export const NOW_MS = 20_000 * DAY_MS
export const stationId = (id: string) => v.parse(StationIdSchema, id)
export const athleteId = (id: string) => v.parse(AthleteIdSchema, id)

export const aLop = (fields: Partial<Lop> = {}): Lop => ({
  ...{ limb: 'left-thigh', lopMmHg: 200, measuredAtMs: NOW_MS - DAY_MS },
  ...{ posture: 'sitting', cuffWidthCm: 11.5, expiresAtMs: NOW_MS + DAY_MS },
  ...fields,
})

export const aPlan = (fields: Partial<Plan> = {}): Plan =>
  v.parse(PlanSchema, {
    ...{ template: '30-15-15-15', exercise: 'Leg press', loadPercent1Rm: 20, part: 'thigh', sides: ['left'] },
    ...{ manual: false, percentLop: null, targetMmHg: null, tightness: 7 },
    ...fields,
  })

export const allNo = Object.fromEntries(screeningQuestions.map(question => [question, 'no' as const]))

export const anAthlete = (fields: object = {}): Athlete =>
  v.parse(AthleteSchema, {
    ...{ id: 'a-1', name: 'Karla Jensen', nickname: null, squad: 'Squad A', code: 'K17', trained: true },
    screening: { answers: allNo, clearedBy: 'Anna', clearedAtMs: NOW_MS - DAY_MS },
    ...{ lops: [aLop()], plan: aPlan() },
    ...fields,
  })

/** A station; `who` trains there. */
export const aPlace = (station: string, fields: object = {}): Place =>
  v.parse(PlaceSchema, {
    ...{
      station,
      name: null,
      assignment: null,
      inflated: [],
      isFinished: false,
      setsDone: 0,
      isOnline: true,
    },
    ...fields,
  })

export const training = (who: string, fields: object = {}) =>
  anAssignment({}, { id: `p-${who}`, athlete: { id: who, name: who }, ...fields })

export const now = (fields: Partial<Arranging> = {}): Arranging => ({
  ...{ places: [aPlace('1'), aPlace('2')], offers: [], limits: defaultLimits },
  ...{ id: 'o-1', wallMs: NOW_MS, by: 'Anna' },
  ...fields,
})
