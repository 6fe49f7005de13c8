import * as v from 'valibot'
import { PrioritySchema } from './conditionSchema.ts'

const BySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

/**
 * What a screen may ask of the kiosk. An acknowledgement names the priority that was seen and is refused if the alarm has risen
 * since (AL2). Sound is paused for every wall, for 120 s (AL4). A session that runs is not started again.
 */
export const WallCommandSchema = v.variant('kind', [
  v.object({
    kind: v.literal('acknowledge'),
    alarmId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    priority: PrioritySchema,
    by: BySchema,
  }),
  v.object({ kind: v.literal('pause-sound'), by: BySchema }),
  v.object({ kind: v.literal('resume-sound'), by: BySchema }),
  v.object({ kind: v.literal('start-session'), squad: v.nullable(BySchema), by: BySchema }),
  v.object({ kind: v.literal('end-session'), by: BySchema }),
])
export type WallCommand = v.InferOutput<typeof WallCommandSchema>
