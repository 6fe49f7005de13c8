import { isInflated } from '../../floor/cuffState.ts'
import { occlusionLimits } from '../occlusionLimits.ts'
import { noWayOut, notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C1, C1a, C1b, C1x: one condition, the worst level wins; off by the release alone. Value and limit in s. */
export const occlusionTime: CuffRule = {
  id: 'C1',
  condition: 'occlusion-time',
  latches: ['high'],
  read({ atMs, limits, station, cuff, clockMs }) {
    if (!isInflated(cuff)) return notApplicable(true)
    const { cautionMs, stopMs } = occlusionLimits(cuff, station.progress, clockMs, atMs, limits)
    const shown = { holdMs: 0, value: Math.floor(clockMs / 1_000), limit: Math.round(stopMs / 1_000) }
    return {
      levels: [
        { priority: 'high', truth: clockMs >= stopMs ? 'true' : 'false', ...shown },
        { priority: 'medium', truth: clockMs >= cautionMs ? 'true' : 'false', ...shown },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}
