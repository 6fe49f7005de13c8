import type { AlarmView } from './alarmViewSchema.ts'
import type { Priority } from './conditionSchema.ts'

const rank: Readonly<Record<Priority, number>> = { high: 0, medium: 1, low: 2 }

/** AL9: by priority, then unacknowledged first, then the older first. */
export function rankAlarms(alarms: readonly AlarmView[]): AlarmView[] {
  return [...alarms].sort(
    (left, right) =>
      rank[left.priority] - rank[right.priority] ||
      Number(left.acknowledged !== null) - Number(right.acknowledged !== null) ||
      left.raisedAtMs - right.raisedAtMs ||
      (left.id < right.id ? -1 : 1),
  )
}
