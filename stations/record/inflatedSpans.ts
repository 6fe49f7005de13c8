import { followPressure, released, type Inflation } from '../floor/inflation.ts'
import { noSamples } from '../floor/samples.ts'
import { addSample, p1 } from '../floor/sampleWindow.ts'
import type { Span } from './athleteSummarySchema.ts'
import type { SampleSeries } from './recordSchema.ts'

/** The kiosk looks at its floor about so often without a message (AL6). */
const TICK_MS = 128
/** p1 looks 3 s back (D2); after that long without a sample nothing changes any more. */
const LOOKED_BACK_MS = 3_000

/**
 * When a cuff was inflated (D3), by the floor's own rule over its samples, looked at with each sample and as often as the kiosk
 * ticks between them. Lost data ends nothing (OC3): an inflation that was not seen to end lasts until `untilMs`. All in ms.
 */
export function inflatedSpans({ atMs, pressureMmHg }: SampleSeries, untilMs: number): Span[] {
  const spans: Span[] = []
  let samples = noSamples
  const cuff: { inflation: Inflation; fromMs: number | null } = { inflation: released, fromMs: null }

  function look(nowMs: number): void {
    const inflation = followPressure(cuff.inflation, { p1MmHg: p1(samples, nowMs), samples, atMs: nowMs })
    cuff.inflation = inflation
    if (inflation.kind === 'inflated') cuff.fromMs ??= inflation.sinceMs
    else if (cuff.fromMs !== null) {
      spans.push({ fromMs: cuff.fromMs, toMs: nowMs })
      cuff.fromMs = null
    }
  }

  function lookUntil(beganMs: number, endMs: number): void {
    const lastMs = Math.min(endMs, beganMs + LOOKED_BACK_MS + TICK_MS)
    for (let nowMs = beganMs + TICK_MS; nowMs < lastMs; nowMs += TICK_MS) look(nowMs)
  }

  let lastMs: number | null = null
  for (let index = 0; index < atMs.length; index++) {
    const nowMs = atMs[index] ?? 0
    if (lastMs !== null && nowMs - lastMs > TICK_MS) lookUntil(lastMs, nowMs)
    samples = addSample(samples, { atMs: nowMs, pressureMmHg: pressureMmHg[index] ?? 0 })
    look(nowMs)
    lastMs = nowMs
  }
  if (lastMs !== null) lookUntil(lastMs, untilMs)
  const { fromMs } = cuff
  if (fromMs !== null) spans.push({ fromMs, toMs: Math.max(fromMs, untilMs) })
  return spans
}

/** How long these spans last together, ms; where they overlap it counts once. */
export function lengthOf(spans: readonly Span[]): number {
  let lengthMs = 0
  let endMs = Number.NEGATIVE_INFINITY
  for (const { fromMs, toMs } of [...spans].sort((left, right) => left.fromMs - right.fromMs)) {
    lengthMs += Math.max(0, toMs - Math.max(fromMs, endMs))
    endMs = Math.max(endMs, toMs)
  }
  return lengthMs
}
