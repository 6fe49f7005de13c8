import { isInflated } from '../../floor/cuffState.ts'
import { judge } from '../../floor/holdTimer.ts'
import { targetMmHg } from '../../floor/inForce.ts'
import { openSet } from '../../floor/setProgress.ts'
import { notApplicable, told, wayOut } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C8: off above this much more of the target than it came on at. (O: 85 % on, 90 % off) */
const OFF_SHARE_MORE = 0.05

/** C8: m10 under a share of the target in a set; off unless switched on. mmHg. (P: usual on most wireless cuffs) */
export const pressureUnderTarget: PressureRule = {
  id: 'C8',
  condition: 'pressure-under-target',
  latches: [],
  read({ atMs, limits, station, cuff, m10MmHg }) {
    const { enabled, share, onMs, offMs } = limits.C8
    const target = targetMmHg(cuff.inForce?.cuff ?? null, limits)
    const isInSet = openSet(station.progress) !== null && isInflated(cuff)
    if (!enabled || target === null || !isInSet) return notApplicable(true)
    const off = judge(m10MmHg, known => known > target * (share + OFF_SHARE_MORE))
    return {
      levels: [
        {
          priority: 'low',
          truth: judge(m10MmHg, known => known < target * share),
          holdMs: onMs,
          value: told(m10MmHg),
          limit: told(target * share),
        },
      ],
      off: { truth: wayOut(off, cuff, atMs), holdMs: offMs, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}
