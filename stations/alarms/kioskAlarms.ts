import type { AlarmView } from '../board/alarmViewSchema.ts'
import { alarmText } from '../board/alarmText.ts'
import type { Language } from '../board/boardSchema.ts'
import { rankAlarms } from '../board/rankAlarms.ts'
import { isCuffId, isStationId } from '../contract/ids.ts'
import type { KioskAlarm, KioskAlarms } from '../contract/kioskAlarms.ts'

/** The list for `kiosk/{kiosk}/alarms`: every alarm that is not gone, in the order of AL9, without athletes' names. */
export function kioskAlarms(alarms: readonly AlarmView[], language: Language, wallAtMs: number): KioskAlarms {
  return { at: Math.round(wallAtMs), alarms: rankAlarms(alarms).map(alarm => toContract(alarm, language)) }
}

function toContract(alarm: AlarmView, language: Language): KioskAlarm {
  const { id, station, cuff, limb, condition, priority, state, value, limit, unit, acknowledged } = alarm
  return {
    id,
    station: station !== null && isStationId(station) ? station : null,
    cuff: cuff !== null && isCuffId(cuff) ? cuff : null,
    limb,
    condition,
    priority,
    state,
    since: Math.round(alarm.raisedWallMs),
    value,
    limit,
    unit,
    text: alarmText({ ...alarm, valueNow: value }, language),
    acknowledged: acknowledged === null ? null : { at: Math.round(acknowledged.wallMs), by: acknowledged.by },
  }
}
