import type { Symptom } from '../contract/event.ts'

/** What the athlete reported and nobody has dealt with yet. */
export type Reports = {
  /** C17: a symptom that asks for a look. */
  readonly symptom: Symptom | null
  /** C18: the newest pain, 0 to 10; null: none, or dealt with. */
  readonly pain: number | null
  /** C28 */
  readonly hasCalled: boolean
}

export const nothingReported: Reports = { symptom: null, pain: null, hasCalled: false }
