import * as v from 'valibot'
import { AssignmentSchema } from '../contract/assignment.ts'
import { CuffIdSchema, StationIdSchema } from '../contract/ids.ts'

/** One station as the kiosk hears it, as far as it matters to who may go there. */
export const PlaceSchema = v.object({
  station: StationIdSchema,
  name: v.nullable(v.string()),
  assignment: v.nullable(AssignmentSchema),
  /** Cuffs under pressure; one that was last known so and fell silent is. */
  inflated: v.array(CuffIdSchema),
  isFinished: v.boolean(),
  /** Sets that were ended. */
  setsDone: v.number(),
  isOnline: v.boolean(),
})
export type Place = v.InferOutput<typeof PlaceSchema>
