import type { PrescribedCuff, Prescription } from '../contract/assignment.ts'
import { limbKind, targetMmHg } from '../floor/inForce.ts'
import type { Limits } from './limits.ts'

/** C24: more load than this is no training under occlusion. % of one repetition maximum. (P, S) */
const MOST_LOAD_PERCENT = 50

/** What was asked for, and what it is cut back to: a target in mmHg, time under the cuff in s, load in % of 1RM. */
export type Cut = {
  readonly what: 'target' | 'time' | 'load'
  readonly asked: number
  readonly ceiling: number
  readonly unit: 'mmHg' | 's' | '%'
}

/** C24: all that a prescription asks for over a hard ceiling, the most telling first; the wall goes by the ceiling. */
export function cutBack(prescription: Prescription, limits: Limits): readonly Cut[] {
  const cuts = [cutTarget(prescription, limits), cutTime(prescription, limits), cutLoad(prescription)]
  return cuts.filter(cut => cut !== null)
}

function cutTarget({ cuffs }: Prescription, limits: Limits): Cut | null {
  for (const cuff of cuffs) {
    const ceiling = targetMmHg(cuff, limits)
    const asked = askedMmHg(cuff)
    if (ceiling !== null && asked > ceiling) return { what: 'target', asked, ceiling, unit: 'mmHg' }
  }
  return null
}

function askedMmHg(cuff: PrescribedCuff): number {
  return cuff.targetMmHg ?? 0
}

function cutLoad({ loadPercent1Rm }: Prescription): Cut | null {
  if (loadPercent1Rm === undefined || loadPercent1Rm <= MOST_LOAD_PERCENT) return null
  return { what: 'load', asked: loadPercent1Rm, ceiling: MOST_LOAD_PERCENT, unit: '%' }
}

/** Time under the cuff that is planned past the ceiling which will be judged by. */
function cutTime(prescription: Prescription, limits: Limits): Cut | null {
  const { C1b, C1x } = limits
  // One arm, or a limb that is not known, has the arm's ceiling (D5).
  const isLeg =
    prescription.cuffs.length > 0 && prescription.cuffs.every(cuff => limbKind(cuff.limb) === 'leg')
  const ceilingMs = isLeg ? C1x.legMs : C1x.armMs
  const mostMs = prescription.kind === 'passive' ? Math.min(C1b.maxMs, ceilingMs) : ceilingMs
  const asked = askedSeconds(prescription)
  return asked * 1_000 > mostMs ? { what: 'time', asked, ceiling: mostMs / 1_000, unit: 's' } : null
}

/** How long a cuff stays tight without a break, as far as the prescription says: the work of repetitions comes on top. s */
function askedSeconds({ kind, sets, restSeconds, cuffDuringRest }: Prescription): number {
  const seconds = sets.map(set => ('seconds' in set ? set.seconds : 0))
  if (kind === 'passive' || cuffDuringRest === 'released') return Math.max(...seconds)
  return seconds.reduce((sum, each) => sum + each, (sets.length - 1) * restSeconds)
}
