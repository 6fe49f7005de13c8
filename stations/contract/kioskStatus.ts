import * as v from 'valibot'
import { FlagSchema } from './choice.ts'
import { MomentSchema } from './moment.ts'
import { WordsSchema } from './text.ts'

/** A kiosk is there, or not; `live` says that its whole chain works. Its alarms count only while it is online. */
export const KioskStatusSchema = v.object(
  {
    online: FlagSchema,
    at: v.exactOptional(MomentSchema),
    version: v.exactOptional(WordsSchema),
    live: v.exactOptional(FlagSchema),
  },
  'an object',
)

export type KioskStatus = v.InferOutput<typeof KioskStatusSchema>
