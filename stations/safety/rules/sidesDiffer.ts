import type { Limb } from '../../contract/limb.ts'
import { isInflated, limbOf, type CuffState } from '../../floor/cuffState.ts'
import { both, judge } from '../../floor/holdTimer.ts'
import { targetMmHg } from '../../floor/inForce.ts'
import type { StationState } from '../../floor/stationState.ts'
import type { Limits } from '../limits.ts'
import { notApplicable, told, wayOut } from '../readings.ts'
import type { StationRule } from '../rule.ts'

const pairs: readonly (readonly [Limb, Limb])[] = [
  ['left-arm', 'right-arm'],
  ['left-thigh', 'right-thigh'],
]

/** C9: left and right of the same limb with the same target, both inflated, far apart. mmHg. (O) */
export const sidesDiffer: StationRule = {
  id: 'C9',
  condition: 'sides-differ',
  latches: [],
  read({ atMs, limits, station, m10MmHgOf }) {
    const found = inflatedPairs(station, limits)
    if (found.length === 0) return notApplicable(true)
    const { apartMmHg, offMmHg, onMs, offMs } = limits.C9
    const apart = found.map(([left, right]) => difference(m10MmHgOf(left), m10MmHgOf(right)))
    const known = apart.filter(value => value !== null)
    const worst = known.length === 0 ? null : Math.max(...known)
    const off = apart
      .map(value => judge(value, mmHg => mmHg < offMmHg))
      .reduce((left, right) => both(left, right))
    const isFresh = found.flat().every(cuff => wayOut('true', cuff, atMs) === 'true')
    return {
      levels: [
        {
          priority: 'low',
          truth: judge(worst, mmHg => mmHg > apartMmHg),
          holdMs: onMs,
          value: told(worst),
          limit: apartMmHg,
        },
      ],
      off: { truth: off === 'true' && !isFresh ? 'unknown' : off, holdMs: offMs, over: false },
      unit: 'mmHg',
      cause: null,
    }
  },
}

function inflatedPairs(station: StationState, limits: Limits): (readonly [CuffState, CuffState])[] {
  const found: (readonly [CuffState, CuffState])[] = []
  // One cuff has no other side: nothing to look for at most stations that train one limb.
  if (station.cuffs.size < 2) return found
  for (const [leftLimb, rightLimb] of pairs) {
    const left = inflatedOn(station, leftLimb)
    const right = left === null ? null : inflatedOn(station, rightLimb)
    if (left === null || right === null) continue
    const target = targetMmHg(left.inForce?.cuff ?? null, limits)
    const isSame = target !== null && target === targetMmHg(right.inForce?.cuff ?? null, limits)
    if (isSame) found.push([left, right])
  }
  return found
}

function inflatedOn(station: StationState, limb: Limb): CuffState | null {
  for (const cuff of station.cuffs.values()) if (isInflated(cuff) && limbOf(cuff) === limb) return cuff
  return null
}

function difference(leftMmHg: number | null, rightMmHg: number | null): number | null {
  return leftMmHg === null || rightMmHg === null ? null : Math.abs(leftMmHg - rightMmHg)
}
