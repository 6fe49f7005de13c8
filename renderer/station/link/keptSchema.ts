import * as v from 'valibot'
import { TabletStateSchema } from '../../../stations/tablet/tabletStateSchema.ts'
import { CuffIdSchema } from '../../../stations/contract/ids.ts'

/** What a page leaves to the next one. */
export const KeptSchema = v.object({
  state: TabletStateSchema,
  clock: v.object({ tabletMs: v.number(), wallMs: v.number() }),
  nextPlace: v.number(),
  /** Cuffs that were connected: if they are not again, that is said. */
  sensors: v.array(CuffIdSchema),
})
export type Kept = v.InferOutput<typeof KeptSchema>

export const WaitingSchema = v.object({
  place: v.number(),
  topic: v.string(),
  payload: v.string(),
  qos: v.picklist([0, 1]),
  retain: v.boolean(),
  before: v.nullable(v.string()),
})
