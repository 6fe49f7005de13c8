import * as v from 'valibot'
import { AlarmViewSchema } from './board/alarmViewSchema.ts'
import type { TracePoint } from './board/boardSchema.ts'
import type { AlarmSlots } from './alarms/alarmSlot.ts'
import { idleStand, type StandTimer } from './floor/holdTimer.ts'
import { Samples } from './floor/samples.ts'

// How parts of the kiosk's state stand in a saved one: maps as lists of pairs, lists of samples as one list of numbers, and a
// delay that does not run as null, for that it is none at all is told by identity (`idleStand`).

export const number = v.number()
export const orNull = v.nullable(v.number())

/** A map of these values by text. */
export function pairs<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.array(v.strictTuple([v.string(), value])),
    v.transform(entries => new Map(entries)),
  )
}

export function saveTimer(timer: StandTimer): StandTimer | null {
  return timer === idleStand ? null : timer
}

export const TimerSchema = v.pipe(
  v.nullable(v.object({ stoodMs: number, lastAtMs: orNull })),
  v.transform((timer): StandTimer => timer ?? idleStand),
)

export function saveSlots(slots: AlarmSlots): readonly (readonly [string, unknown])[] {
  return [...slots].map(([key, slot]) => [key, { ...slot, off: saveTimer(slot.off) }] as const)
}

export const SlotsSchema = pairs(
  v.object({
    since: v.object({ high: orNull, medium: orNull, low: orNull }),
    off: TimerSchema,
    alarm: v.nullable(v.object({ view: AlarmViewSchema, latches: v.boolean() })),
  }),
)

/** `[atMs, pressureMmHg, atMs, …]` */
export function saveSamples(samples: Samples): readonly number[] {
  const saved: number[] = []
  for (const { atMs, pressureMmHg } of samples) saved.push(atMs, pressureMmHg)
  return saved
}

export const SamplesSchema = v.pipe(
  listOf(2),
  v.transform(saved =>
    Samples.of(inGroups(saved, 2).map(([atMs = 0, pressureMmHg = 0]) => ({ atMs, pressureMmHg }))),
  ),
)

/** The width of a trace's buckets: their begins are whole multiples of it. ms */
const BUCKET_MS = 250

/** `[buckets since the one before, lowest, how much higher the highest is, …]`, pressures in tenths of a mmHg. */
export function savePoints(points: readonly TracePoint[]): readonly number[] {
  const saved: number[] = []
  let before = 0
  for (const [atMs, lowest, highest] of points) {
    const bucket = Math.round(atMs / BUCKET_MS)
    const low = Math.round(lowest * 10)
    saved.push(bucket - before, low, Math.round(highest * 10) - low)
    before = bucket
  }
  return saved
}

export const PointsSchema = v.pipe(
  listOf(3),
  v.transform((saved): TracePoint[] => {
    let bucket = 0
    return inGroups(saved, 3).map(([buckets = 0, low = 0, higher = 0]) => {
      bucket += buckets
      return [bucket * BUCKET_MS, low / 10, (low + higher) / 10]
    })
  }),
)

function listOf(size: number) {
  return v.pipe(
    v.array(number),
    v.check(({ length }) => length % size === 0, `a list of ${size} numbers each`),
  )
}

function inGroups(values: readonly number[], size: number): number[][] {
  return Array.from({ length: values.length / size }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
