import { noWayOut, notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C2: a limb's time under occlusion in one session, over bouts and stations; off by the session's end alone. s. (P, O) */
export const occlusionTotal: CuffRule = {
  id: 'C2',
  condition: 'occlusion-total',
  latches: ['high'],
  read({ limits, totalMs, sessionIsOver }) {
    if (sessionIsOver) return notApplicable(true)
    const { cautionMs, stopMs } = limits.C2
    const shown = { holdMs: 0, value: Math.floor(totalMs / 1_000), limit: stopMs / 1_000 }
    return {
      levels: [
        { priority: 'high', truth: totalMs >= stopMs ? 'true' : 'false', ...shown },
        { priority: 'medium', truth: totalMs >= cautionMs ? 'true' : 'false', ...shown },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}
