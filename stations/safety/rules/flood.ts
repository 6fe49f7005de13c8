import { notApplicable, overIf } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C22: a station sends more messages a second than the floor has room for; off after a time below. (O) */
export const flood: StationRule = {
  id: 'C22',
  condition: 'flood',
  latches: [],
  read({ atMs, limits, station }) {
    const { floodedAtMs } = station.pace
    if (floodedAtMs === null) return notApplicable(true)
    const isOver = atMs - floodedAtMs >= limits.C22.offMs
    return {
      levels: [{ priority: 'low', truth: isOver ? 'false' : 'true', holdMs: 0, value: null, limit: null }],
      off: overIf(isOver),
      unit: null,
      cause: null,
    }
  },
}
