import type { PrescribedCuff, Prescription } from '../../contract/assignment.ts'
import { limbKind, targetMmHg } from '../../floor/inForce.ts'
import type { Limits } from '../limits.ts'
import { notApplicable } from '../readings.ts'
import type { StationRule } from '../rule.ts'

/** C24: more load than this is no training under occlusion. % of one repetition maximum. (P, S) */
const MOST_LOAD_PERCENT = 50
/** C4: nothing prescribes a wider tolerance than this share of the target. */
const MOST_TOLERANCE_SHARE = 0.2

/** C24: a prescription asks for more than the wall goes by; it is cut back, and this says so. mmHg where it is a target. (P, S) */
export const limitsLoose: StationRule = {
  id: 'C24',
  condition: 'limits-loose',
  latches: [],
  read({ limits, station }) {
    if (station.assignment === null) return notApplicable(true)
    const { prescription } = station.assignment
    const cut = prescription.cuffs.find(cuff => isTargetLoose(cuff, limits))
    const isLoose = cut !== undefined || isOtherwiseLoose(prescription, limits)
    if (!isLoose) return notApplicable(true)
    return {
      levels: [
        {
          priority: 'low',
          truth: 'true',
          holdMs: 0,
          value: cut?.targetMmHg ?? null,
          limit: cut === undefined ? null : targetMmHg(cut, limits),
        },
      ],
      off: { truth: 'false', holdMs: 0, over: false },
      unit: cut === undefined ? null : 'mmHg',
      cause: null,
    }
  },
}

function isTargetLoose(cuff: PrescribedCuff, limits: Limits): boolean {
  const used = targetMmHg(cuff, limits)
  return cuff.targetMmHg !== undefined && used !== null && cuff.targetMmHg > used
}

function isOtherwiseLoose(prescription: Prescription, limits: Limits): boolean {
  if ((prescription.loadPercent1Rm ?? 0) > MOST_LOAD_PERCENT) return true
  const isTooWide = prescription.cuffs.some(cuff => {
    const used = targetMmHg(cuff, limits)
    return used !== null && (cuff.toleranceMmHg ?? 0) > used * MOST_TOLERANCE_SHARE
  })
  return isTooWide || asksTooLong(prescription, limits)
}

/** A set that is planned past the stop that will be judged by. */
function asksTooLong(prescription: Prescription, limits: Limits): boolean {
  const { C1a, C1b, C1x } = limits
  const isArm = prescription.cuffs.some(cuff => limbKind(cuff.limb) === 'arm')
  const ceilingMs = isArm ? C1x.armMs : C1x.legMs
  const stopMs = prescription.kind === 'passive' ? C1b.maxMs : isArm ? C1a.armStopMs : C1a.legStopMs
  const mostMs = Math.min(stopMs, ceilingMs)
  return prescription.sets.some(set => 'seconds' in set && set.seconds * 1_000 > mostMs)
}
