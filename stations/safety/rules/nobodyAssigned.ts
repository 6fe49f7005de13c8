import { notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C14: inflated at a station that is free and was free when the inflation began. Delays from when it was established (D3). */
export const nobodyAssigned: CuffRule = {
  id: 'C14',
  condition: 'nobody-assigned',
  latches: [],
  read({ limits, station, cuff }) {
    if (cuff.inflation.kind !== 'inflated' || station.freeSinceMs === null) return notApplicable(true)
    const truth = station.freeSinceMs <= cuff.inflation.sinceMs ? 'true' : 'false'
    const shown = { truth, value: null, limit: null } as const
    return {
      levels: [
        { priority: 'high', holdMs: limits.C14.stopMs, ...shown },
        { priority: 'medium', holdMs: limits.C14.cautionMs, ...shown },
      ],
      off: { truth: 'false', holdMs: 0, over: false },
      unit: null,
      cause: null,
    }
  },
}
