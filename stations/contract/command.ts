import * as v from 'valibot'
import { MomentSchema } from './moment.ts'
import { KeySchema, WordsSchema } from './text.ts'

const common = {
  id: KeySchema,
  at: v.exactOptional(MomentSchema),
  // A session keeps commands while a station is away: one without an end could let a cuff out an hour later.
  expiresAt: MomentSchema,
  by: v.exactOptional(WordsSchema),
  reason: v.exactOptional(WordsSchema),
}

/**
 * What a kiosk may ask of a station: let the cuffs out, or show a text. There is no command that tightens a cuff,
 * and there never will be one.
 */
export const StationCommandSchema = v.variant(
  'type',
  [
    v.object({ ...common, type: v.literal('release') }, 'an object'),
    v.object({ ...common, type: v.literal('message'), text: WordsSchema }, 'an object'),
  ],
  'release | message',
)

export type StationCommand = v.InferOutput<typeof StationCommandSchema>
