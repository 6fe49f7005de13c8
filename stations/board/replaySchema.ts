import * as v from 'valibot'

/** How many times faster than it happened a recording may run. */
export const replaySpeeds = [1, 2, 5, 10, 30, 60] as const

/** What the wall of a replay asks of it: to stand still, to run at another speed, to go to a moment of the recording. */
export const ReplayWishSchema = v.object({
  kind: v.literal('replay-wish'),
  paused: v.optional(v.boolean()),
  speed: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60))),
  /** On the recording's monotonic clock. */
  atMs: v.optional(v.number()),
})
export type ReplayWish = v.InferOutput<typeof ReplayWishSchema>

/** Where a replay stands. Moments `…Ms` on the recording's monotonic clock, `…WallMs` on its wall clock. */
export const ReplayStatusSchema = v.object({
  kind: v.literal('replay-status'),
  session: v.string(),
  squad: v.nullable(v.string()),
  startedWallMs: v.number(),
  startMs: v.number(),
  endMs: v.number(),
  atMs: v.number(),
  speed: v.number(),
  paused: v.boolean(),
  /** It runs up to a moment that was asked for. */
  seeking: v.boolean(),
  /** Blocks that could not be read: what is shown may lack something from there on. */
  unreadable: v.number(),
})
export type ReplayStatus = v.InferOutput<typeof ReplayStatusSchema>

/**
 * Why there is no replay: somebody on the real floor is under cuff, there is no such session, its inputs were put away by
 * retention, too many replays run, or it could not be read.
 */
export const ReplayEndSchema = v.object({
  kind: v.literal('replay-end'),
  reason: v.picklist(['under-cuff', 'no-session', 'rolled-up', 'too-many', 'not-ready', 'failed']),
})
export type ReplayEnd = v.InferOutput<typeof ReplayEndSchema>
