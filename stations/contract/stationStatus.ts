import * as v from 'valibot'
import { FlagSchema } from './choice.ts'
import { MomentSchema } from './moment.ts'
import { BatteryPercentSchema } from './reading.ts'
import { BootSchema, NameSchema, WordsSchema } from './text.ts'

/** The station's tablet is there, or not. Its last will is `{"online": false}`. */
export const StationStatusSchema = v.object(
  {
    online: FlagSchema,
    boot: v.exactOptional(BootSchema),
    at: v.exactOptional(MomentSchema),
    name: v.exactOptional(NameSchema),
    batteryPercent: v.exactOptional(BatteryPercentSchema),
    app: v.exactOptional(WordsSchema),
  },
  'an object',
)

export type StationStatus = v.InferOutput<typeof StationStatusSchema>
