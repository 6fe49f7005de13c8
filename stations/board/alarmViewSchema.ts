import * as v from 'valibot'
import { LimbSchema } from '../contract/limb.ts'
import { ConditionSchema, PrioritySchema, UnitSchema } from './conditionSchema.ts'

/** One alarm that is not gone, as a screen may know it. `…AtMs` is the kiosk's monotonic clock, `…WallMs` its wall clock. */
export const AlarmViewSchema = v.object({
  id: v.string(),
  /** null for the kiosk's own alarms (broker-lost). */
  station: v.nullable(v.string()),
  cuff: v.nullable(v.string()),
  limb: v.nullable(LimbSchema),
  condition: ConditionSchema,
  priority: PrioritySchema,
  /** active: the condition holds; latched: it is over and nobody has acknowledged it (AL2). */
  state: v.picklist(['active', 'latched']),
  raisedAtMs: v.number(),
  raisedWallMs: v.number(),
  /** Value and limit at the last change of priority or state, as published over MQTT. */
  value: v.nullable(v.number()),
  limit: v.nullable(v.number()),
  unit: v.nullable(UnitSchema),
  /** What the value is now; null when it is unknown or the condition has no number. */
  valueNow: v.nullable(v.number()),
  /** For pressure-over-lop: how many percent of LOP `limit` is. */
  limitPercentLop: v.nullable(v.number()),
  /** For athlete-stop and athlete-symptom: `stop` or the symptom that was reported. */
  cause: v.nullable(v.string()),
  /** By whom and when: an H still active 60 s after `atMs` (monotonic) sounds again (AL3). */
  acknowledged: v.nullable(v.object({ atMs: v.number(), wallMs: v.number(), by: v.string() })),
})
export type AlarmView = v.InferOutput<typeof AlarmViewSchema>
