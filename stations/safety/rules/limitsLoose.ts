import { cutBack } from '../cutBack.ts'
import { noWayOut, notApplicable, told } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C24: a prescription asks for more than the wall goes by; it is cut back, and this says so. mmHg, s or % of 1RM. (P, S) */
export const limitsLoose: StationRule = {
  id: 'C24',
  condition: 'limits-loose',
  latches: [],
  read({ limits, station }) {
    if (station.assignment === null) return notApplicable(true)
    const [cut] = cutBack(station.assignment.prescription, limits)
    if (cut === undefined) return notApplicable(true)
    const { asked, ceiling, unit } = cut
    return {
      levels: [{ priority: 'low', truth: 'true', holdMs: 0, value: asked, limit: told(ceiling) }],
      off: noWayOut,
      unit,
      cause: null,
    }
  },
}
