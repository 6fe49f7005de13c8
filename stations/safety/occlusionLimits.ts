import { limbOf, type CuffState } from '../floor/cuffState.ts'
import { limbKind } from '../floor/inForce.ts'
import { servedSet } from '../floor/servedSet.ts'
import type { SetProgress } from '../floor/setProgress.ts'
import type { Limits } from './limits.ts'

/** Where a cuff's occlusion clock becomes a caution and a stop, ms on the clock's own scale. */
export type OcclusionLimits = { readonly cautionMs: number; readonly stopMs: number }

/**
 * The limits on time that a cuff is under now: C1, C1a or C1b by the kind in force, never later than C1x. C1b is measured
 * from this inflation, so it is moved onto the clock's scale by what the clock stood at when the inflation began.
 */
export function occlusionLimits(
  cuff: CuffState,
  progress: SetProgress,
  clockNowMs: number,
  atMs: number,
  limits: Limits,
): OcclusionLimits {
  const limb = limbKind(limbOf(cuff))
  const ceilingMs = limb === 'leg' ? limits.C1x.legMs : limits.C1x.armMs
  const prescribed = prescribedLimits(cuff, progress, limb, limits)
  const inflatedMs = cuff.inflation.kind === 'inflated' ? atMs - cuff.inflation.sinceMs : 0
  const offsetMs = cuff.inForce?.kind === 'passive' ? Math.max(0, clockNowMs - inflatedMs) : 0
  return {
    cautionMs: offsetMs + prescribed.cautionMs,
    stopMs: Math.min(offsetMs + prescribed.stopMs, ceilingMs),
  }
}

function prescribedLimits(
  cuff: CuffState,
  progress: SetProgress,
  limb: 'arm' | 'leg',
  limits: Limits,
): OcclusionLimits {
  const { C1, C1a, C1b } = limits
  const kind = cuff.inForce?.kind ?? 'resistance'
  if (kind === 'resistance') return C1
  if (kind === 'aerobic') {
    return limb === 'leg'
      ? { cautionMs: C1a.legCautionMs, stopMs: C1a.legStopMs }
      : { cautionMs: C1a.armCautionMs, stopMs: C1a.armStopMs }
  }
  const planned = servedSet(cuff, progress)
  const plannedMs = planned !== null && 'seconds' in planned ? planned.seconds * 1_000 : 0
  return {
    cautionMs: plannedMs + C1b.cautionAfterMs,
    stopMs: Math.min(plannedMs + C1b.stopAfterMs, C1b.maxMs),
  }
}
