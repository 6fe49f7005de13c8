import { limbOf } from '../../floor/cuffState.ts'
import { judge } from '../../floor/holdTimer.ts'
import { maximumOf, notApplicable, ofLimb, told, wayOut } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C7: p1 over what any cuff may have, with or without athlete, target, LOP. mmHg. (P: tourniquet pressures) */
export const pressureOverMaximum: PressureRule = {
  id: 'C7',
  condition: 'pressure-over-maximum',
  latches: ['high'],
  read({ atMs, limits, cuff }) {
    if (cuff.lastSample === null) return notApplicable(false)
    const { C7 } = limits
    const pressure = cuff.p1MmHg
    const caution = maximumOf(cuff, C7)
    const stop = ofLimb(limbOf(cuff), C7.armStopMmHg, C7.legStopMmHg)
    const off = judge(pressure, known => known <= Math.min(caution, stop) - C7.belowMmHg)
    const value = told(pressure)
    return {
      levels: [
        {
          priority: 'high',
          truth: judge(pressure, known => known > stop),
          holdMs: C7.stopOnMs,
          value,
          limit: stop,
        },
        {
          priority: 'medium',
          truth: judge(pressure, known => known > caution),
          holdMs: C7.cautionOnMs,
          value,
          limit: caution,
        },
      ],
      off: { truth: wayOut(off, cuff, atMs), holdMs: C7.offMs, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}
