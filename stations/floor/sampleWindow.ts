import type { Sample, Samples } from './samples.ts'

const WINDOW_MS = 10_000
/** More in a second than any cuff of the contract sends (20), so that work stays bounded in a flood (L7). */
const KEPT_A_SECOND = 64
const APART_MS = 1_000 / KEPT_A_SECOND

/** Adds a sample, and lets go of what no rule looks at any more (10 s). */
export function addSample(samples: Samples, sample: Sample): Samples {
  return withoutCrowd(samples, sample.atMs).with(sample, sample.atMs - WINDOW_MS)
}

/**
 * Of too many within a second the oldest that came close behind another goes: a flood leaves a window of 10 s that is full, and
 * of what waited while the kiosk slept and comes at one moment the newest is kept, for that is what the limb feels.
 */
function withoutCrowd(samples: Samples, atMs: number): Samples {
  const crowded = samples.length - KEPT_A_SECOND
  if (crowded < 0 || samples.atMs(crowded) <= atMs - 1_000) return samples
  for (let place = Math.max(1, crowded); place < samples.length; place++) {
    if (samples.atMs(place) - samples.atMs(place - 1) < APART_MS) return samples.without(place)
  }
  return samples
}

/** p1 (D2): median of the last 1 s, or of the last 3 samples within 3 s; null is unknown. mmHg. */
export function p1(samples: Samples, atMs: number): number | null {
  const recent = countSince(samples, atMs - 1_000)
  if (recent >= 3) return medianOfLast(samples, recent)
  return countSince(samples, atMs - 3_000) >= 3 ? medianOfLast(samples, 3) : null
}

/** p4 (D2): median of the last 4 s, 3 samples at least; null is unknown. mmHg. */
export function p4(samples: Samples, atMs: number): number | null {
  const recent = countSince(samples, atMs - 4_000)
  return recent >= 3 ? medianOfLast(samples, recent) : null
}

/**
 * m10 (D2): mean of the last 10 s of this inflation, each sample weighted by the time to the next (1 s at most); null is
 * unknown: the samples cover less than 5 s. mmHg.
 */
export function m10(samples: Samples, atMs: number, inflatedSinceMs: number): number | null {
  const fromMs = Math.max(atMs - WINDOW_MS, inflatedSinceMs - 1)
  let nextAtMs = atMs
  let coveredMs = 0
  let sum = 0
  for (let place = samples.length - 1; place >= 0; place--) {
    const sampleAtMs = samples.atMs(place)
    if (sampleAtMs <= fromMs) break
    const weightMs = Math.min(nextAtMs - sampleAtMs, 1_000)
    coveredMs += weightMs
    sum += weightMs * samples.pressureMmHg(place)
    nextAtMs = sampleAtMs
  }
  return coveredMs >= 5_000 ? sum / coveredMs : null
}

/** How many samples are younger than that moment. */
export function countSince(samples: Samples, afterMs: number): number {
  let place = samples.length
  while (place > 0 && samples.atMs(place - 1) > afterMs) place--
  return samples.length - place
}

function medianOfLast(samples: Samples, count: number): number {
  // Some ten numbers, at times eighty: sorting them in by hand takes a fraction of what a library's sort begins with.
  const sorted: number[] = []
  const offset = samples.length - count
  for (let index = 0; index < count; index++) {
    const value = samples.pressureMmHg(offset + index)
    let place = index
    for (; place > 0; place--) {
      const before = sorted[place - 1] ?? 0
      if (before <= value) break
      sorted[place] = before
    }
    sorted[place] = value
  }
  return ((sorted[count >> 1] ?? NaN) + (sorted[(count - 1) >> 1] ?? NaN)) / 2
}
