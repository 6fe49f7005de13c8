import { noWayOut, notApplicable } from '../readings.ts'
import type { KioskRule } from '../rule.ts'

/** C26: the journal cannot be written. Alarms go on all the same. (O) */
export const notRecorded: KioskRule = {
  id: 'C26',
  condition: 'not-recorded',
  latches: [],
  read({ isRecording }) {
    if (isRecording) return notApplicable(true)
    return {
      levels: [{ priority: 'medium', truth: 'true', holdMs: 0, value: null, limit: null }],
      off: noWayOut,
      unit: null,
      cause: null,
    }
  },
}

/** C27: the kiosk did not look while somebody was inflated; stays until acknowledged. Value and limit in s. (O) */
export const kioskGap: KioskRule = {
  id: 'C27',
  condition: 'kiosk-gap',
  latches: ['medium'],
  read({ gapMs, limits }) {
    if (gapMs === null) return notApplicable(true)
    const isKnown = gapMs !== 'unknown'
    const value = isKnown ? Math.round(gapMs / 100) / 10 : null
    const limit = isKnown ? limits.C27.gapMs / 1_000 : null
    return {
      levels: [{ priority: 'medium', truth: 'true', holdMs: 0, value, limit }],
      off: noWayOut,
      unit: isKnown ? 's' : null,
      cause: null,
    }
  },
}
