import { isInflated, isManual } from '../../floor/cuffState.ts'
import { anyInflated, type StationState } from '../../floor/stationState.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C11: the station's last will, or too long unheard. More when a manual cuff is inflated there. Value and limit in s. (O) */
export const stationOffline: StationRule = {
  id: 'C11',
  condition: 'station-offline',
  latches: [],
  read({ atMs, limits, station }) {
    const sinceMs = station.heardAtMs ?? station.knownSinceMs
    if (sinceMs === null) return notApplicable(false)
    const { unheardMs, stopMs } = limits.C11
    const silentMs = atMs - sinceMs
    const isOffline = station.status?.online === false || silentMs >= unheardMs
    const isTimedByHand = hasManualInflated(station)
    // A cuff with a sensor that is inflated speaks for itself (C10).
    const idle = isOffline && !anyInflated(station) ? 'true' : 'false'
    const timed = isOffline && isTimedByHand ? 'true' : 'false'
    const value = Math.floor(silentMs / 1_000)
    return {
      levels: [
        { priority: 'high', truth: timed, holdMs: stopMs, value, limit: stopMs / 1_000 },
        { priority: 'medium', truth: timed, holdMs: 0, value, limit: unheardMs / 1_000 },
        { priority: 'low', truth: idle, holdMs: 0, value, limit: unheardMs / 1_000 },
      ],
      off: overIf(!isOffline),
      unit: 's',
      cause: null,
    }
  },
}

function hasManualInflated(station: StationState): boolean {
  for (const cuff of station.cuffs.values()) if (isInflated(cuff) && isManual(cuff)) return true
  return false
}
