import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import { soundsAgain } from '../../stations/board/soundsAgain.ts'

/** Something that wants to be heard; a key that was not there before is news. */
export interface Sounding {
  readonly key: string
  readonly priority: Priority
}

/**
 * What may be heard at this moment: every alarm that nobody has acknowledged, latched ones too (over, but not seen), and a
 * high one that still holds 60 s after somebody did (AL3).
 */
export function soundingAlarms(alarms: readonly AlarmView[], nowMs: number): readonly Sounding[] {
  return alarms.flatMap(alarm => {
    const { id, priority, acknowledged } = alarm
    if (acknowledged === null) return [{ key: `${id} ${priority}`, priority }]
    return soundsAgain(alarm, nowMs) ? [{ key: `${id} again ${acknowledged.atMs}`, priority }] : []
  })
}
