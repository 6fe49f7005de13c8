import * as v from 'valibot'
import { text } from '../contract/text.ts'
import { StationIdSchema } from '../contract/ids.ts'
import { PrioritySchema } from './conditionSchema.ts'

const BySchema = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const toStation = { station: v.pipe(v.string(), v.minLength(1), v.maxLength(32)), by: BySchema }
const SaidSchema = text(1, 200)

/** The stations in the order of the floor, each once; `name` null leaves it to the tablet. */
export const ArrangementSchema = v.pipe(
  v.array(v.object({ id: StationIdSchema, name: v.nullable(text(1, 80)) })),
  v.maxLength(64),
  v.check(stations => new Set(stations.map(({ id }) => id)).size === stations.length, 'each station once'),
)

/**
 * What a screen may ask of the kiosk. An acknowledgement names the priority that was seen and is refused if the alarm has risen
 * since (AL2). Sound is paused for every wall, for 120 s (AL4). A session that runs is not started again. A station can be asked to
 * let its cuffs out (C13) or to show a message; a note goes into the record of who trains there. The
 * floor can be arranged. Nothing here tightens a cuff,
 * and nothing ever will.
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
  v.object({ kind: v.literal('arrange'), stations: ArrangementSchema, by: BySchema }),
  v.object({ kind: v.literal('release'), ...toStation, reason: v.exactOptional(text(0, 200)) }),
  v.object({ kind: v.literal('message'), ...toStation, text: SaidSchema }),
  v.object({ kind: v.literal('note'), ...toStation, text: SaidSchema }),
])
export type WallCommand = v.InferOutput<typeof WallCommandSchema>
