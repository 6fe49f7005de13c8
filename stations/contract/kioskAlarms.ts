import * as v from 'valibot'
import { choice } from './choice.ts'
import { CuffIdSchema, StationIdSchema } from './ids.ts'
import { LimbSchema } from './limb.ts'
import { MomentSchema } from './moment.ts'
import { quantity } from './quantity.ts'
import { KeySchema, WordsSchema } from './text.ts'

// A value is a pressure, a time or a share; the bound only keeps infinities out.
const NumberSchema = quantity(-1_000_000_000_000_000, 1_000_000_000_000_000)

/** One alarm that is not gone. `value` and `limit` are in `unit`, null where the condition has no number. */
export const KioskAlarmSchema = v.object(
  {
    id: KeySchema,
    station: v.nullable(StationIdSchema),
    cuff: v.nullable(CuffIdSchema),
    limb: v.nullable(LimbSchema),
    condition: KeySchema,
    priority: choice(['high', 'medium', 'low']),
    state: choice(['active', 'latched']),
    since: MomentSchema,
    value: v.nullable(NumberSchema),
    limit: v.nullable(NumberSchema),
    unit: v.nullable(choice(['mmHg', 's', '%', 'of 10'])),
    text: WordsSchema,
    acknowledged: v.nullable(v.object({ at: MomentSchema, by: WordsSchema }, 'an object or null')),
  },
  'an object',
)

/** Every alarm of a kiosk that stands now: the whole list each time. */
export const KioskAlarmsSchema = v.object(
  {
    at: MomentSchema,
    alarms: v.pipe(v.array(KioskAlarmSchema, 'a list of alarms'), v.readonly()),
  },
  'an object',
)

export type KioskAlarm = v.InferOutput<typeof KioskAlarmSchema>
export type KioskAlarms = v.InferOutput<typeof KioskAlarmsSchema>
