import * as v from 'valibot'

/** A limit as the kiosk describes it. */
export const LimitFieldSchema = v.variant('kind', [
  v.object({
    kind: v.literal('number'),
    rule: v.string(),
    name: v.string(),
    standard: v.number(),
    atLeast: v.number(),
    atMost: v.nullable(v.number()),
    source: v.string(),
  }),
  v.object({ kind: v.literal('switch'), rule: v.string(), name: v.string(), standard: v.boolean() }),
])
export type LimitField = v.InferOutput<typeof LimitFieldSchema>
