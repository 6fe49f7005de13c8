import { AssignmentSchema, type Assignment } from '../contract/assignment.ts'
import type { StationId } from '../contract/ids.ts'
import * as v from 'valibot'
import type { Arranging } from './makeOffer.ts'
import { placeAt } from './offers.ts'
import type { Offer } from './offerSchema.ts'
import { done, refuse, type Done } from './refusal.ts'

/** What may change of an assignment that runs: whether its athlete is cleared, and one set more to do. */
export type Change = 'cleared' | 'not-cleared' | 'one-set-more'

/** The offer that changes the assignment which runs at a station: the same id, so sets, reps and clocks go on. */
export function offerUpdate(station: StationId, change: Change, now: Arranging): Done<Offer> {
  const place = placeAt(now.places, station)
  if (place === null) return refuse('unknown-station', station)
  if (place.assignment === null) return refuse('nobody-there', station)
  const pending = now.offers.find(
    ({ kind, assignment }) => kind === 'update' && assignment.id === place.assignment?.id,
  )
  const changed = changedAssignment(pending?.assignment ?? place.assignment, change)
  if (changed === null) return refuse('too-many-sets')
  const { id, wallMs, by } = now
  return done({ kind: 'update', id, station, assignment: changed, madeAtMs: wallMs, by })
}

function changedAssignment(assignment: Assignment, change: Change): Assignment | null {
  if (change !== 'one-set-more') return { ...assignment, cleared: change === 'cleared' }
  const { prescription } = assignment
  const last = prescription.sets.at(-1)
  const more = { ...assignment, prescription: { ...prescription, sets: [...prescription.sets, last] } }
  const read = v.safeParse(AssignmentSchema, more)
  return read.success ? read.output : null
}
