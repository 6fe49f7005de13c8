import type { Tile } from '../../stations/board/tileSchema.ts'
import { formatLength } from '../format/formatClock.ts'
import type { Words } from '../locales/en.ts'

/** One bar: how wide it is beside the others, how much of it is done (0 to 1), and whether nobody planned it. */
export interface SetBar {
  readonly weight: number
  readonly done: number
  readonly extra: boolean
}

/** One bar a set, as wide as its reps or its time. */
export function viewSets(tile: Tile, nowMs: number): readonly SetBar[] {
  const planned = tile.prescription?.sets ?? []
  const count = Math.max(planned.length, tile.sets.length)
  return Array.from({ length: count }, (_, index) => {
    const plan = planned[index]
    const set = tile.sets[index]
    if (plan === undefined) return { weight: Math.max(8, set?.reps ?? 0), done: 1, extra: true }
    const whole = plan.reps ?? plan.durationMs ?? 1
    const reached = plan.durationMs === null ? (set?.reps ?? 0) : (setLengthMs(tile, index, nowMs) ?? 0)
    return { weight: weightOf(plan), done: Math.min(1, reached / whole), extra: false }
  })
}

/** `Set 2 of 4 · 9/15`, shorter after it; of a set of seconds the time. Empty before the first set. */
export function setForms(tile: Tile, nowMs: number, words: Words): readonly string[] {
  const number = tile.currentSet
  if (number === null || tile.prescription === null) return []
  const planned = tile.prescription.sets
  const plan = planned[number - 1]
  const reps = tile.sets[number - 1]?.reps ?? 0
  if (plan === undefined) {
    const extra = words.extraSet(number)
    return [`${extra} · ${words.reps(reps)}`, extra]
  }
  const progress =
    plan.durationMs === null
      ? `${reps}/${plan.reps ?? reps}`
      : words.timeOf(formatLength(setLengthMs(tile, number - 1, nowMs) ?? 0), formatLength(plan.durationMs))
  return [
    `${words.setOf(number, planned.length)} · ${progress}`,
    `${number}/${planned.length} · ${progress}`,
    progress,
  ]
}

/** How long a set has gone on or went on, in ms; null before it began. */
export function setLengthMs(tile: Tile, index: number, nowMs: number): number | null {
  const set = tile.sets[index]
  const startedAtMs = set?.startedAtMs ?? null
  if (startedAtMs === null) return null
  return Math.max(0, (set?.endedAtMs ?? nowMs) - startedAtMs)
}

function weightOf(plan: { reps: number | null; durationMs: number | null }): number {
  return plan.reps ?? (plan.durationMs ?? 10_000) / 10_000
}
