/** One valid pressure sample: when the kiosk received it (monotonic) and what it said. */
export type Sample = { readonly atMs: number; readonly pressureMmHg: number }

const WINDOW_MS = 10_000
/** More in a second than any cuff of the contract sends (20): the rest of a flood is not kept, so that work stays bounded (L7). */
const KEPT_A_SECOND = 64

/** Adds a sample, oldest first, and lets go of what no rule looks at any more (10 s). */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const crowded = samples[samples.length - KEPT_A_SECOND]
  if (crowded !== undefined && crowded.atMs > sample.atMs - 1_000) return samples
  const first = samples.findIndex(kept => kept.atMs > sample.atMs - WINDOW_MS)
  if (first === -1) return [sample]
  // One copy, not two: this is done for every sample of the floor.
  const kept = samples.slice(first)
  kept.push(sample)
  return kept
}

/** p1 (D2): median of the last 1 s, or of the last 3 samples within 3 s; null is unknown. mmHg. */
export function p1(samples: readonly Sample[], atMs: number): number | null {
  const recent = countSince(samples, atMs - 1_000)
  if (recent >= 3) return medianOfLast(samples, recent)
  return countSince(samples, atMs - 3_000) >= 3 ? medianOfLast(samples, 3) : null
}

/** p4 (D2): median of the last 4 s, 3 samples at least; null is unknown. mmHg. */
export function p4(samples: readonly Sample[], atMs: number): number | null {
  const recent = countSince(samples, atMs - 4_000)
  return recent >= 3 ? medianOfLast(samples, recent) : null
}

/**
 * m10 (D2): mean of the last 10 s of this inflation, each sample weighted by the time to the next (1 s at most); null is
 * unknown: the samples cover less than 5 s. mmHg.
 */
export function m10(samples: readonly Sample[], atMs: number, inflatedSinceMs: number): number | null {
  const fromMs = Math.max(atMs - WINDOW_MS, inflatedSinceMs - 1)
  let nextAtMs = atMs
  let coveredMs = 0
  let sum = 0
  for (let index = samples.length - 1; index >= 0; index--) {
    const sample = samples[index]
    if (sample === undefined || sample.atMs <= fromMs) break
    const weightMs = Math.min(nextAtMs - sample.atMs, 1_000)
    coveredMs += weightMs
    sum += weightMs * sample.pressureMmHg
    nextAtMs = sample.atMs
  }
  return coveredMs >= 5_000 ? sum / coveredMs : null
}

/** How many samples are younger than that moment. */
export function countSince(samples: readonly Sample[], afterMs: number): number {
  let count = 0
  while (count < samples.length) {
    const sample = samples[samples.length - 1 - count]
    if (sample === undefined || sample.atMs <= afterMs) break
    count++
  }
  return count
}

function medianOfLast(samples: readonly Sample[], count: number): number | null {
  // Some ten numbers, at times eighty: sorting them in by hand takes a fraction of what a library's sort begins with.
  const sorted: number[] = []
  const offset = samples.length - count
  for (let index = 0; index < count; index++) {
    const value = samples[offset + index]?.pressureMmHg ?? 0
    let place = index
    for (; place > 0; place--) {
      const before = sorted[place - 1] ?? 0
      if (before <= value) break
      sorted[place] = before
    }
    sorted[place] = value
  }
  const upper = sorted[count >> 1]
  const lower = sorted[(count - 1) >> 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
