import { openSet } from '../../floor/setProgress.ts'
import type { StationState } from '../../floor/stationState.ts'
import { noWayOut, notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C12: finished, or the assignment cleared or the session ended while it was inflated, and still inflated. Value and limit in s. (O) */
export const leftInflated: CuffRule = {
  id: 'C12',
  condition: 'left-inflated',
  latches: [],
  read({ atMs, limits, station, cuff }) {
    if (cuff.inflation.kind !== 'inflated') return notApplicable(true)
    const endedAtMs = workEndedAtMs(station, cuff.inflation.sinceMs)
    if (startedSince(station, endedAtMs)) return notApplicable(true)
    if (endedAtMs === null) return notApplicable(false)
    const { cautionMs, stopMs } = limits.C12
    const sinceMs = Math.max(endedAtMs, cuff.inflation.establishedAtMs)
    const value = Math.floor((atMs - sinceMs) / 1_000)
    return {
      levels: [
        { priority: 'high', truth: 'true', holdMs: stopMs, value, limit: stopMs / 1_000 },
        { priority: 'medium', truth: 'true', holdMs: cautionMs, value, limit: cautionMs / 1_000 },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}

/** C14 speaks where the station was free before the inflation already. */
function workEndedAtMs(station: StationState, inflatedSinceMs: number): number | null {
  const { freeSinceMs, workEndedAtMs, progress, sessionEndedAtMs } = station
  if (freeSinceMs !== null && freeSinceMs <= inflatedSinceMs) return null
  const ownMs = freeSinceMs === null ? progress.finishedAtMs : workEndedAtMs
  // A cuff that is inflated after the session's end is somebody's new work.
  const sessionMs = sessionEndedAtMs !== null && inflatedSinceMs <= sessionEndedAtMs ? sessionEndedAtMs : null
  if (ownMs === null || sessionMs === null) return ownMs ?? sessionMs
  return Math.min(ownMs, sessionMs)
}

/** A set starts: the work goes on (off). One that was open when the session ended does not say so. */
function startedSince({ progress }: StationState, endedAtMs: number | null): boolean {
  const set = openSet(progress)
  if (set === null) return false
  const startedAtMs = progress.sets[set - 1]?.startedAtMs ?? null
  return endedAtMs === null || startedAtMs === null || startedAtMs > endedAtMs
}
