import type { Assignment, PrescribedCuff, Prescription } from '../contract/assignment.ts'
import type { Athlete } from './athletes.ts'
import type { Random } from './random.ts'
import type { Station } from './station.ts'
import { limbOf } from './stationProfiles.ts'

/** What was asked for instead of what the place is for. */
export type Variant =
  | { readonly kind: 'usual' }
  | { readonly kind: 'short passive'; readonly seconds: number; readonly overrunMs: number }

// 40 to 80 % LOP, measured at rest; over 80 % would be cut back.
const SHARE_OF_LOP = {
  resistance: { arm: [0.42, 0.56], thigh: [0.6, 0.78] },
  aerobic: { arm: [0.4, 0.5], thigh: [0.42, 0.6] },
  passive: { arm: [0.5, 0.6], thigh: [0.68, 0.78] },
} as const
const TIGHTNESS = 7

/** What this athlete is to do at this station: an assignment of its own id, cleared unless that was forgotten. */
export function prescribe(station: Station, athlete: Athlete, variant: Variant): Assignment {
  const { clock, slips } = station
  const isForgotten = slips.isClearanceForgotten
  slips.isClearanceForgotten = false
  return {
    id: station.newId(),
    at: clock.wallMs,
    athlete: { id: athlete.id, name: athlete.name },
    cleared: !isForgotten,
    prescription: prescriptionFor(station, athlete, variant),
  }
}

function prescriptionFor(station: Station, athlete: Athlete, variant: Variant): Prescription {
  const { exercise, restSeconds, isManual, kind, sets } = station.profile
  const cuffs = isManual ? manualCuffs(station) : measuredCuffs(station, athlete)
  const common = { exercise, restSeconds, cuffs, cuffDuringRest: 'on' } as const
  const released = { ...common, kind: 'passive', cuffDuringRest: 'released' } as const
  if (variant.kind === 'short passive') return { ...released, sets: [{ seconds: variant.seconds }] }
  if (kind === 'passive') return { ...released, sets: sets.map(seconds => ({ seconds })) }
  if (kind === 'aerobic') return { ...common, kind, sets: sets.map(seconds => ({ seconds })) }
  const loadPercent1Rm = station.random.pick([20, 20, 25, 30])
  return { ...common, kind, loadPercent1Rm, sets: sets.map(reps => ({ reps })) }
}

function manualCuffs({ cuffIds, profile }: Station): PrescribedCuff[] {
  return cuffIds.map(cuff => ({
    cuff,
    limb: limbOf(profile, cuff === 'l' ? 'left' : 'right'),
    manual: true,
    targetTightness: TIGHTNESS,
  }))
}

// Both sides get the target of the weaker one, so that neither is over its share.
function measuredCuffs(station: Station, athlete: Athlete): PrescribedCuff[] {
  const { profile, random } = station
  const lopMmHg = profile.region === 'arm' ? athlete.armLopMmHg : athlete.thighLopMmHg
  const lops = station.cuffs.map(({ id, limb }) => ({ id, limb, lopMmHg: sideLop(lopMmHg, random) }))
  const [low, high] = SHARE_OF_LOP[profile.kind][profile.region]
  const weakest = Math.min(...lops.map(side => side.lopMmHg))
  const targetMmHg = Math.floor(random.between(low, high) * weakest)
  return lops.map(side => ({
    cuff: side.id,
    limb: side.limb,
    lopMmHg: side.lopMmHg,
    targetMmHg,
    toleranceMmHg: 15,
    manual: false,
  }))
}

function sideLop(lopMmHg: number, random: Random): number {
  return Math.round(lopMmHg + random.between(-5, 5))
}
