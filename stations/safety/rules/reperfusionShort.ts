import { isInflated } from '../../floor/cuffState.ts'
import { noWayOut, notApplicable } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C3: the limb was inflated again too soon after its release, unless the prescription releases in rests. s. (P) */
export const reperfusionShort: CuffRule = {
  id: 'C3',
  condition: 'reperfusion-short',
  latches: [],
  read({ limits, cuff }) {
    if (!isInflated(cuff)) return notApplicable(true)
    const { releasedBeforeMs } = cuff
    if (releasedBeforeMs === null || cuff.inForce?.releasesInRests === true) return notApplicable(false)
    const { minReleasedMs } = limits.C3
    return {
      levels: [
        {
          priority: 'medium',
          truth: releasedBeforeMs < minReleasedMs ? 'true' : 'false',
          holdMs: 0,
          value: Math.floor(releasedBeforeMs / 1_000),
          limit: minReleasedMs / 1_000,
        },
      ],
      off: noWayOut,
      unit: 's',
      cause: null,
    }
  },
}
