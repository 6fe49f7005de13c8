import { noWayOut, notApplicable } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C20: how long one cuff or athlete must be at two stations. (O) */
const HOLD_MS = 10_000

/** C20: one cuff online, or one athlete assigned and not finished, at two stations; an alarm at each. (O) */
export const twoPlaces: StationRule = {
  id: 'C20',
  condition: 'two-places',
  latches: [],
  read({ atMs, station }) {
    const { alsoElsewhere } = station
    if (alsoElsewhere === null) return notApplicable(true)
    // What must hold for so long is being at two places; an inflation after that is high at once.
    const isLong = atMs - alsoElsewhere.sinceMs >= HOLD_MS
    const shown = { holdMs: 0, value: null, limit: null }
    return {
      levels: [
        { priority: 'high', truth: isLong && alsoElsewhere.isInflated ? 'true' : 'false', ...shown },
        { priority: 'medium', truth: isLong ? 'true' : 'false', ...shown },
      ],
      off: noWayOut,
      unit: null,
      cause: null,
    }
  },
}
