import type { Limb } from '../contract/limb.ts'
import { isInflated, limbOf, type CuffState } from '../floor/cuffState.ts'
import type { Truth } from '../floor/holdTimer.ts'
import { limbKind } from '../floor/inForce.ts'
import { goingStaleMs } from '../floor/inflation.ts'
import { m10, p4 } from '../floor/sampleWindow.ts'
import type { Reading } from './rule.ts'

/** The condition has no place here; an alarm that stands goes on standing, unless `over` (a release) ends it. */
export function notApplicable(over: boolean): Reading {
  return { levels: [], off: { truth: 'unknown', holdMs: 0, over }, unit: null, cause: null }
}

/** A way out that takes no time: the alarm ends with `isOver`, and by nothing else. */
export function overIf(isOver: boolean): Reading['off'] {
  return { truth: 'false', holdMs: 0, over: isOver }
}

/** What stands for as long as the condition has a place: `notApplicable` alone ends it. */
export const noWayOut: Reading['off'] = overIf(false)

/** m10 of a cuff's present inflation (D2), mmHg; null is unknown. */
export function m10Of(cuff: CuffState, atMs: number): number | null {
  return cuff.inflation.kind === 'inflated' ? m10(cuff.samples, atMs, cuff.inflation.sinceMs) : null
}

/** p4 of an inflated cuff (D2), mmHg; null is unknown. */
export function p4Of(cuff: CuffState, atMs: number): number | null {
  return isInflated(cuff) ? p4(cuff.samples, atMs) : null
}

/** A way out of an alarm stands still while the newest sample is older than 1.5 s (D4). */
export function wayOut(truth: Truth, cuff: CuffState, atMs: number): Truth {
  const isFresh = cuff.lastSample !== null && atMs - cuff.lastSample.atMs <= goingStaleMs
  return truth === 'true' && !isFresh ? 'unknown' : truth
}

/** The arm's or the leg's of two limits; a limb that is not known gets the arm's (D5). */
export function ofLimb(limb: Limb | null, arm: number, leg: number): number {
  return limbKind(limb) === 'leg' ? leg : arm
}

/** C7's caution for a cuff, mmHg. */
export function maximumOf(
  cuff: CuffState,
  limits: { readonly armCautionMmHg: number; readonly legCautionMmHg: number },
) {
  return ofLimb(limbOf(cuff), limits.armCautionMmHg, limits.legCautionMmHg)
}

/** A pressure as it is told: to 0.1 mmHg. */
export function told(pressureMmHg: number | null): number | null {
  return pressureMmHg === null ? null : Math.round(pressureMmHg * 10) / 10
}
