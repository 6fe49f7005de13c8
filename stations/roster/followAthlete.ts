import type { Athlete } from './athleteSchema.ts'
import { isCleared } from './clearance.ts'
import { assigned, type Arranging } from './makeOffer.ts'
import type { Offer } from './offerSchema.ts'
import { offerUpdate } from './offerUpdate.ts'
import { prescriptionOf } from './planPrescription.ts'

/**
 * The offers after an athlete changed in the roster: a place that nobody has taken yet comes with the name, prescription and clearance
 * of now; where they train already, the clearance alone follows (C15).
 */
export function followAthlete(
  athlete: Athlete,
  what: 'screening' | 'other',
  now: Arranging,
): readonly Offer[] {
  const cleared = isCleared(athlete, now.wallMs)
  const offers = now.offers.map(offer => {
    const isTheirs = offer.kind === 'place' && offer.assignment.athlete.id === athlete.id
    if (!isTheirs || offer.after !== null || athlete.plan === null) return offer
    const prescription = prescriptionOf(athlete, athlete.plan, now.wallMs)
    return {
      ...offer,
      assignment: { ...offer.assignment, athlete: assigned(athlete), cleared, prescription },
    }
  })
  const place = now.places.find(({ assignment }) => assignment?.athlete.id === athlete.id)
  if (what === 'other' || place === undefined || place.assignment?.cleared === cleared) return offers
  const made = offerUpdate(place.station, cleared ? 'cleared' : 'not-cleared', { ...now, offers })
  return made.ok ? withOffer(offers, made.value) : offers
}

/** The offers with one more, in the place of another update of the same assignment. */
export function withOffer(offers: readonly Offer[], offer: Offer): readonly Offer[] {
  const others = offers.filter(
    ({ kind, assignment }) => kind !== offer.kind || assignment.id !== offer.assignment.id,
  )
  return [...others, offer]
}
