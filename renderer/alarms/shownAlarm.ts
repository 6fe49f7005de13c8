import { alarmTextForms } from '../../stations/board/alarmText.ts'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'

const marks: Readonly<Record<Priority, string>> = { high: '‼', medium: '!', low: '' }

/** `‼` and `!`, so that no priority is told by colour alone (SG1). */
export function alarmMark(priority: Priority): string {
  return marks[priority]
}

/**
 * What an alarm says now, the most telling form first. While it holds, its number is the live one as long as that is on
 * the alarm's side of the limit; silence is counted on from the last sample, as no message will come to do it.
 */
export function shownAlarmForms(
  alarm: AlarmView,
  tile: Tile | null,
  nowMs: number,
  language: Language,
): readonly string[] {
  return alarmTextForms({ ...alarm, value: shownValue(alarm, tile, nowMs) }, language)
}

function shownValue(alarm: AlarmView, tile: Tile | null, nowMs: number): number | null {
  if (alarm.state !== 'active') return alarm.value
  if (alarm.condition === 'no-data') {
    const heardAtMs = tile?.cuffs.find(cuff => cuff.cuff === alarm.cuff)?.lastSampleAtMs ?? null
    if (heardAtMs !== null) return Math.floor((nowMs - heardAtMs) / 1_000)
  }
  const { value, valueNow, limit } = alarm
  if (valueNow === null || value === null || limit === null || alarm.unit === 's') return valueNow ?? value
  return Math.sign(valueNow - limit) === Math.sign(value - limit) ? valueNow : value
}
