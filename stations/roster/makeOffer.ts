import type { StationId } from '../contract/ids.ts'
import type { Limits } from '../safety/limits.ts'
import type { Athlete } from './athleteSchema.ts'
import { isCleared } from './clearance.ts'
import { isOver, lookAtPlan } from './guardRails.ts'
import { placeAt } from './offers.ts'
import type { Offer, PlaceOffer } from './offerSchema.ts'
import type { Place } from './placeSchema.ts'
import { prescriptionOf } from './planPrescription.ts'
import { done, refuse, type Done } from './refusal.ts'

/** The floor as it is while a coach arranges it: `id` is new, `wallMs` the kiosk's wall clock. */
export type Arranging = {
  readonly places: readonly Place[]
  readonly offers: readonly Offer[]
  readonly limits: Limits
  readonly id: string
  readonly wallMs: number
  readonly by: string
}

/** An athlete as an assignment names them. */
export function assigned({ id, name, nickname }: Athlete): Offer['assignment']['athlete'] {
  return nickname === null ? { id, name } : { id, name, nickname }
}

/** The offer that puts an athlete at a station; on a station that is taken only where they are to share its cuff. */
export function offerPlace(
  athlete: Athlete,
  station: StationId,
  now: Arranging,
  isShared: boolean,
): Done<PlaceOffer> {
  const { places, offers, limits, id, wallMs, by } = now
  const { plan, name } = athlete
  if (plan === null) return refuse('no-plan', name)
  if (lookAtPlan(athlete, plan, limits, wallMs).some(isOver)) return refuse('plan-over', name)
  const place = placeAt(places, station)
  if (place === null) return refuse('unknown-station', station)
  const elsewhere = places.find(
    ({ assignment, isFinished }) => assignment?.athlete.id === athlete.id && !isFinished,
  )
  if (elsewhere !== undefined) return refuse('is-elsewhere', elsewhere.station)
  const pending = offers.find(
    ({ kind, assignment }) => kind === 'place' && assignment.athlete.id === athlete.id,
  )
  if (pending !== undefined) return refuse('is-offered', pending.station)
  if (!isShared && place.assignment !== null) return refuse('station-taken', station)
  if (!isShared && offers.some(offer => offer.kind === 'place' && offer.station === station))
    return refuse('is-offered', station)
  const assignment = {
    id,
    at: wallMs,
    athlete: assigned(athlete),
    cleared: isCleared(athlete, wallMs),
    prescription: prescriptionOf(athlete, plan, wallMs),
  }
  return done({ kind: 'place', id, station, assignment, after: null, madeAtMs: wallMs, by })
}
