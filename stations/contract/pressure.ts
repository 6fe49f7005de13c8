import * as v from 'valibot'
import { MomentSchema } from './moment.ts'
import { count } from './quantity.ts'
import { ReadingMmHgSchema } from './reading.ts'
import { BootSchema } from './text.ts'

/** One pressure sample of one cuff, mmHg; `seq` counts up by one since `boot`. */
export const PressureSampleSchema = v.object(
  {
    boot: BootSchema,
    seq: count(0),
    at: v.exactOptional(MomentSchema),
    pressureMmHg: ReadingMmHgSchema,
  },
  'an object',
)

export type PressureSample = v.InferOutput<typeof PressureSampleSchema>
