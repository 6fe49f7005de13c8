import * as v from 'valibot'
import { AssignmentSchema } from '../contract/assignment.ts'
import { SymptomSchema } from '../contract/event.ts'
import { CuffIdSchema } from '../contract/ids.ts'

/** A set as done so far: moments in ms on the tablet's own clock. */
const DoneSetSchema = v.object({
  reps: v.number(),
  startedAtMs: v.nullable(v.number()),
  endedAtMs: v.nullable(v.number()),
})

/** One cuff as the tablet knows it. Its clock is an estimate of its own; the wall's is the one that counts (OC1, OC2). */
const TabletCuffSchema = v.object({
  cuff: CuffIdSchema,
  /** Since when it is inflated; null: it is loose. */
  inflatedAtMs: v.nullable(v.number()),
  releasedAtMs: v.nullable(v.number()),
  bankedMs: v.number(),
  entered: v.nullable(v.object({ pressureMmHg: v.nullable(v.number()), tightness: v.nullable(v.number()) })),
})

/** All that a tablet must not forget: kept over a reload, so it is checked when it comes back. */
export const TabletStateSchema = v.object({
  assignment: v.nullable(AssignmentSchema),
  /** Index 0 is set 1. */
  sets: v.array(DoneSetSchema),
  currentSet: v.nullable(v.number()),
  finishedAtMs: v.nullable(v.number()),
  cuffs: v.array(TabletCuffSchema),
  /** A stop was said and nobody has yet said that the cuffs are loose. */
  stopped: v.boolean(),
  pain: v.nullable(v.number()),
  tightness: v.nullable(v.number()),
  symptoms: v.array(SymptomSchema),
  calledAtMs: v.nullable(v.number()),
  /** A release command that waits for the cuffs to be loose. */
  asked: v.nullable(v.object({ id: v.string(), by: v.nullable(v.string()), reason: v.nullable(v.string()) })),
  message: v.nullable(v.object({ id: v.string(), by: v.nullable(v.string()), text: v.string() })),
  /** Ids of the newest commands, so that one that comes twice is carried out once. */
  handled: v.array(v.string()),
})

export type TabletState = v.InferOutput<typeof TabletStateSchema>
export type TabletCuff = v.InferOutput<typeof TabletCuffSchema>
export type DoneSet = v.InferOutput<typeof DoneSetSchema>

/** A tablet at a free station that has heard nothing yet. */
export const newTablet: TabletState = {
  assignment: null,
  sets: [],
  currentSet: null,
  finishedAtMs: null,
  cuffs: [],
  stopped: false,
  pain: null,
  tightness: null,
  symptoms: [],
  calledAtMs: null,
  asked: null,
  message: null,
  handled: [],
}
