import type { StationId } from '../contract/ids.ts'
import type { Arranging } from './makeOffer.ts'
import { placeAt } from './offers.ts'
import type { PlaceOffer } from './offerSchema.ts'
import type { Place } from './placeSchema.ts'
import { done, refuse, type Done, type Refused } from './refusal.ts'

/** The offer that moves whoever trains at `from` to the free station `to`: the sets that are left, and only with loose cuffs. */
export function offerMove(from: StationId, to: StationId, now: Arranging): Done<readonly PlaceOffer[]> {
  if (from === to) return refuse('same-station')
  const target = placeAt(now.places, to)
  if (target === null) return refuse('unknown-station', to)
  const { assignment, inflated } = target
  if (assignment !== null) return refuse('station-taken', to)
  const [cuff] = inflated
  if (cuff !== undefined) return refuse('cuff-on', cuff, to)
  if (now.offers.some(({ kind, station }) => kind === 'place' && station === to))
    return refuse('is-offered', to)
  const made = offerFrom(from, to, now.id, now)
  return made.ok ? done([made.value]) : made
}

/** The two offers by which those who train at two stations change places; each leaves before the other comes. */
export function offerSwap(one: StationId, other: StationId, now: Arranging): Done<readonly PlaceOffer[]> {
  if (one === other) return refuse('same-station')
  const first = offerFrom(one, other, now.id, now)
  if (!first.ok) return first
  const second = offerFrom(other, one, `${now.id}-2`, now)
  return second.ok ? done([first.value, second.value]) : second
}

function offerFrom(from: StationId, to: StationId, id: string, now: Arranging): Done<PlaceOffer> {
  const place = placeAt(now.places, from)
  if (place === null) return refuse('unknown-station', from)
  const refusal = whyNotLeave(place, now)
  if (refusal !== null) return refusal
  const { assignment, setsDone } = place
  if (assignment === null) return refuse('nobody-there', from)
  const { prescription } = assignment
  const left = withoutDone(prescription, setsDone)
  if (left === null) return refuse('has-finished', from)
  const { wallMs, by } = now
  return done({
    ...{ kind: 'place', id, station: to, madeAtMs: wallMs, by },
    assignment: { ...assignment, id, at: wallMs, prescription: left },
    after: { station: from, assignmentId: assignment.id },
  })
}

/** A cuff under pressure stays where it is watched, and nobody goes to two places. */
function whyNotLeave({ station, assignment, inflated, isFinished }: Place, now: Arranging): Refused | null {
  if (assignment === null) return refuse('nobody-there', station)
  const [cuff] = inflated
  if (cuff !== undefined) return refuse('cuff-on', cuff, station)
  if (isFinished) return refuse('has-finished', station)
  const pending = now.offers.find(
    offer => offer.kind === 'place' && offer.assignment.athlete.id === assignment.athlete.id,
  )
  return pending === undefined ? null : refuse('is-offered', pending.station)
}

type Prescription = NonNullable<Place['assignment']>['prescription']

/** What is left to do; null: nothing is. */
function withoutDone(prescription: Prescription, setsDone: number): Prescription | null {
  if (setsDone >= prescription.sets.length) return null
  return prescription.kind === 'resistance'
    ? { ...prescription, sets: prescription.sets.slice(setsDone) }
    : { ...prescription, sets: prescription.sets.slice(setsDone) }
}
