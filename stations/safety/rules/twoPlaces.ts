import { notApplicable } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C20: how long one cuff or athlete must be at two stations. (O) */
const HOLD_MS = 10_000

/** C20: one cuff online, or one athlete assigned and not finished, at two stations; an alarm at each. (O) */
export const twoPlaces: StationRule = {
  id: 'C20',
  condition: 'two-places',
  latches: [],
  read({ station }) {
    const { alsoElsewhere } = station
    if (alsoElsewhere === null) return notApplicable(true)
    const shown = { holdMs: HOLD_MS, value: null, limit: null }
    return {
      levels: [
        { priority: 'high', truth: alsoElsewhere.isInflated ? 'true' : 'false', ...shown },
        { priority: 'medium', truth: 'true', ...shown },
      ],
      off: { truth: 'false', holdMs: 0, over: false },
      unit: null,
      cause: null,
    }
  },
}
