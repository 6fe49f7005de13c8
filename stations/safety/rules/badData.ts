import { anyInflated } from '../../floor/stationState.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C21: invalid messages, or a sender whose numbers went back; off after a time without. (O) */
export const badData: StationRule = {
  id: 'C21',
  condition: 'bad-data',
  latches: [],
  read({ atMs, limits, station }) {
    const { isBad, lastAtMs } = station.badData
    if (lastAtMs === null) return notApplicable(true)
    const isOver = atMs - lastAtMs >= limits.C21.offMs
    const truth = isBad && !isOver ? 'true' : 'false'
    return {
      levels: [
        {
          priority: 'medium',
          truth: truth === 'true' && anyInflated(station) ? 'true' : 'false',
          holdMs: 0,
          value: null,
          limit: null,
        },
        { priority: 'low', truth, holdMs: 0, value: null, limit: null },
      ],
      off: overIf(isOver),
      unit: null,
      cause: null,
    }
  },
}
