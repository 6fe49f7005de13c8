import type { AlarmView } from '../board/alarmViewSchema.ts'
import type { Priority } from '../board/conditionSchema.ts'
import { idleStand, type StandTimer } from '../floor/holdTimer.ts'

/** One alarm's whole memory: the delays that lead to it and out of it, and the alarm itself while it is not gone (AL1). */
export type AlarmSlot = {
  /** Since when each level's condition has held (D4); null: it does not. */
  readonly since: Readonly<Record<Priority, number | null>>
  readonly off: StandTimer
  readonly alarm: Alarm | null
}

/** An alarm that is not gone; `latches` once it reached a level that latches. */
export type Alarm = { readonly view: AlarmView; readonly latches: boolean }

/** Slots of one station or of the kiosk, by `slotKey`; those with nothing to remember are absent. */
export type AlarmSlots = ReadonlyMap<string, AlarmSlot>

export const idleSlot: AlarmSlot = {
  since: { high: null, medium: null, low: null },
  off: idleStand,
  alarm: null,
}

/** Nothing to remember: no way out runs where there is no alarm. */
export function isIdle({ since, alarm }: AlarmSlot): boolean {
  return alarm === null && since.high === null && since.medium === null && since.low === null
}
