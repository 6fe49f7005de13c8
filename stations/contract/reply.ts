import * as v from 'valibot'
import { FlagSchema } from './choice.ts'
import { KeySchema, WordsSchema } from './text.ts'

/** A station's answer to the command with this id. */
export const ReplySchema = v.object(
  {
    id: KeySchema,
    accepted: FlagSchema,
    reason: v.exactOptional(WordsSchema),
  },
  'an object',
)

export type Reply = v.InferOutput<typeof ReplySchema>
