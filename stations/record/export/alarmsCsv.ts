import { alarmText } from '../../board/alarmText.ts'
import { digestAlarms } from '../digestAlarms.ts'
import type { SessionRecord } from '../recordSchema.ts'
import { csvLine } from './csvLine.ts'
import { decimals } from './decimals.ts'
import { utcText } from './wallClock.ts'

const header = [
  ...[
    'alarm_id',
    'raised_utc',
    'time_ms',
    'station',
    'cuff',
    'limb',
    'cuff_serial',
    'athlete_id',
    'condition',
  ],
  ...[
    'highest_priority',
    'value',
    'limit',
    'unit',
    'lasted_s',
    'acknowledged_after_s',
    'acknowledged_by',
    'text',
  ],
]

/**
 * One line an alarm: from its raise (`time_ms` since the session began) to its end and its acknowledgement, both in s; empty is not
 * yet, or never. `value` and `limit` in `unit`, at its highest priority. `athleteId`: only that athlete's. None: no chunk.
 */
export function* alarmsCsv(record: SessionRecord, athleteId: string | null): Generator<string> {
  const alarms = digestAlarms(record.happenings)
  const wanted = alarms.filter(alarm => athleteId === null || alarm.athleteId === athleteId)
  if (wanted.length === 0) return
  yield csvLine(header)
  for (const {
    id,
    raised,
    station,
    cuff,
    athleteId: athlete,
    priority,
    alarm,
    endedAtMs,
    acknowledged,
  } of wanted) {
    const stints = record.stints.filter(each => each.station === station && each.started.atMs <= raised.atMs)
    const serial = stints.at(-1)?.cuffs.find(each => each.cuff === cuff)?.serial ?? null
    yield csvLine([
      ...[id, utcText(raised.wallMs), decimals(raised.atMs - record.line.started.atMs, 3)],
      ...[station, cuff, alarm.limb, serial, athlete, alarm.condition, priority],
      ...[decimals(alarm.value, 1), decimals(alarm.limit, 1), alarm.unit],
      endedAtMs === null ? null : decimals((endedAtMs - raised.atMs) / 1_000, 1),
      acknowledged === null ? null : decimals(acknowledged.afterMs / 1_000, 1),
      ...[acknowledged?.by ?? null, alarmText(alarm, 'en')],
    ])
  }
}
