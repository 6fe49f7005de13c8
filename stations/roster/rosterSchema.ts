import * as v from 'valibot'
import { MomentSchema } from '../contract/moment.ts'
import { LimitsSchema } from '../safety/limits.ts'
import { AthleteSchema } from './athleteSchema.ts'
import { OfferSchema } from './offerSchema.ts'
import { WaveSchema } from './waveSchema.ts'
import { PlaceSchema } from './placeSchema.ts'

/** So many athletes a kiosk keeps. */
export const mostAthletes = 500

/** `roster.json` of the data folder. */
export const RosterFileSchema = v.object({
  athletes: v.pipe(v.array(AthleteSchema), v.maxLength(mostAthletes)),
  offers: v.array(OfferSchema),
  wave: v.optional(v.nullable(WaveSchema), null),
})
export type RosterFile = v.InferOutput<typeof RosterFileSchema>

/** All that the coach's page is told of the roster. */
export const RosterViewSchema = v.object({
  ...RosterFileSchema.entries,
  places: v.array(PlaceSchema),
  /** Ids of the offers that their tablets have asked for. */
  shown: v.array(v.string()),
  /** The kiosk's wall clock. */
  wallMs: MomentSchema,
  limits: LimitsSchema,
  /** The file that a roster which could not be read was set aside as; null: it could. */
  setAside: v.nullable(v.string()),
})
export type RosterView = v.InferOutput<typeof RosterViewSchema>
