import { alarmText } from '../../board/alarmText.ts'
import type { StationEvent } from '../../contract/event.ts'
import type { Happening, SessionRecord } from '../recordSchema.ts'
import { csvLine, type CsvCell } from './csvLine.ts'
import { decimals } from './decimals.ts'
import { utcText } from './wallClock.ts'

const columns = [
  ...['time_ms', 'wall_time_utc', 'station', 'cuff', 'athlete_id', 'kind', 'what', 'set', 'rep', 'reps'],
  ...['pressure_mmHg', 'pain_0_10', 'tightness_0_10', 'effort_0_10', 'symptoms'],
  ...['alarm_id', 'condition', 'priority', 'value', 'limit', 'unit', 'by', 'text'],
] as const
type Line = Partial<Record<(typeof columns)[number], CsvCell>>
type Moment = { readonly atMs: number; readonly wallMs: number }

/**
 * What happened, one line each in order of time: session, assignments, events of stations, alarms and their life, notes, gaps.
 * `time_ms` since the session began, pressures in mmHg, reports 0 to 10; `value` and `limit` are in `unit`. Alarms in English.
 * `athleteId`: only that athlete's; null: all. Nothing at all: no chunk.
 */
export function* eventsCsv(record: SessionRecord, athleteId: string | null): Generator<string> {
  const lines = [
    ...edges(record),
    ...record.happenings.map(happening => [happening, lineOf(happening)] as const),
  ]
  const wanted = lines.filter(([, line]) => athleteId === null || line.athlete_id === athleteId)
  if (wanted.length === 0) return
  yield csvLine(columns)
  const beganAtMs = record.line.started.atMs
  for (const [moment, line] of wanted.sort(([left], [right]) => left.atMs - right.atMs)) {
    const time = { time_ms: decimals(moment.atMs - beganAtMs, 3), wall_time_utc: utcText(moment.wallMs) }
    const cells: Line = { ...line, ...time }
    yield csvLine(columns.map(column => cells[column] ?? null))
  }
}

function edges({ line, stints }: SessionRecord): (readonly [Moment, Line])[] {
  const { started, ended } = line
  const session = { kind: 'session' }
  return [
    [started, { ...session, what: 'started', by: started.by, text: started.cause }] as const,
    ...(ended === null
      ? []
      : [[ended, { ...session, what: 'ended', by: ended.by, text: ended.cause }] as const]),
    ...stints.flatMap(stint => {
      const { station, assignment } = stint
      const { exercise, kind } = assignment.prescription
      const who = { station, athlete_id: assignment.athlete.id, kind: 'assignment', text: exercise ?? kind }
      const came = [stint.started, { ...who, what: 'assigned' }] as const
      return stint.ended === null ? [came] : [came, [stint.ended, { ...who, what: 'cleared' }] as const]
    }),
  ]
}

function lineOf(happening: Happening): Line {
  const { kind, station, cuff, athleteId } = happening
  const where = { kind, station, cuff, athlete_id: athleteId }
  switch (happening.kind) {
    case 'event':
      return { ...where, what: happening.event.type, ...eventCells(happening.event) }
    case 'alarm': {
      const { alarm, change } = happening
      const { id, condition, priority, value, limit, unit, acknowledged } = alarm
      const by = change === 'acknowledged' ? (acknowledged?.by ?? null) : null
      const said = { condition, priority, value: decimals(value, 1), limit: decimals(limit, 1), unit, by }
      return { ...where, what: change, alarm_id: id, ...said, text: alarmText(alarm, 'en') }
    }
    case 'acknowledge-refused':
      return { ...where, alarm_id: happening.alarmId, by: happening.by, text: happening.reason }
    case 'sound':
      return { ...where, what: happening.change, by: happening.by }
    case 'gap':
      return {
        ...where,
        what: happening.cause,
        value: seconds(happening.atMs - happening.fromAtMs),
        unit: 's',
      }
    case 'command': {
      const { type, change, late, by, text, reason } = happening
      const what = `${type} ${change}${late ? ' late' : ''}`
      return { ...where, what, by, text: reason ?? text }
    }
    case 'note':
      return { ...where, by: happening.by, text: happening.text }
    case 'limits':
      return { ...where, text: JSON.stringify(happening.limits) }
    case 'rejected':
      return { ...where, what: 'invalid messages', value: happening.count, text: happening.topic }
  }
}

function eventCells(event: StationEvent): Line {
  return {
    cuff: 'cuff' in event ? event.cuff : null,
    set: 'set' in event ? event.set : null,
    rep: 'rep' in event ? event.rep : null,
    reps: 'reps' in event ? event.reps : null,
    pressure_mmHg: 'pressureMmHg' in event ? event.pressureMmHg : null,
    pain_0_10: 'pain' in event ? event.pain : null,
    tightness_0_10: 'tightness' in event ? event.tightness : null,
    effort_0_10: 'effort' in event ? event.effort : null,
    symptoms: 'symptoms' in event ? event.symptoms.join(' ') : null,
    text: 'reason' in event ? event.reason : null,
  }
}

function seconds(ms: number): number | null {
  return decimals(ms / 1_000, 3)
}
