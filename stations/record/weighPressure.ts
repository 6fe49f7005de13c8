import type { Span } from './athleteSummarySchema.ts'
import type { SampleSeries } from './recordSchema.ts'
import { holeMs } from './thinColumns.ts'

/** A sample stands for the time to the next, for 1 s at most (as in m10, D2). */
const MOST_MS = 1_000
/** Pressures are kept to 0.1 mmHg, shares of LOP to 0.1 %: a count a step gives the exact median without sorting. */
const STEPS = 10

/** Time weighed by a value, in steps of 0.1. */
export type Weights = { readonly byStep: Map<number, number>; sumMs: number }

export function noWeights(): Weights {
  return { byStep: new Map(), sumMs: 0 }
}

/** The value below which half of the time lies, to 0.1; null: no time was weighed. */
export function medianOf({ byStep, sumMs }: Weights): number | null {
  let reachedMs = 0
  for (const [step, weightMs] of [...byStep].sort(([left], [right]) => left - right)) {
    reachedMs += weightMs
    if (reachedMs * 2 >= sumMs) return step / STEPS
  }
  return null
}

export function weigh(weights: Weights, value: number, weightMs: number): void {
  const step = Math.round(value * STEPS)
  weights.byStep.set(step, (weights.byStep.get(step) ?? 0) + weightMs)
  weights.sumMs += weightMs
}

/** What the samples within some spans say. Pressures in mmHg, lengths in ms. */
export type Weighed = {
  readonly pressures: Weights
  readonly highestMmHg: number | null
  readonly inBandMs: number
  readonly withoutDataMs: number
}

/** Weighs the samples of one cuff within these spans; `band` is what counts as on target. */
export function weighPressure(
  series: SampleSeries,
  spans: readonly Span[],
  band: { readonly fromMmHg: number; readonly toMmHg: number } | null,
): Weighed {
  const pressures = noWeights()
  let [highestMmHg, inBandMs, withoutDataMs]: [number | null, number, number] = [null, 0, 0]
  for (const { fromMs, toMs } of spans) {
    let lastMs = fromMs
    for (let index = firstAt(series.atMs, fromMs); index < series.atMs.length; index++) {
      const nowMs = series.atMs[index] ?? 0
      if (nowMs >= toMs) break
      const value = Math.round((series.pressureMmHg[index] ?? 0) * STEPS) / STEPS
      const weightMs = Math.min((series.atMs[index + 1] ?? toMs) - nowMs, toMs - nowMs, MOST_MS)
      weigh(pressures, value, weightMs)
      if (band !== null && value >= band.fromMmHg && value <= band.toMmHg) inBandMs += weightMs
      if (highestMmHg === null || value > highestMmHg) highestMmHg = value
      withoutDataMs += holeOf(nowMs - lastMs)
      lastMs = nowMs
    }
    withoutDataMs += holeOf(toMs - lastMs)
  }
  return { pressures, highestMmHg, inBandMs, withoutDataMs }
}

/** The first index whose moment is at or after `fromMs`; the length where there is none. */
export function firstAt(atMs: Float64Array, fromMs: number): number {
  let [low, high] = [0, atMs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((atMs[middle] ?? 0) < fromMs) low = middle + 1
    else high = middle
  }
  return low
}

function holeOf(gapMs: number): number {
  return gapMs > holeMs ? gapMs : 0
}
