import { hasSensor } from '../../floor/cuffState.ts'
import { countSince } from '../../floor/sampleWindow.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C10: so many valid samples within this time are data again. (O) */
const BACK_SAMPLES = 3
const BACK_WITHIN_MS = 5_000

/**
 * C10: an inflated cuff with a sensor from which no valid sample comes, or too few of them to know a pressure by (p1): nothing
 * else would speak then (L1). Value and limit in s.
 */
export const noData: PressureRule = {
  id: 'C10',
  condition: 'no-data',
  latches: [],
  read({ atMs, limits, cuff }) {
    if (cuff.inflation.kind !== 'inflated' || !hasSensor(cuff)) return notApplicable(true)
    const { sinceMs } = cuff.inflation
    const unknownSinceMs = Math.max(cuff.p1UnknownSinceMs ?? atMs, sinceMs)
    const silentMs = atMs - Math.min(cuff.lastSample?.atMs ?? sinceMs, unknownSinceMs)
    const { cautionMs, stopMs } = limits.C10
    const value = Math.floor(silentMs / 1_000)
    const isBack = cuff.p1MmHg !== null && countSince(cuff.samples, atMs - BACK_WITHIN_MS) >= BACK_SAMPLES
    return {
      levels: [
        {
          priority: 'high',
          truth: silentMs >= stopMs ? 'true' : 'false',
          holdMs: 0,
          value,
          limit: stopMs / 1_000,
        },
        {
          priority: 'medium',
          truth: silentMs >= cautionMs ? 'true' : 'false',
          holdMs: 0,
          value,
          limit: cautionMs / 1_000,
        },
      ],
      off: overIf(isBack),
      unit: 's',
      cause: null,
    }
  },
}
