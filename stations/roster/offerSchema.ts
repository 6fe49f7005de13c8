import * as v from 'valibot'
import { AssignmentSchema } from '../contract/assignment.ts'
import { StationIdSchema } from '../contract/ids.ts'
import { MomentSchema } from '../contract/moment.ts'
import { KeySchema, NameSchema } from '../contract/text.ts'

const common = {
  id: KeySchema,
  station: StationIdSchema,
  /** What the station is to publish, as it is: nobody else may. */
  assignment: AssignmentSchema,
  madeAtMs: MomentSchema,
  by: NameSchema,
}

/**
 * What a coach has prepared for a station. place: somebody is to go there, `after` they have left another station. update: of the
 * assignment that runs there.
 */
export const OfferSchema = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('place'),
    after: v.nullable(v.object({ station: StationIdSchema, assignmentId: KeySchema })),
  }),
  v.object({ ...common, kind: v.literal('update') }),
])
export type Offer = v.InferOutput<typeof OfferSchema>
export type PlaceOffer = Extract<Offer, { kind: 'place' }>

/** What a station's tablet is told. */
export const StationFeedSchema = v.object({
  /** For whoever stands there to take, once the station is free. */
  offer: v.nullable(v.object({ assignment: AssignmentSchema, by: NameSchema })),
  /** To be taken at once. */
  update: v.nullable(AssignmentSchema),
  /** That assignment is over here: the station frees itself as soon as its cuffs are loose. */
  leave: v.nullable(v.object({ assignmentId: KeySchema, to: StationIdSchema })),
  /** Who has this place next. */
  next: v.nullable(v.string()),
  /** Until the station's group of a wave starts, ms; below 0: it has. null: there is none. */
  startsInMs: v.nullable(v.number()),
  /** Who may check in here by a tap, as the site shows names. */
  athletes: v.array(v.object({ id: v.string(), label: v.string() })),
  /** There is a roster: a code may be typed. */
  takesCodes: v.boolean(),
})
export type StationFeed = v.InferOutput<typeof StationFeedSchema>
