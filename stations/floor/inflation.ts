import { idleStand, stand, type StandTimer, type Truth } from './holdTimer.ts'
import { countSince } from './sampleWindow.ts'
import type { Samples } from './samples.ts'

/** Whether a cuff holds blood back (D3). */
export type Inflation =
  | { readonly kind: 'released'; readonly rising: Rise | null }
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

/** p1 is up: since when, for the 1 s that it must hold, and from where the clock will count. */
type Rise = { readonly sinceMs: number; readonly clockFromMs: number }

/** What one look at a cuff knows of its pressure. */
export type PressureLook = {
  readonly p1MmHg: number | null
  readonly samples: Samples
  readonly atMs: number
}

/** D3, mmHg and ms. (O) */
export const inflatedFromMmHg = 30
const INFLATED_AFTER_MS = 1_000
export const releasedFromMmHg = 15
const RELEASED_AFTER_MS = 3_000
/** D4: older than this, the newest sample lets no way out of an alarm run on. */
export const goingStaleMs = 1_500

export const released: Inflation = { kind: 'released', rising: null }

/**
 * One look at p1 (D3): inflated once p1 >= 30 mmHg has held for 1 s, released once p1 <= 15 mmHg has held for 3 s. Lost data
 * begins a release's 3 s anew and lets them stand still while the newest sample is older than 1.5 s (D4); an inflation's 1 s
 * runs on through it but is established on a known p1 only.
 */
export function followPressure(inflation: Inflation, look: PressureLook): Inflation {
  if (inflation.kind === 'released') return rise(inflation, look)
  const { atMs } = look
  const releasing = stand(inflation.releasing, releaseTruth(look), atMs)
  if (releasing.stoodMs >= RELEASED_AFTER_MS && releasing.lastAtMs === atMs) return released
  return releasing === inflation.releasing ? inflation : { ...inflation, releasing }
}

/** A cuff was tightened by hand: inflated at once (D3). */
export function inflatedByEvent(atMs: number): Inflation {
  return { kind: 'inflated', sinceMs: atMs, establishedAtMs: atMs, by: 'event', releasing: idleStand }
}

function rise(inflation: Inflation & { kind: 'released' }, look: PressureLook): Inflation {
  const { p1MmHg, atMs } = look
  if (p1MmHg === null) return inflation
  if (p1MmHg < inflatedFromMmHg) return inflation.rising === null ? inflation : released
  const rising = inflation.rising ?? { sinceMs: atMs, clockFromMs: clockFromMs(look) }
  if (atMs - rising.sinceMs >= INFLATED_AFTER_MS) {
    const sinceMs = rising.clockFromMs
    return { kind: 'inflated', sinceMs, establishedAtMs: atMs, by: 'pressure', releasing: idleStand }
  }
  return rising === inflation.rising ? inflation : { kind: 'released', rising }
}

/**
 * Where the clock counts from: the moment p1 is up (D3). Of a cuff that says its pressure once a second p1 is the median of
 * 3 s, up to 2 s late, and a clock may lag by 1.5 s at most (L2): there it counts from the first of the samples that are up.
 */
function clockFromMs({ samples, atMs }: PressureLook): number {
  if (countSince(samples, atMs - 1_000) >= 3) return atMs
  let fromMs = atMs
  const last = samples.length - 1
  for (let place = last; place >= 0 && place > last - 3; place--) {
    if (samples.pressureMmHg(place) < inflatedFromMmHg) return fromMs
    fromMs = samples.atMs(place)
  }
  return fromMs
}

function releaseTruth({ p1MmHg, samples, atMs }: PressureLook): Truth {
  const isFresh = samples.length > 0 && atMs - samples.atMs(samples.length - 1) <= goingStaleMs
  if (p1MmHg === null) return isFresh ? sparseReleaseTruth(samples, atMs) : 'false'
  if (p1MmHg > releasedFromMmHg) return 'false'
  return isFresh ? 'true' : 'unknown'
}

/**
 * Few samples are no lost data: a cuff that says one a second, a little late, has but two within 3 s at times. With both
 * of them down the median is down whatever the third says.
 */
function sparseReleaseTruth(samples: Samples, atMs: number): Truth {
  if (countSince(samples, atMs - 3_000) < 2) return 'unknown'
  const lastTwo = [samples.length - 2, samples.length - 1]
  return lastTwo.every(place => samples.pressureMmHg(place) <= releasedFromMmHg) ? 'true' : 'unknown'
}
