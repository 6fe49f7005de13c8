import type { StationId } from '../contract/ids.ts'
import type { Offer, PlaceOffer, StationFeed } from './offerSchema.ts'
import type { Place } from './placeSchema.ts'

/** A place that nobody went to all day is nobody's any more. ms. (O) */
const forgottenAfterMs = 12 * 3_600_000

export function placeAt(places: readonly Place[], station: string): Place | null {
  return places.find(place => place.station === station) ?? null
}

/** Whether whoever is offered a place has left the one they had: nobody is ever told to be at two (C20). */
export function isDue({ after }: PlaceOffer, places: readonly Place[]): boolean {
  return after === null || placeAt(places, after.station)?.assignment?.id !== after.assignmentId
}

/** The offers that still stand at `wallMs`: what a station has taken is done, what it can't take any more is over. */
export function standingOffers(
  offers: readonly Offer[],
  places: readonly Place[],
  wallMs: number,
): readonly Offer[] {
  return offers.filter(offer => {
    const now = placeAt(places, offer.station)?.assignment ?? null
    if (wallMs - offer.madeAtMs > forgottenAfterMs) return false
    if (offer.kind === 'place') return now?.id !== offer.assignment.id
    return now?.id === offer.assignment.id && !isSame(now, offer.assignment)
  })
}

function isSame(now: Offer['assignment'], wanted: Offer['assignment']): boolean {
  const said = ({ cleared, prescription }: Offer['assignment']) => JSON.stringify([cleared, prescription])
  return said(now) === said(wanted)
}

/** What the tablet of a station is told of the offers; the oldest that is due comes first. */
export function feedOf(
  station: StationId,
  offers: readonly Offer[],
  places: readonly Place[],
): Pick<StationFeed, 'offer' | 'update' | 'leave' | 'next'> {
  const place = placeAt(places, station)
  const current = place?.assignment ?? null
  const own = offers.filter(offer => offer.station === station)
  const first = own.find((offer): offer is PlaceOffer => offer.kind === 'place' && isDue(offer, places))
  const update = own.find(({ kind, assignment }) => kind === 'update' && assignment.id === current?.id)
  const move = offers.find(
    offer => offer.kind === 'place' && offer.after?.station === station && !isDue(offer, places),
  )
  // A cuff under pressure is never forgotten: whoever wears it stays where it is watched.
  const mayLeave = move !== undefined && current !== null && place?.inflated.length === 0
  const offer = first === undefined ? null : { assignment: first.assignment, by: first.by }
  return {
    offer: current === null ? offer : null,
    next: current === null ? null : (offer?.assignment.athlete.name ?? null),
    update: update?.assignment ?? null,
    leave: mayLeave ? { assignmentId: current.id, to: move.station } : null,
  }
}
