import { isInflated } from '../../floor/cuffState.ts'
import { notApplicable, told, wayOut } from '../readings.ts'
import type { CuffRule } from '../rule.ts'

/** C6: the tops of swings over the limit, several within a window; off after a time without. mmHg. (P, O) */
export const pressurePeaks: CuffRule = {
  id: 'C6',
  condition: 'pressure-peaks',
  latches: [],
  read({ atMs, limits, cuff }) {
    if (!isInflated(cuff)) return notApplicable(true)
    const lop = cuff.inForce?.cuff?.lopMmHg
    if (lop === undefined) return notApplicable(false)
    const { count, windowMs, offMs, peakPercentLop } = limits.C6
    const { topsAtMs, topMmHg } = cuff.peaks
    const first = topsAtMs.at(-count)
    const newest = topsAtMs.at(-1)
    const isQuiet = newest === undefined || atMs - newest >= offMs
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
      off: { truth: wayOut(isQuiet ? 'true' : 'false', cuff, atMs), holdMs: 0, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}
