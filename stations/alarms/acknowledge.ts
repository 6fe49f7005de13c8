import type { AlarmView } from '../board/alarmViewSchema.ts'
import type { WallCommand } from '../board/commandSchema.ts'
import type { AlarmSlot } from './alarmSlot.ts'

export type Acknowledged =
  | { readonly accepted: true; readonly slot: AlarmSlot; readonly view: AlarmView; readonly ended: boolean }
  | { readonly accepted: false; readonly reason: string }

/**
 * Somebody acknowledges an alarm with the priority they saw (AL2): refused if it has risen since or was acknowledged before.
 * A latched alarm is gone with it; an active one goes on, quiet.
 */
export function acknowledge(
  slot: AlarmSlot,
  command: WallCommand,
  moment: { readonly atMs: number; readonly wallAtMs: number },
): Acknowledged {
  const { alarm } = slot
  if (command.by.trim() === '') return { accepted: false, reason: 'nobody said who acknowledges' }
  if (alarm === null) return { accepted: false, reason: 'this alarm is over' }
  const { view } = alarm
  if (view.priority !== command.priority) {
    return { accepted: false, reason: `the alarm is ${view.priority} now, ${command.priority} was seen` }
  }
  if (view.acknowledged !== null) {
    return { accepted: false, reason: `already acknowledged by ${view.acknowledged.by}` }
  }
  const { atMs, wallAtMs: wallMs } = moment
  const acknowledged: AlarmView = { ...view, acknowledged: { atMs, wallMs, by: command.by } }
  const ended = view.state === 'latched'
  return {
    accepted: true,
    slot: { ...slot, alarm: ended ? null : { ...alarm, view: acknowledged } },
    view: acknowledged,
    ended,
  }
}
