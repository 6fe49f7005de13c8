import { idleStand, stand, type StandTimer, type Truth } from './holdTimer.ts'

/** Whether a cuff holds blood back (D3). */
export type Inflation =
  | { readonly kind: 'released'; readonly risingSinceMs: number | null }
  | {
      readonly kind: 'inflated'
      /** Where its 1 s began: the clock counts from here. */
      readonly sinceMs: number
      /** When it was established: delays of conditions run from here. */
      readonly establishedAtMs: number
      /** What said so: a manual cuff tightened by an event is loosened by one. */
      readonly by: 'pressure' | 'event'
      readonly releasing: StandTimer
    }

/** D3, mmHg and ms. (O) */
export const inflatedFromMmHg = 30
const INFLATED_AFTER_MS = 1_000
export const releasedFromMmHg = 15
const RELEASED_AFTER_MS = 3_000
/** D4: older than this, the newest sample lets no way out of an alarm run on. */
export const goingStaleMs = 1_500

export const released: Inflation = { kind: 'released', risingSinceMs: null }

/**
 * One look at p1 (D3): inflated once p1 >= 30 mmHg has held for 1 s, released once p1 <= 15 mmHg has held for 3 s. Lost data
 * begins a release's 3 s anew and lets them stand still while the newest sample is older than 1.5 s (D4); an inflation's 1 s
 * runs on through it but is established on a known p1 only.
 */
export function followPressure(
  inflation: Inflation,
  p1MmHg: number | null,
  lastSampleAtMs: number | null,
  atMs: number,
): Inflation {
  if (inflation.kind === 'released') return rise(inflation, p1MmHg, atMs)
  const releasing = stand(inflation.releasing, releaseTruth(p1MmHg, lastSampleAtMs, atMs), atMs)
  if (releasing.stoodMs >= RELEASED_AFTER_MS && releasing.lastAtMs === atMs) return released
  return releasing === inflation.releasing ? inflation : { ...inflation, releasing }
}

/** A cuff was tightened by hand: inflated at once (D3). */
export function inflatedByEvent(atMs: number): Inflation {
  return { kind: 'inflated', sinceMs: atMs, establishedAtMs: atMs, by: 'event', releasing: idleStand }
}

function rise(inflation: Inflation & { kind: 'released' }, p1MmHg: number | null, atMs: number): Inflation {
  if (p1MmHg === null) return inflation
  if (p1MmHg < inflatedFromMmHg) return inflation.risingSinceMs === null ? inflation : released
  const sinceMs = inflation.risingSinceMs ?? atMs
  if (atMs - sinceMs >= INFLATED_AFTER_MS) {
    return { kind: 'inflated', sinceMs, establishedAtMs: atMs, by: 'pressure', releasing: idleStand }
  }
  return inflation.risingSinceMs === null ? { kind: 'released', risingSinceMs: atMs } : inflation
}

function releaseTruth(p1MmHg: number | null, lastSampleAtMs: number | null, atMs: number): Truth {
  // Unknown p1 is lost data: the 3 s begin anew, which is what 'false' does.
  if (p1MmHg === null || p1MmHg > releasedFromMmHg) return 'false'
  return lastSampleAtMs === null || atMs - lastSampleAtMs > goingStaleMs ? 'unknown' : 'true'
}
