import type { PrescribedCuff, Prescription } from '../../contract/assignment.ts'
import type { Unit } from '../../board/conditionSchema.ts'
import { limbKind, targetMmHg } from '../../floor/inForce.ts'
import type { Limits } from '../limits.ts'
import { notApplicable, overIf, told } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C24: more load than this is no training under occlusion. % of one repetition maximum. (P, S) */
const MOST_LOAD_PERCENT = 50

/** What was asked for, and what it is cut back to. */
type Cut = { readonly asked: number; readonly ceiling: number; readonly unit: Unit }

/** C24: a prescription asks for more than the wall goes by; it is cut back, and this says so. mmHg, s or % of 1RM. (P, S) */
export const limitsLoose: StationRule = {
  id: 'C24',
  condition: 'limits-loose',
  latches: [],
  read({ limits, station }) {
    if (station.assignment === null) return notApplicable(true)
    const { prescription } = station.assignment
    const cut = cutTarget(prescription, limits) ?? cutTime(prescription, limits) ?? cutLoad(prescription)
    if (cut === null) return notApplicable(true)
    const { asked, ceiling, unit } = cut
    return {
      levels: [{ priority: 'low', truth: 'true', holdMs: 0, value: asked, limit: told(ceiling) }],
      off: overIf(false),
      unit,
      cause: null,
    }
  },
}

function cutTarget({ cuffs }: Prescription, limits: Limits): Cut | null {
  for (const cuff of cuffs) {
    const ceiling = targetMmHg(cuff, limits)
    const asked = askedMmHg(cuff)
    if (ceiling !== null && asked > ceiling) return { asked, ceiling, unit: 'mmHg' }
  }
  return null
}

function askedMmHg(cuff: PrescribedCuff): number {
  return cuff.targetMmHg ?? 0
}

function cutLoad({ loadPercent1Rm }: Prescription): Cut | null {
  if (loadPercent1Rm === undefined || loadPercent1Rm <= MOST_LOAD_PERCENT) return null
  return { asked: loadPercent1Rm, ceiling: MOST_LOAD_PERCENT, unit: '%' }
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
  return asked * 1_000 > mostMs ? { asked, ceiling: mostMs / 1_000, unit: 's' } : null
}

/** How long a cuff stays tight without a break, as far as the prescription says: the work of repetitions comes on top. s */
function askedSeconds({ kind, sets, restSeconds, cuffDuringRest }: Prescription): number {
  const seconds = sets.map(set => ('seconds' in set ? set.seconds : 0))
  if (kind === 'passive' || cuffDuringRest === 'released') return Math.max(...seconds)
  return seconds.reduce((sum, each) => sum + each, (sets.length - 1) * restSeconds)
}
