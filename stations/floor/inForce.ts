import type { Assignment, PrescribedCuff, PrescribedSet, Prescription } from '../contract/assignment.ts'
import type { CuffId } from '../contract/ids.ts'
import type { Limb } from '../contract/limb.ts'
import type { Limits } from '../safety/limits.ts'

/** The prescription a cuff is judged by: kind, target, LOP. It outlives its assignment until the cuff is released. */
export type InForce = {
  readonly kind: Prescription['kind']
  readonly sets: readonly PrescribedSet[]
  /** The cuff is let out in the rests: passive, or prescribed so. */
  readonly releasesInRests: boolean
  /** null: the assignment does not list this cuff. */
  readonly cuff: PrescribedCuff | null
}

/** What is in force after an assignment came or went; an inflated cuff that the new one does not list keeps the old one. */
export function settleInForce(
  before: InForce | null,
  assignment: Assignment | null,
  cuff: CuffId,
  inflated: boolean,
): InForce | null {
  const listed = assignment?.prescription.cuffs.find(prescribed => prescribed.cuff === cuff) ?? null
  if (inflated && listed === null && before !== null) return before
  if (assignment === null) return null
  const { kind, sets, cuffDuringRest } = assignment.prescription
  return { kind, sets, releasesInRests: kind === 'passive' || cuffDuringRest === 'released', cuff: listed }
}

/** Above this share of LOP nobody may prescribe (C24); the target is cut back to it. (P: 40-80 % LOP) */
const mostTargetShareOfLop = 0.8

/** Whether arm or leg limits serve this limb (D5): one that is not known gets arm limits. */
export function limbKind(limb: Limb | null): 'arm' | 'leg' {
  return limb === 'left-thigh' || limb === 'right-thigh' ? 'leg' : 'arm'
}

/** The target pressures are judged by, mmHg: cut back to 80 % LOP and C7's stop, without LOP to C7's caution (C24); null: none prescribed. */
export function targetMmHg(prescribed: PrescribedCuff | null, limits: Limits): number | null {
  if (prescribed?.targetMmHg === undefined || prescribed.manual) return null
  const { armCautionMmHg, legCautionMmHg, armStopMmHg, legStopMmHg } = limits.C7
  const isLeg = limbKind(prescribed.limb) === 'leg'
  const withoutLop = isLeg ? legCautionMmHg : armCautionMmHg
  const ceiling = isLeg ? legStopMmHg : armStopMmHg
  const most =
    prescribed.lopMmHg === undefined
      ? withoutLop
      : Math.min(prescribed.lopMmHg * mostTargetShareOfLop, ceiling)
  return Math.min(prescribed.targetMmHg, most)
}

/** The tolerance about a target, mmHg: as prescribed, else the larger of 15 mmHg and 10 %; never more than 20 % (C4, AL10). */
export function toleranceMmHg(prescribed: PrescribedCuff | null, target: number): number {
  return Math.min(prescribed?.toleranceMmHg ?? Math.max(15, target * 0.1), target * 0.2)
}
