import { openSet } from '../../floor/setProgress.ts'
import { anyInflated } from '../../floor/stationState.ts'
import { noWayOut, notApplicable } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C19: between two sets, a cuff inflated, and the rest is over by more than its grace. Value and limit in s. (P, O) */
export const restOverrun: StationRule = {
  id: 'C19',
  condition: 'rest-overrun',
  latches: [],
  read({ atMs, limits, station }) {
    const { assignment, progress } = station
    const { currentSet } = progress
    if (assignment === null || currentSet === null || progress.finishedAtMs !== null)
      return notApplicable(true)
    if (openSet(progress) !== null || !anyInflated(station)) return notApplicable(true)
    const endedAtMs = progress.sets[currentSet - 1]?.endedAtMs ?? null
    const isLast = currentSet >= assignment.prescription.sets.length
    if (endedAtMs === null || isLast) return notApplicable(true)
    const limitMs = assignment.prescription.restSeconds * 1_000 + limits.C19.graceMs
    const restMs = atMs - endedAtMs
    return {
      levels: [
        {
          priority: 'low',
          truth: restMs >= limitMs ? 'true' : 'false',
          holdMs: 0,
          value: Math.floor(restMs / 1_000),
          limit: Math.round(limitMs / 1_000),
        },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}
