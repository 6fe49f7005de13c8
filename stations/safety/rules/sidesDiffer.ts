import type { Limb } from '../../contract/limb.ts'
import { isInflated, limbOf, type CuffState } from '../../floor/cuffState.ts'
import { both, judge } from '../../floor/holdTimer.ts'
import { targetMmHg } from '../../floor/inForce.ts'
import type { StationState } from '../../floor/stationState.ts'
import type { Limits } from '../limits.ts'
import { m10Of, notApplicable, told, wayOut } from '../readings.ts'
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
  read({ atMs, limits, station }) {
    const found = inflatedPairs(station, limits)
    if (found.length === 0) return notApplicable(true)
    const { apartMmHg, offMmHg, onMs, offMs } = limits.C9
    const apart = found.map(([left, right]) => difference(left, right, atMs))
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
  const on = (limb: Limb): CuffState | undefined =>
    [...station.cuffs.values()].find(cuff => isInflated(cuff) && limbOf(cuff) === limb)
  return pairs.flatMap(([leftLimb, rightLimb]) => {
    const [left, right] = [on(leftLimb), on(rightLimb)]
    if (left === undefined || right === undefined) return []
    const target = targetMmHg(left.inForce?.cuff ?? null, limits)
    const isSame = target !== null && target === targetMmHg(right.inForce?.cuff ?? null, limits)
    return isSame ? [[left, right] as const] : []
  })
}

function difference(left: CuffState, right: CuffState, atMs: number): number | null {
  const [leftMean, rightMean] = [m10Of(left, atMs), m10Of(right, atMs)]
  return leftMean === null || rightMean === null ? null : Math.abs(leftMean - rightMean)
}
