import type { Encoded } from '../contract/encode.ts'

/** A word on its way: `place` is its place in the order, and its key in the store. */
export type Waiting = Encoded & {
  readonly place: number
  /** Of an assignment: what the broker holds until this one has reached it. */
  readonly before: string | null
}

/**
 * What the broker shall hold as the assignment before the words that wait are sent: said again on every connect. The
 * events of an athlete who has left must not be counted for the next one, so the newest one waits its turn.
 */
export function standingAssignment(
  waiting: readonly Waiting[],
  assignmentTopic: string,
  newest: string,
): string {
  return waiting.find(word => word.topic === assignmentTopic)?.before ?? newest
}
