import type { Limits } from '../../../stations/safety/limits.ts'
import type { Priority } from '../../../stations/board/conditionSchema.ts'

/** What a condition's row says beyond its rule: in words, with the numbers from the limits. */
export type ConditionRow = {
  readonly id: string
  /** The rule that it is part of. */
  readonly rule: string
  readonly off: string
  /** Names in `limits` whose source stands for it, or the source itself. */
  readonly source: readonly (keyof Limits)[] | string
  readonly levels: readonly {
    readonly priority: Priority
    readonly limit: string
    /** How long it must hold, ms; 0: at once. */
    readonly holdMs: number
  }[]
}

/** `3 s` */
export const seconds = (ms: number): string => `${ms / 1_000} s`
/** `8:00` */
export const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1_000)).padStart(2, '0')}`

/** One level: what it takes, and for how long it must hold. */
export const at = (priority: Priority, limit: string, holdMs = 0) => ({ priority, limit, holdMs })

/** A row of a condition that is a rule of its own. */
export function row(
  id: string,
  off: string,
  source: ConditionRow['source'],
  ...levels: ConditionRow['levels']
): ConditionRow {
  return { id, rule: id, off, source, levels }
}
