import { anyInflated } from '../../floor/stationState.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C16: the athlete wants out, or reports a symptom that is a stop; off once acknowledged and every cuff released. (P) */
export const athleteStop: StationRule = {
  id: 'C16',
  condition: 'athlete-stop',
  latches: [],
  read({ station, acknowledged }) {
    if (station.stop === null) return notApplicable(true)
    const isOver = acknowledged && !anyInflated(station)
    return {
      levels: [{ priority: 'high', truth: isOver ? 'false' : 'true', holdMs: 0, value: null, limit: null }],
      off: overIf(isOver),
      unit: null,
      cause: station.stop.cause,
    }
  },
}
