import * as v from 'valibot'
import { StationIdSchema } from '../contract/ids.ts'
import { MomentSchema } from '../contract/moment.ts'
import { count } from '../contract/quantity.ts'
import { KeySchema, NameSchema } from '../contract/text.ts'

/** How a wave is to start: so many at once, so long between two groups, so long until the first. */
export const WaveOrderSchema = v.object({
  groupSize: count(1, 64),
  gapSeconds: count(10, 600),
  inSeconds: count(0, 600),
})
export type WaveOrder = v.InferOutput<typeof WaveOrderSchema>

const MemberSchema = v.object({
  station: StationIdSchema,
  name: NameSchema,
  assignmentId: KeySchema,
  /** When their last cuff is let out, if all goes as planned. */
  releasedAtMs: MomentSchema,
})

/** A floor that starts in groups, by the kiosk's wall clock. */
export const WaveSchema = v.object({
  groups: v.array(v.object({ startsAtMs: MomentSchema, members: v.array(MemberSchema) })),
  /** When nobody is under a cuff any more. */
  releasedAtMs: MomentSchema,
})
export type Wave = v.InferOutput<typeof WaveSchema>
