import * as v from 'valibot'

/** One limit as somebody may set it: its default, the hard bounds of C-1, and where the default comes from. */
export const LimitFieldSchema = v.variant('kind', [
  v.object({
    kind: v.literal('number'),
    rule: v.string(),
    name: v.string(),
    standard: v.number(),
    atLeast: v.number(),
    /** null: there is no hard bound above. */
    atMost: v.nullable(v.number()),
    source: v.string(),
  }),
  v.object({ kind: v.literal('switch'), rule: v.string(), name: v.string(), standard: v.boolean() }),
])
export type LimitField = v.InferOutput<typeof LimitFieldSchema>
