import { isInflated } from '../../floor/cuffState.ts'
import { both, judge } from '../../floor/holdTimer.ts'
import { notApplicable, p4Of, told, wayOut } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C5: m10 over 85 % LOP, p4 at 100 % LOP and more; off when both are well below, or released. mmHg. (S: never shut the artery) */
export const pressureOverLop: PressureRule = {
  id: 'C5',
  condition: 'pressure-over-lop',
  latches: ['high'],
  read({ atMs, limits, cuff, m10MmHg }) {
    if (!isInflated(cuff)) return notApplicable(true)
    const lop = cuff.inForce?.cuff?.lopMmHg
    if (lop === undefined) return notApplicable(false)
    const { C5 } = limits
    const of = (percent: number): number => (lop * percent) / 100
    const mean = m10MmHg
    const median = p4Of(cuff, atMs)
    const off = both(
      judge(mean, known => known < of(C5.cautionOffPercentLop)),
      judge(median, known => known < of(C5.stopOffPercentLop)),
    )
    return {
      levels: [
        {
          priority: 'high',
          truth: judge(median, known => known >= of(C5.stopPercentLop)),
          holdMs: C5.stopOnMs,
          value: told(median),
          limit: told(of(C5.stopPercentLop)),
          limitPercentLop: C5.stopPercentLop,
        },
        {
          priority: 'medium',
          truth: judge(mean, known => known > of(C5.cautionPercentLop)),
          holdMs: C5.cautionOnMs,
          value: told(mean),
          limit: told(of(C5.cautionPercentLop)),
          limitPercentLop: C5.cautionPercentLop,
        },
      ],
      off: { truth: wayOut(off, cuff, atMs), holdMs: C5.offMs, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}
