import { openSet } from '../../floor/setProgress.ts'
import type { StationState } from '../../floor/stationState.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C12: finished, or the assignment cleared while it was inflated, and still inflated. Value and limit in s. (O) */
export const leftInflated: CuffRule = {
  id: 'C12',
  condition: 'left-inflated',
  latches: [],
  read({ atMs, limits, station, cuff }) {
    if (cuff.inflation.kind !== 'inflated' || openSet(station.progress) !== null) return notApplicable(true)
    const endedAtMs = workEndedAtMs(station, cuff.inflation.sinceMs)
    if (endedAtMs === null) return notApplicable(false)
    const { cautionMs, stopMs } = limits.C12
    const sinceMs = Math.max(endedAtMs, cuff.inflation.establishedAtMs)
    const value = Math.floor((atMs - sinceMs) / 1_000)
    return {
      levels: [
        { priority: 'high', truth: 'true', holdMs: stopMs, value, limit: stopMs / 1_000 },
        { priority: 'medium', truth: 'true', holdMs: cautionMs, value, limit: cautionMs / 1_000 },
      ],
      off: overIf(false),
      unit: 's',
      cause: null,
    }
  },
}

/** C14 speaks where the station was free before the inflation already. */
function workEndedAtMs(station: StationState, inflatedSinceMs: number): number | null {
  const { freeSinceMs, workEndedAtMs, progress } = station
  if (freeSinceMs !== null) return freeSinceMs > inflatedSinceMs ? workEndedAtMs : null
  return progress.finishedAtMs
}
