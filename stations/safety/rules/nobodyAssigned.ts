import { noWayOut, notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C14: inflated at a station that is free and was free when the inflation began. Delays from when it was established (D3); value and limit in s. */
export const nobodyAssigned: CuffRule = {
  id: 'C14',
  condition: 'nobody-assigned',
  latches: [],
  read({ atMs, limits, station, cuff }) {
    if (cuff.inflation.kind !== 'inflated' || station.freeSinceMs === null) return notApplicable(true)
    const truth = station.freeSinceMs <= cuff.inflation.sinceMs ? 'true' : 'false'
    const value = Math.floor((atMs - cuff.inflation.establishedAtMs) / 1_000)
    const { cautionMs, stopMs } = limits.C14
    return {
      levels: [
        { priority: 'high', truth, holdMs: stopMs, value, limit: stopMs / 1_000 },
        { priority: 'medium', truth, holdMs: cautionMs, value, limit: cautionMs / 1_000 },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}
