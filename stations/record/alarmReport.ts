import type { Priority } from '../board/conditionSchema.ts'
import { adviceOn, type Advice } from './alarmAdvice.ts'
import type { AlarmDigest } from './athleteSummarySchema.ts'
import { digestAlarms } from './digestAlarms.ts'
import {
  byPriority,
  countBy,
  countConditions,
  medianOf,
  type ConditionCount,
  type Counted,
} from './alarmCounts.ts'
import { lengthOf } from './inflatedSpans.ts'
import type { SessionRecord } from './recordSchema.ts'
import { readLimits } from '../safety/readLimits.ts'
import { defaultLimits } from '../safety/limits.ts'

/** What a session's alarms say about the floor, its devices and its limits. Times in ms. */
export type AlarmReport = {
  readonly alarms: Readonly<Record<Priority, number>>
  /** Time that athletes were checked in, added up over athletes. */
  readonly athleteHours: number
  /** null: nobody was there long enough to divide by. */
  readonly alarmsPerAthleteHour: number | null
  readonly acknowledged: {
    readonly count: number
    /** Of high and medium alarms that ended or still stand and that nobody acknowledged. */
    readonly never: number
    readonly medianMs: number | null
    readonly longestMs: number | null
  }
  /** Most first. */
  readonly conditions: readonly ConditionCount[]
  readonly stations: readonly Counted[]
  /** By serial of the cuff that the alarm was about; alarms without a cuff, or of one without a serial, are in none. */
  readonly devices: readonly Counted[]
  readonly advice: readonly Advice[]
}

const LEAST_ATHLETE_MS = 60_000

/**
 * The alarm report of a session: alarms per athlete-hour, how long until they were acknowledged (ms from their highest priority,
 * AL1), which station or cuff made most, and what to look at (see `adviceOn`).
 */
export function alarmReport(record: SessionRecord): AlarmReport {
  const alarms = digestAlarms(record.happenings)
  const athleteMs = athleteTimeMs(record)
  const waits = alarms.flatMap(({ acknowledged }) => acknowledged?.afterMs ?? [])
  const read = readLimits(record.limits)
  const conditions = countConditions(alarms)
  const stations = countBy(
    alarms,
    alarm => alarm.station,
    record.stints.map(({ station }) => station),
  )
  const serials = record.stints.flatMap(({ cuffs }) => cuffs.flatMap(({ serial }) => serial ?? []))
  const devices = countBy(alarms, alarm => serialOf(alarm, record), serials)
  const high = waitsOf(alarms, 'high')
  return {
    alarms: byPriority(alarms),
    athleteHours: athleteMs / 3_600_000,
    alarmsPerAthleteHour: athleteMs < LEAST_ATHLETE_MS ? null : alarms.length / (athleteMs / 3_600_000),
    acknowledged: {
      count: waits.length,
      never: alarms.filter(({ acknowledged, priority }) => acknowledged === null && priority !== 'low')
        .length,
      medianMs: medianOf(waits),
      longestMs: waits.length === 0 ? null : Math.max(...waits),
    },
    conditions,
    stations,
    devices,
    advice: adviceOn({
      alarms,
      stations,
      devices,
      limits: read.ok ? read.limits : defaultLimits,
      highWaitsMs: high,
    }),
  }
}

function athleteTimeMs(record: SessionRecord): number {
  const endMs = endOf(record)
  const spans = new Map<string, { fromMs: number; toMs: number }[]>()
  for (const { assignment, started, ended } of record.stints) {
    const { id } = assignment.athlete
    const own = spans.get(id) ?? []
    // At two stations at once an athlete is one athlete.
    spans.set(id, [...own, { fromMs: started.atMs, toMs: ended?.atMs ?? endMs }])
  }
  return [...spans.values()].reduce((sum, own) => sum + lengthOf(own), 0)
}

function endOf({ line, happenings, stints }: SessionRecord): number {
  if (line.ended !== null) return line.ended.atMs
  const moments = [...happenings, ...stints.map(({ started, ended }) => ended ?? started)].map(
    ({ atMs }) => atMs,
  )
  return moments.reduce((latest, atMs) => Math.max(latest, atMs), line.started.atMs)
}

function serialOf({ station, cuff, raised }: AlarmDigest, { stints }: SessionRecord): string | null {
  if (cuff === null) return null
  const before = stints.filter(stint => stint.station === station && stint.started.atMs <= raised.atMs)
  return before.at(-1)?.cuffs.find(each => each.cuff === cuff)?.serial ?? null
}

function waitsOf(alarms: readonly AlarmDigest[], priority: Priority): number[] {
  return alarms.flatMap(alarm => (alarm.priority === priority ? (alarm.acknowledged?.afterMs ?? []) : []))
}
