import * as v from 'valibot'
import { AlarmViewSchema } from '../board/alarmViewSchema.ts'
import { AssignmentSchema } from '../contract/assignment.ts'
import { StationEventSchema } from '../contract/event.ts'
import { LimbSchema } from '../contract/limb.ts'

/**
 * A moment in a record: `atMs` on the kiosk's monotonic clock, which goes on over restarts, so that lengths are true (D1);
 * `wallMs`, milliseconds since 1970 UTC on the kiosk's wall clock, says what a clock on the wall showed.
 */
const moment = { atMs: v.number(), wallMs: v.number() }
export const MomentOfRecordSchema = v.object(moment)

/** How a session began or ended: by hand (with who), at the first check-in, or after calm (30 minutes without anybody). */
export const SessionEdgeSchema = v.object({
  ...moment,
  cause: v.picklist(['by-hand', 'check-in', 'calm']),
  by: v.nullable(v.string()),
})

/** One session in the list of sessions. `ended` null: it is still going on. */
export const SessionLineSchema = v.object({
  session: v.string(),
  squad: v.nullable(v.string()),
  demo: v.boolean(),
  started: SessionEdgeSchema,
  ended: v.nullable(SessionEdgeSchema),
  athletes: v.number(),
  alarms: v.object({ high: v.number(), medium: v.number(), low: v.number() }),
  /** Samples were put away by retention; summaries, events and alarms are still there. */
  rolledUp: v.boolean(),
})
export type SessionLine = v.InferOutput<typeof SessionLineSchema>

/** What happened, in its order. `athleteId` is who was assigned at the station then. */
export const HappeningSchema = v.variant('kind', [
  v.object({ ...moment, kind: v.literal('event'), ...at(), event: StationEventSchema }),
  v.object({
    ...moment,
    kind: v.literal('alarm'),
    ...at(),
    change: v.picklist(['raised', 'risen', 'latched', 'renewed', 'ended', 'acknowledged']),
    alarm: AlarmViewSchema,
  }),
  v.object({
    ...moment,
    kind: v.literal('acknowledge-refused'),
    ...at(),
    alarmId: v.string(),
    by: v.string(),
    reason: v.string(),
  }),
  v.object({
    ...moment,
    kind: v.literal('sound'),
    ...at(),
    change: v.picklist(['paused', 'resumed', 'broken']),
    by: v.nullable(v.string()),
  }),
  /** Nobody looked, or nothing was written, from `fromAtMs` to `atMs`. */
  v.object({
    ...moment,
    kind: v.literal('gap'),
    ...at(),
    cause: v.picklist(['kiosk', 'journal']),
    fromAtMs: v.number(),
  }),
  /** A station was asked to let its cuffs out or to show a message, then what it answered. */
  v.object({
    ...moment,
    kind: v.literal('command'),
    ...at(),
    change: v.picklist(['asked', 'accepted', 'refused']),
    commandId: v.string(),
    type: v.picklist(['release', 'message']),
    by: v.string(),
    text: v.nullable(v.string()),
    reason: v.nullable(v.string()),
    late: v.boolean(),
  }),
  v.object({ ...moment, kind: v.literal('note'), ...at(), by: v.string(), text: v.string() }),
  v.object({ ...moment, kind: v.literal('limits'), ...at(), limits: v.unknown() }),
  /** Invalid messages of one station and topic, counted. */
  v.object({ ...moment, kind: v.literal('rejected'), ...at(), topic: v.string(), count: v.number() }),
])
export type Happening = v.InferOutput<typeof HappeningSchema>

/** One athlete at one station under one assignment id: its newest version, and when it stood. */
export const StintSchema = v.object({
  station: v.string(),
  stationName: v.nullable(v.string()),
  assignment: AssignmentSchema,
  started: MomentOfRecordSchema,
  ended: v.nullable(MomentOfRecordSchema),
  cuffs: v.array(
    v.object({
      cuff: v.string(),
      limb: v.nullable(LimbSchema),
      serial: v.nullable(v.string()),
      model: v.nullable(v.string()),
    }),
  ),
})
export type Stint = v.InferOutput<typeof StintSchema>

/** Everything of one session but its samples. */
export const SessionRecordSchema = v.object({
  line: SessionLineSchema,
  site: v.string(),
  kiosk: v.string(),
  version: v.string(),
  /** The limits in force when it began (as `limits` of the settings, all of them). */
  limits: v.unknown(),
  stints: v.array(StintSchema),
  happenings: v.array(HappeningSchema),
})
export type SessionRecord = v.InferOutput<typeof SessionRecordSchema>

/** The samples of one cuff at one station, in order: moments on the kiosk's monotonic clock in ms, pressures in mmHg. */
export type SampleSeries = {
  readonly station: string
  readonly cuff: string
  readonly atMs: Float64Array
  readonly pressureMmHg: Float32Array
}

function at() {
  return { station: v.nullable(v.string()), cuff: v.nullable(v.string()), athleteId: v.nullable(v.string()) }
}
