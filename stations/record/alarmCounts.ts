import type { Condition, Priority } from '../board/conditionSchema.ts'
import type { AlarmDigest } from './athleteSummarySchema.ts'

/** Alarms of one place or device. */
export type Counted = { readonly name: string; readonly alarms: number; readonly high: number }
/** One condition in a session. Times in ms; null: there was none to measure. */
export type ConditionCount = {
  readonly condition: Condition
  readonly alarms: Readonly<Record<Priority, number>>
  /** How many ended before anybody acknowledged them. */
  readonly endedAlone: number
  readonly medianLastedMs: number | null
  readonly medianToAcknowledgeMs: number | null
}

/** The middle of some numbers, the mean of the two middle ones where they are even; null: there are none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Each condition that alarmed, most first. Times in ms. */
export function countConditions(alarms: readonly AlarmDigest[]): ConditionCount[] {
  const names = [...new Set(alarms.map(({ alarm }) => alarm.condition))]
  const counts = names.map(condition => {
    const own = alarms.filter(({ alarm }) => alarm.condition === condition)
    const lasted = own.flatMap(({ endedAtMs, raised }) =>
      endedAtMs === null ? [] : [endedAtMs - raised.atMs],
    )
    return {
      condition,
      alarms: byPriority(own),
      endedAlone: own.filter(endedByItself).length,
      medianLastedMs: medianOf(lasted),
      medianToAcknowledgeMs: medianOf(own.flatMap(({ acknowledged }) => acknowledged?.afterMs ?? [])),
      all: own.length,
    }
  })
  return counts.sort((left, right) => right.all - left.all).map(({ all: _, ...count }) => count)
}

/** The condition was over before anybody acknowledged it. */
export function endedByItself({ endedAtMs, acknowledged }: AlarmDigest): boolean {
  return endedAtMs !== null && (acknowledged === null || acknowledged.atMs >= endedAtMs)
}

/** Most first; what took part and made none is there with 0, so that "most" has something to be compared with. */
export function countBy(
  alarms: readonly AlarmDigest[],
  nameOf: (alarm: AlarmDigest) => string | null,
  others: readonly string[],
): Counted[] {
  const named = alarms.flatMap(alarm => {
    const name = nameOf(alarm)
    return name === null ? [] : [{ name, isHigh: alarm.priority === 'high' }]
  })
  const names = [...new Set([...named.map(({ name }) => name), ...others])]
  return names
    .map(name => {
      const own = named.filter(each => each.name === name)
      return { name, alarms: own.length, high: own.filter(({ isHigh }) => isHigh).length }
    })
    .sort(
      (left, right) =>
        right.alarms - left.alarms || right.high - left.high || (left.name < right.name ? -1 : 1),
    )
}

/** How many alarms reached which priority at most. */
export function byPriority(alarms: readonly AlarmDigest[]): Record<Priority, number> {
  const count = (priority: Priority): number => alarms.filter(alarm => alarm.priority === priority).length
  return { high: count('high'), medium: count('medium'), low: count('low') }
}
