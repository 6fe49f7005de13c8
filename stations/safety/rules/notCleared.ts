import { anyInflated } from '../../floor/stationState.ts'
import { noWayOut, notApplicable } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C15: somebody is assigned whose contraindications were not gone through, and a cuff is inflated. Never says why (C-3). (S) */
export const notCleared: StationRule = {
  id: 'C15',
  condition: 'not-cleared',
  latches: [],
  read({ station }) {
    const { assignment } = station
    if (assignment === null || assignment.cleared || !anyInflated(station)) return notApplicable(true)
    return {
      levels: [{ priority: 'high', truth: 'true', holdMs: 0, value: null, limit: null }],
      off: noWayOut,
      unit: null,
      cause: null,
    }
  },
}
