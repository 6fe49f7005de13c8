import type { AlarmView } from '../board/alarmViewSchema.ts'
import type { WallCommand } from '../board/commandSchema.ts'
import { soundsAgain } from '../board/soundsAgain.ts'
import type { AlarmSlot } from './alarmSlot.ts'

/** Why an acknowledgement was refused; screens have the words. */
export type Refusal = 'nobody' | 'over' | 'risen' | 'already'

export type Acknowledged =
  | { readonly accepted: true; readonly slot: AlarmSlot; readonly view: AlarmView; readonly ended: boolean }
  | { readonly accepted: false; readonly reason: Refusal }

/**
 * Somebody acknowledges an alarm with the priority they saw (AL2): refused if it has risen since or was acknowledged before,
 * unless it sounds again (AL3). A latched alarm is gone with it; an active one goes on, quiet.
 */
export function acknowledge(
  slot: AlarmSlot,
  command: Extract<WallCommand, { kind: 'acknowledge' }>,
  moment: { readonly atMs: number; readonly wallAtMs: number },
): Acknowledged {
  const { alarm } = slot
  if (command.by.trim() === '') return { accepted: false, reason: 'nobody' }
  if (alarm === null) return { accepted: false, reason: 'over' }
  const { view } = alarm
  if (view.priority !== command.priority) return { accepted: false, reason: 'risen' }
  if (view.acknowledged !== null && !soundsAgain(view, moment.atMs)) {
    return { accepted: false, reason: 'already' }
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
