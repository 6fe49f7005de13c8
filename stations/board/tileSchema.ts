import * as v from 'valibot'
import { LimbSchema } from '../contract/limb.ts'

/** How far a value can be trusted (SG3): newest sample at most 2 s old, older, 5 s and more, or never heard. */
export const FreshnessSchema = v.picklist(['live', 'stale', 'lost', 'never'])
export type Freshness = v.InferOutput<typeof FreshnessSchema>

/**
 * An occlusion clock as a screen draws it. running: time under occlusion is `nowMs - zeroAtMs`; held: `valueMs`, released
 * since `releasedAtMs`, back to zero at `readyAtMs` (OC2). estimated: counted on without data (OC3).
 */
export const ClockViewSchema = v.variant('kind', [
  v.object({ kind: v.literal('running'), zeroAtMs: v.number(), estimated: v.boolean() }),
  v.object({ kind: v.literal('held'), valueMs: v.number(), releasedAtMs: v.number(), readyAtMs: v.number() }),
])
export type ClockView = v.InferOutput<typeof ClockViewSchema>

export const CuffViewSchema = v.object({
  cuff: v.string(),
  limb: v.nullable(LimbSchema),
  /** A hand-pumped cuff or band: no sensor, its state comes from events, its numbers are entered. */
  manual: v.boolean(),
  inflated: v.boolean(),
  /** The tablet or cuff has said so; null: it never said. */
  online: v.nullable(v.boolean()),
  batteryPercent: v.nullable(v.number()),
  freshness: FreshnessSchema,
  /** Median of the last second (p1), else the newest sample; null once it is 5 s old. One decimal. */
  pressureMmHg: v.nullable(v.number()),
  lastPressureMmHg: v.nullable(v.number()),
  lastSampleAtMs: v.nullable(v.number()),
  targetMmHg: v.nullable(v.number()),
  toleranceMmHg: v.nullable(v.number()),
  lopMmHg: v.nullable(v.number()),
  /** Above this the pressure is an alarm whoever sits there (C7 caution). */
  maximumMmHg: v.number(),
  targetTightness: v.nullable(v.number()),
  /** What somebody typed for a manual cuff. */
  entered: v.nullable(v.object({ pressureMmHg: v.nullable(v.number()), tightness: v.nullable(v.number()) })),
  clock: v.nullable(ClockViewSchema),
  /** Where the clock becomes an alarm, on the clock's own scale: first caution, then stop. */
  cautionMs: v.nullable(v.number()),
  stopMs: v.nullable(v.number()),
})
export type CuffView = v.InferOutput<typeof CuffViewSchema>

/**
 * free: nobody assigned; ready: assigned, nothing begun; working: a set is under way; resting: between sets;
 * released: the cuffs were let out after the last thing the athlete did; finished: the prescription is done.
 */
export const TileStateSchema = v.picklist(['free', 'ready', 'working', 'resting', 'released', 'finished'])
export type TileState = v.InferOutput<typeof TileStateSchema>

export const SetViewSchema = v.object({
  /** Done so far; for sets of seconds always 0. */
  reps: v.number(),
  startedAtMs: v.nullable(v.number()),
  endedAtMs: v.nullable(v.number()),
})
export type SetView = v.InferOutput<typeof SetViewSchema>

export const PrescriptionViewSchema = v.object({
  kind: v.picklist(['resistance', 'aerobic', 'passive']),
  exercise: v.nullable(v.string()),
  loadPercent1Rm: v.nullable(v.number()),
  restMs: v.number(),
  cuffDuringRest: v.picklist(['on', 'released']),
  /** Planned sets: `reps` for resistance, `durationMs` for the others; the other one is null. */
  sets: v.array(v.object({ reps: v.nullable(v.number()), durationMs: v.nullable(v.number()) })),
})
export type PrescriptionView = v.InferOutput<typeof PrescriptionViewSchema>

/**
 * What was last asked of a station, and what it answered. No answer past `expiresAtMs` means that nothing was done; one that
 * came later is `late`: the station has said it, whatever it did.
 */
export const CommandViewSchema = v.object({
  id: v.string(),
  type: v.picklist(['release', 'message']),
  by: v.string(),
  sentAtMs: v.number(),
  expiresAtMs: v.number(),
  answer: v.nullable(
    v.object({ accepted: v.boolean(), reason: v.nullable(v.string()), late: v.boolean(), atMs: v.number() }),
  ),
})
export type CommandView = v.InferOutput<typeof CommandViewSchema>

/** One station as a screen may know it: nothing about health beyond what the wall shows (C-3). */
export const TileSchema = v.object({
  station: v.string(),
  /** The place's name from the settings, else the one its tablet gave ("Leg press 3"). */
  placeName: v.nullable(v.string()),
  state: TileStateSchema,
  /** The worst cuff's. */
  freshness: FreshnessSchema,
  /** The athlete's name as the site shows names, longest form first; empty when the site shows numbers only or nobody is there. */
  names: v.array(v.string()),
  prescription: v.nullable(PrescriptionViewSchema),
  /** Index 0 is set 1; longer than the prescription when there were extra sets. */
  sets: v.array(SetViewSchema),
  /** 1-based number of the set under way or last under way; null before the first. */
  currentSet: v.nullable(v.number()),
  /** When the rest that runs now is over; null outside of a rest. */
  restUntilMs: v.nullable(v.number()),
  finishedAtMs: v.nullable(v.number()),
  /** A finished athlete may start again: every limb's clock is back at zero (OC2); null when that is now or unknown. */
  readyAtMs: v.nullable(v.number()),
  cuffs: v.array(CuffViewSchema),
  /** The newest release command and the newest message of this kiosk, the newer one last. */
  commands: v.array(CommandViewSchema),
})
export type Tile = v.InferOutput<typeof TileSchema>
