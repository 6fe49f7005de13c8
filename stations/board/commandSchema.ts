import * as v from 'valibot'
import { PrioritySchema } from './conditionSchema.ts'

/** What a screen may ask of the kiosk. An acknowledgement names the priority that was seen and is refused if the alarm has risen since (AL2). */
export const WallCommandSchema = v.variant('kind', [
  v.object({
    kind: v.literal('acknowledge'),
    alarmId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    priority: PrioritySchema,
    by: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  }),
])
export type WallCommand = v.InferOutput<typeof WallCommandSchema>
