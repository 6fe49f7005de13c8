import type { Condition } from '../board/conditionSchema.ts'
import type { Limits } from '../safety/limits.ts'
import { endedByItself, medianOf, type Counted } from './alarmCounts.ts'
import type { AlarmDigest } from './athleteSummarySchema.ts'

/** What somebody should look at, and why. Times in ms. Nothing is changed by it: a limit is the site's clinician's. */
export type Advice =
  | {
      readonly kind: 'delay'
      readonly condition: Condition
      /** The limit in the settings, `C4.onMs`, and what it is. */
      readonly limit: string
      readonly delayMs: number
      /** So many of `alarms` were over within twice the delay, before anybody acknowledged them. */
      readonly shortLived: number
      readonly alarms: number
    }
  | {
      readonly kind: 'device' | 'station'
      readonly name: string
      readonly alarms: number
      /** Of all that took part. */
      readonly median: number
    }
  | { readonly kind: 'slow'; readonly medianMs: number; readonly alarms: number }

/** Fewer say nothing about a delay or a device. (O) */
const LEAST_ALARMS = 3
const MOST_TIMES_MEDIAN = 3
/** An H still active 60 s after its acknowledgement sounds again (AL3): a coach who takes as long to come is too far away. (O) */
const SLOW_MS = 60_000

/**
 * Plain rules (O): a condition most of whose alarms were over, unacknowledged, within twice its delay: its delay; a cuff (by serial) or
 * a station that made at least 3 alarms and 3 times the median of all: that; high alarms that took over 60 s in the middle: who hears.
 */
export function adviceOn(told: {
  readonly alarms: readonly AlarmDigest[]
  readonly stations: readonly Counted[]
  readonly devices: readonly Counted[]
  readonly limits: Limits
  readonly highWaitsMs: readonly number[]
}): Advice[] {
  const slowMs = medianOf(told.highWaitsMs)
  return [
    ...delays(told.alarms, told.limits),
    ...loud('device', told.devices),
    ...loud('station', told.stations),
    ...(slowMs === null || slowMs <= SLOW_MS || told.highWaitsMs.length < LEAST_ALARMS
      ? []
      : [{ kind: 'slow' as const, medianMs: slowMs, alarms: told.highWaitsMs.length }]),
  ]
}

function delays(alarms: readonly AlarmDigest[], limits: Limits): Advice[] {
  const known = delaysOf(limits)
  return [...new Set(alarms.map(({ alarm }) => alarm.condition))].flatMap(condition => {
    const delay = known[condition]
    const own = alarms.filter(({ alarm }) => alarm.condition === condition)
    if (delay === undefined || own.length < LEAST_ALARMS) return []
    const [limit, delayMs] = delay
    const short = own.filter(
      each => endedByItself(each) && (each.endedAtMs ?? 0) - each.raised.atMs <= 2 * delayMs,
    )
    if (short.length * 2 <= own.length) return []
    return [{ kind: 'delay', condition, limit, delayMs, shortLived: short.length, alarms: own.length }]
  })
}

/** The first delay of each condition that has one in the settings. */
function delaysOf(limits: Limits): Partial<Record<Condition, readonly [string, number]>> {
  return {
    'pressure-over-target': ['C4.onMs', limits.C4.onMs],
    'pressure-over-lop': ['C5.cautionOnMs', limits.C5.cautionOnMs],
    'pressure-over-maximum': ['C7.cautionOnMs', limits.C7.cautionOnMs],
    'pressure-under-target': ['C8.onMs', limits.C8.onMs],
    'sides-differ': ['C9.onMs', limits.C9.onMs],
    'no-data': ['C10.cautionMs', limits.C10.cautionMs],
    'station-offline': ['C11.unheardMs', limits.C11.unheardMs],
    'left-inflated': ['C12.cautionMs', limits.C12.cautionMs],
    'release-failed': ['C13.cautionMs', limits.C13.cautionMs],
    'nobody-assigned': ['C14.cautionMs', limits.C14.cautionMs],
    'rest-overrun': ['C19.graceMs', limits.C19.graceMs],
    'broker-lost': ['C25.cautionMs', limits.C25.cautionMs],
  }
}

function loud(kind: 'device' | 'station', counted: readonly Counted[]): Advice[] {
  const median = medianOf(counted.map(({ alarms }) => alarms))
  if (median === null || counted.length < 2) return []
  return counted
    .filter(({ alarms }) => alarms >= LEAST_ALARMS && alarms >= MOST_TIMES_MEDIAN * median)
    .map(({ name, alarms }) => ({ kind, name, alarms, median }))
}
