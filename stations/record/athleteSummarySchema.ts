import * as v from 'valibot'
import { AlarmViewSchema } from '../board/alarmViewSchema.ts'
import { PrioritySchema } from '../board/conditionSchema.ts'
import { SymptomSchema } from '../contract/event.ts'
import { LimbSchema } from '../contract/limb.ts'
import { MomentOfRecordSchema } from './recordSchema.ts'

/** From when to when a cuff was inflated, ms on the kiosk's monotonic clock. */
export const SpanSchema = v.object({ fromMs: v.number(), toMs: v.number() })
export type Span = v.InferOutput<typeof SpanSchema>

/** One alarm's whole life in a session. `alarm` is as it was at its highest priority. */
export const AlarmDigestSchema = v.object({
  id: v.string(),
  athleteId: v.nullable(v.string()),
  station: v.nullable(v.string()),
  cuff: v.nullable(v.string()),
  priority: PrioritySchema,
  raised: MomentOfRecordSchema,
  endedAtMs: v.nullable(v.number()),
  /** `afterMs` from when it reached its highest priority, as a rise takes an earlier acknowledgement back (AL1). */
  acknowledged: v.nullable(v.object({ afterMs: v.number(), atMs: v.number(), by: v.string() })),
  alarm: AlarmViewSchema,
})
export type AlarmDigest = v.InferOutput<typeof AlarmDigestSchema>

const weighed = {
  /** Median while inflated, each sample weighted by the time to the next; null: nothing was measured. */
  medianMmHg: v.nullable(v.number()),
  highestMmHg: v.nullable(v.number()),
}

export const CuffSummarySchema = v.object({
  cuff: v.string(),
  limb: v.nullable(LimbSchema),
  manual: v.boolean(),
  lopMmHg: v.nullable(v.number()),
  /** As judged: cut back by C24, tolerance by C4. */
  targetMmHg: v.nullable(v.number()),
  toleranceMmHg: v.nullable(v.number()),
  /** Inflated (D3); a clock that ran on without data is in it (OC3). */
  spans: v.array(SpanSchema),
  underCuffMs: v.number(),
  /** Of `underCuffMs`, how long nothing was heard: gaps of more than 1.5 s. */
  withoutDataMs: v.number(),
  ...weighed,
  medianPercentLop: v.nullable(v.number()),
  /** Share (0 to 1) of the measured time while inflated that was within target ± tolerance. */
  inBandShare: v.nullable(v.number()),
})
export type CuffSummary = v.InferOutput<typeof CuffSummarySchema>

export const SetSummarySchema = v.object({
  set: v.number(),
  /** null: a set more than prescribed. */
  planned: v.nullable(v.object({ reps: v.nullable(v.number()), durationMs: v.nullable(v.number()) })),
  reps: v.number(),
  startedAtMs: v.nullable(v.number()),
  endedAtMs: v.nullable(v.number()),
  workedMs: v.nullable(v.number()),
  /** Until the next set began; null: none did. */
  restMs: v.nullable(v.number()),
  /** Highest pain (0 to 10) reported from this set's start to the next one's. */
  pain: v.nullable(v.number()),
  cuffs: v.array(v.object({ cuff: v.string(), ...weighed })),
})
export type SetSummary = v.InferOutput<typeof SetSummarySchema>

export const StintSummarySchema = v.object({
  station: v.string(),
  stationName: v.nullable(v.string()),
  assignmentId: v.string(),
  kind: v.picklist(['resistance', 'aerobic', 'passive']),
  exercise: v.nullable(v.string()),
  loadPercent1Rm: v.nullable(v.number()),
  started: MomentOfRecordSchema,
  ended: v.nullable(MomentOfRecordSchema),
  finishedAtMs: v.nullable(v.number()),
  /** Time under cuff that the prescription asks for, where it can be known: sets of seconds. */
  plannedUnderCuffMs: v.nullable(v.number()),
  sets: v.array(SetSummarySchema),
  cuffs: v.array(CuffSummarySchema),
})
export type StintSummary = v.InferOutput<typeof StintSummarySchema>

const plannedAndDone = v.object({ planned: v.number(), done: v.number() })

/** What one athlete did in one session against what was prescribed. Lengths in ms, pressures in mmHg, pain and the like 0 to 10. */
export const AthleteSummarySchema = v.object({
  athleteId: v.string(),
  athleteName: v.string(),
  started: MomentOfRecordSchema,
  ended: v.nullable(MomentOfRecordSchema),
  sets: plannedAndDone,
  reps: plannedAndDone,
  /** Of the limb that was longest under cuff (as the wall shows the worst cuff's clock). */
  underCuffMs: v.number(),
  plannedUnderCuffMs: v.nullable(v.number()),
  limbs: v.array(v.object({ limb: v.nullable(LimbSchema), underCuffMs: v.number() })),
  medianPercentLop: v.nullable(v.number()),
  targetPercentLop: v.nullable(v.number()),
  inBandShare: v.nullable(v.number()),
  highestMmHg: v.nullable(v.number()),
  alarms: v.array(AlarmDigestSchema),
  highestPain: v.nullable(v.number()),
  highestTightness: v.nullable(v.number()),
  highestEffort: v.nullable(v.number()),
  symptoms: v.array(SymptomSchema),
  /** Events `stop` (C16). */
  stops: v.number(),
  stints: v.array(StintSummarySchema),
})
export type AthleteSummary = v.InferOutput<typeof AthleteSummarySchema>
