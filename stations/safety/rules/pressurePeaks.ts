import { isInflated } from '../../floor/cuffState.ts'
import type { Truth } from '../../floor/holdTimer.ts'
import { isAtTop } from '../../floor/peaks.ts'
import { told, wayOut } from '../readings.ts'
import type { PressureRule, Reading } from '../rule.ts'

/** C6: the tops of swings over the limit, several within a window; off after a time without. mmHg. (P, O) */
export const pressurePeaks: PressureRule = {
  id: 'C6',
  condition: 'pressure-peaks',
  latches: [],
  read({ atMs, limits, cuff }) {
    const { count, windowMs, offMs, peakPercentLop } = limits.C6
    const lop = cuff.inForce?.cuff?.lopMmHg
    // Nothing swings in a cuff that is released: no data are no missing data there.
    if (!isInflated(cuff)) return { levels: [], off: offAfter('true', offMs), unit: null, cause: null }
    if (lop === undefined) {
      return { levels: [], off: offAfter(wayOut('true', cuff, atMs), offMs), unit: null, cause: null }
    }
    const { topsAtMs, topMmHg } = cuff.peaks
    const first = topsAtMs.at(-count)
    return {
      levels: [
        {
          priority: 'medium',
          truth: first !== undefined && atMs - first < windowMs ? 'true' : 'false',
          holdMs: 0,
          value: told(topMmHg),
          limit: told((lop * peakPercentLop) / 100),
        },
      ],
      off: offAfter(isAtTop(cuff.peaks) ? 'false' : wayOut('true', cuff, atMs), offMs),
      unit: 'mmHg',
      cause: null,
    }
  },
}

function offAfter(truth: Truth, holdMs: number): Reading['off'] {
  return { truth, holdMs, over: false }
}
