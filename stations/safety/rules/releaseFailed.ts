import { isInflated, isManual } from '../../floor/cuffState.ts'
import { judge } from '../../floor/holdTimer.ts'
import { releasedFromMmHg } from '../../floor/inflation.ts'
import { noWayOut, notApplicable, told } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C13: the station let the cuff out, or said it would, and its pressure stays up; off by the release alone. mmHg. (O) */
export const releaseFailed: PressureRule = {
  id: 'C13',
  condition: 'release-failed',
  latches: ['high'],
  read({ limits, cuff }) {
    if (!isInflated(cuff) || isManual(cuff)) return notApplicable(true)
    if (cuff.letOutAtMs === null) return notApplicable(false)
    const truth = judge(cuff.p1MmHg, known => known > releasedFromMmHg)
    const shown = { truth, value: told(cuff.p1MmHg), limit: releasedFromMmHg } as const
    return {
      levels: [
        { priority: 'high', holdMs: limits.C13.stopMs, ...shown },
        { priority: 'medium', holdMs: limits.C13.cautionMs, ...shown },
      ],
      off: noWayOut,
      unit: 'mmHg',
      cause: null,
    }
  },
}
