import * as v from 'valibot'
import { FlagSchema } from './choice.ts'
import { LimbSchema } from './limb.ts'
import { MomentSchema } from './moment.ts'
import { BatteryPercentSchema } from './reading.ts'
import { BootSchema, WordsSchema } from './text.ts'

/** A cuff is there, or not, and on which limb. The assignment's limb wins over this one. */
export const CuffStatusSchema = v.object(
  {
    online: FlagSchema,
    boot: v.exactOptional(BootSchema),
    at: v.exactOptional(MomentSchema),
    serial: v.exactOptional(WordsSchema),
    limb: v.exactOptional(LimbSchema),
    model: v.exactOptional(WordsSchema),
    batteryPercent: v.exactOptional(BatteryPercentSchema),
  },
  'an object',
)

export type CuffStatus = v.InferOutput<typeof CuffStatusSchema>
