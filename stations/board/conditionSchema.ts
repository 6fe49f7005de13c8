import * as v from 'valibot'

/** What an alarm can say, in the words of the contract; one safety rule each (C1 and its variants share one). */
export const ConditionSchema = v.picklist([
  'occlusion-time',
  'occlusion-total',
  'reperfusion-short',
  'pressure-over-target',
  'pressure-over-lop',
  'pressure-peaks',
  'pressure-over-maximum',
  'pressure-under-target',
  'sides-differ',
  'no-data',
  'station-offline',
  'left-inflated',
  'release-failed',
  'nobody-assigned',
  'not-cleared',
  'athlete-stop',
  'athlete-symptom',
  'athlete-pain',
  'rest-overrun',
  'two-places',
  'bad-data',
  'flood',
  'battery',
  'limits-loose',
  'broker-lost',
  'not-recorded',
  'kiosk-gap',
  'athlete-calls',
])
export type Condition = v.InferOutput<typeof ConditionSchema>

export const PrioritySchema = v.picklist(['high', 'medium', 'low'])
export type Priority = v.InferOutput<typeof PrioritySchema>

export const UnitSchema = v.picklist(['mmHg', 's', '%', 'of 10'])
export type Unit = v.InferOutput<typeof UnitSchema>
