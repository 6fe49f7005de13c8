import * as v from 'valibot'

/**
 * What becomes of the wish to leave the kiosk with this PIN: it ends; it was none; too many were tried, and the next one is looked
 * at after `seconds`; nobody could look.
 */
export const LeaveAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('leaving') }),
  v.object({ kind: v.literal('wrong') }),
  v.object({ kind: v.literal('wait'), seconds: v.number() }),
  v.object({ kind: v.literal('no-answer') }),
])
export type LeaveAnswer = v.InferOutput<typeof LeaveAnswerSchema>

/** The longest PIN that there is, characters. */
export const longestPin = 64
