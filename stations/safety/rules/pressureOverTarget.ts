import { isInflated } from '../../floor/cuffState.ts'
import { judge } from '../../floor/holdTimer.ts'
import { targetMmHg, toleranceMmHg } from '../../floor/inForce.ts'
import { notApplicable, told, wayOut } from '../readings.ts'
import type { PressureRule } from '../rule.ts'

/** C4: m10 over target + tolerance; off at target + half of it, or released. mmHg. (P: tourniquets alarm at ±15 mmHg) */
export const pressureOverTarget: PressureRule = {
  id: 'C4',
  condition: 'pressure-over-target',
  latches: [],
  read({ atMs, limits, cuff, m10MmHg }) {
    if (!isInflated(cuff)) return notApplicable(true)
    const prescribed = cuff.inForce?.cuff ?? null
    const target = targetMmHg(prescribed, limits)
    if (target === null) return notApplicable(false)
    const tolerance = toleranceMmHg(prescribed, target)
    const mean = m10MmHg
    const over = judge(mean, known => known > target + tolerance)
    const off = judge(mean, known => known <= target + tolerance / 2)
    return {
      levels: [
        {
          priority: 'medium',
          truth: over,
          holdMs: limits.C4.onMs,
          value: told(mean),
          limit: told(target + tolerance),
        },
      ],
      off: { truth: wayOut(off, cuff, atMs), holdMs: limits.C4.offMs, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}
