import * as v from 'valibot'
import { AlarmViewSchema } from './alarmViewSchema.ts'
import { TileSchema } from './tileSchema.ts'

export const LanguageSchema = v.picklist(['en', 'da', 'nb'])
export type Language = v.InferOutput<typeof LanguageSchema>

/** One bucket of a pressure trace: its begin on the kiosk's monotonic clock, lowest and highest sample in it (mmHg). */
export const TracePointSchema = v.tuple([v.number(), v.number(), v.number()])
export type TracePoint = v.InferOutput<typeof TracePointSchema>

/** The last 60 s of one cuff's pressure in buckets of 250 ms, oldest first; empty buckets are absent. */
export const TraceSchema = v.object({
  station: v.string(),
  cuff: v.string(),
  points: v.array(TracePointSchema),
})
export type Trace = v.InferOutput<typeof TraceSchema>

/** What belongs to no station. */
export const FloorViewSchema = v.object({
  site: v.string(),
  kiosk: v.string(),
  version: v.string(),
  language: LanguageSchema,
  demo: v.boolean(),
  replay: v.boolean(),
  /** Addresses that a tablet or reader needs; shown while no station has been heard. */
  addresses: v.object({ mqtt: v.string(), wall: v.string() }),
  /** First check-in of the running session on the kiosk's wall clock; null while nobody trains. */
  sessionStartedWallMs: v.nullable(v.number()),
  /** Who trains in it, as whoever started it said; null: nobody did. */
  squad: v.nullable(v.string()),
  /** The broker carries messages: the kiosk's own came back within the limit of C25. */
  brokerProved: v.boolean(),
  /** Until when no wall sounds, on the kiosk's monotonic clock (AL4); null: sound is on. */
  soundPausedUntilMs: v.nullable(v.number()),
})
export type FloorView = v.InferOutput<typeof FloorViewSchema>

/** All that a screen may know. Tiles stand in the order of the floor. */
export const BoardSchema = v.object({
  floor: FloorViewSchema,
  tiles: v.array(TileSchema),
  alarms: v.array(AlarmViewSchema),
  traces: v.array(TraceSchema),
})
export type Board = v.InferOutput<typeof BoardSchema>

/** The difference of two boards: `apply(diff(a, b), a)` equals b. Absent keys mean unchanged. */
export const BoardPatchSchema = v.object({
  floor: v.optional(v.partial(FloorViewSchema)),
  /** Changed fields of known tiles. */
  changed: v.optional(v.array(v.object({ station: v.string(), fields: v.partial(TileSchema) }))),
  /** Tiles that are new. */
  added: v.optional(v.array(TileSchema)),
  /** All station ids in order; present when tiles came, went or moved. */
  order: v.optional(v.array(v.string())),
  /** Alarms that are new or changed, whole. */
  alarms: v.optional(v.array(AlarmViewSchema)),
  gone: v.optional(v.array(v.string())),
  /** Per cuff: so many old points go from the front, these come at the end. */
  traces: v.optional(
    v.array(
      v.object({
        station: v.string(),
        cuff: v.string(),
        drop: v.number(),
        points: v.array(TracePointSchema),
      }),
    ),
  ),
  /** Cuffs whose traces are gone. */
  tracesGone: v.optional(v.array(v.object({ station: v.string(), cuff: v.string() }))),
})
export type BoardPatch = v.InferOutput<typeof BoardPatchSchema>
