import { describe, expect, it } from 'vitest'
import { addAthlete, changeAthlete } from '../../../stations/roster/changeRoster.ts'
import { followAthlete } from '../../../stations/roster/followAthlete.ts'
import { offerPlace, type Arranging } from '../../../stations/roster/makeOffer.ts'
import { feedOf, standingOffers } from '../../../stations/roster/offers.ts'
import type { Offer } from '../../../stations/roster/offerSchema.ts'
import { offerUpdate } from '../../../stations/roster/offerUpdate.ts'
import { anAthlete, aPlace, aPlan, athleteId, NOW_MS, now, stationId, training } from './anAthlete.ts'

const one = stationId('1')
const offered = (athlete = anAthlete(), arranging: Arranging = now()): Offer => {
  const made = offerPlace(athlete, one, arranging, false)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

describe('a place is offered', () => {
  it('with the prescription and clearance of now', () => {
    expect(offered()).toMatchObject({
      ...{ kind: 'place', id: 'o-1', station: '1', after: null, by: 'Anna', madeAtMs: NOW_MS },
      assignment: { id: 'o-1', athlete: { id: 'a-1', name: 'Karla Jensen' }, cleared: true },
    })
    expect(offered(anAthlete({ screening: null })).assignment.cleared).toBe(false)
  })

  it.each([
    ['no-plan', anAthlete({ plan: null }), now()],
    ['plan-over', anAthlete({ plan: aPlan({ loadPercent1Rm: 60 }) }), now()],
    ['unknown-station', anAthlete(), now({ places: [] })],
    ['station-taken', anAthlete(), now({ places: [aPlace('1', { assignment: training('bo') })] })],
    [
      'is-elsewhere',
      anAthlete(),
      now({ places: [aPlace('1'), aPlace('2', { assignment: training('a-1') })] }),
    ],
    ['is-offered', anAthlete(), now({ offers: [offered()] })],
    ['is-offered', anAthlete({ id: 'a-2', code: null }), now({ offers: [offered()] })],
  ])('or refused: %s', (code, athlete, arranging) => {
    expect(offerPlace(athlete, one, arranging, false)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('also to whoever has finished elsewhere', () => {
    const places = [aPlace('1'), aPlace('2', { assignment: training('a-1'), isFinished: true })]
    expect(offerPlace(anAthlete(), one, now({ places }), false).ok).toBe(true)
  })
})

describe('what a tablet is told', () => {
  it('is the oldest offer, once the station is free; then who is next', () => {
    const offers = [offered(), offered(anAthlete({ id: 'a-2', name: 'Bo' }), now({ id: 'o-2' }))]
    expect(feedOf(one, offers, [aPlace('1')])).toEqual({
      offer: { assignment: offers[0]?.assignment, by: 'Anna' },
      ...{ update: null, leave: null, next: null },
    })
    expect(feedOf(one, offers, [aPlace('1', { assignment: training('asta') })])).toMatchObject({
      offer: null,
      next: 'Karla Jensen',
    })
    expect(feedOf(stationId('2'), offers, [aPlace('2')])).toMatchObject({ offer: null, next: null })
  })

  it('is no longer what it has taken, or what was offered yesterday', () => {
    const offer = offered()
    const places = [aPlace('1', { assignment: offer.assignment })]
    expect(standingOffers([offer], places, NOW_MS)).toEqual([])
    expect(standingOffers([offer], [aPlace('1')], NOW_MS)).toEqual([offer])
    expect(standingOffers([offer], [aPlace('1')], NOW_MS + 13 * 3_600_000)).toEqual([])
  })
})

describe('an assignment that runs is changed', () => {
  const places = [aPlace('1', { assignment: training('a-1', { cleared: false }) })]

  it('by one set more, under the same id, once more after that too', () => {
    const first = offerUpdate(one, 'one-set-more', now({ places }))
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value.assignment).toMatchObject({
      id: 'p-a-1',
      prescription: { sets: [{ reps: 2 }, { reps: 1 }, { reps: 1 }] },
    })
    const second = offerUpdate(one, 'one-set-more', now({ places, offers: [first.value] }))
    expect(second.ok && second.value.assignment.prescription.sets).toHaveLength(4)
    expect(feedOf(one, [first.value], places).update).toEqual(first.value.assignment)
    const taken = [aPlace('1', { assignment: first.value.assignment })]
    expect(standingOffers([first.value], taken, NOW_MS)).toEqual([])
    expect(standingOffers([first.value], [aPlace('1')], NOW_MS)).toEqual([])
  })

  it('never past what the contract takes', () => {
    const twelve = training('a-1', {})
    const sets = Array.from({ length: 12 }, () => ({ reps: 1 }))
    const full = [aPlace('1', { assignment: { ...twelve, prescription: { ...twelve.prescription, sets } } })]
    expect(offerUpdate(one, 'one-set-more', now({ places: full }))).toMatchObject({
      refusal: { code: 'too-many-sets' },
    })
    expect(offerUpdate(one, 'cleared', now())).toMatchObject({ refusal: { code: 'nobody-there' } })
  })

  it('[C15] as soon as a screening clears its athlete, or no longer does', () => {
    expect(followAthlete(anAthlete(), 'screening', now({ places }))).toMatchObject([
      { kind: 'update', station: '1', assignment: { id: 'p-a-1', cleared: true } },
    ])
    expect(followAthlete(anAthlete(), 'other', now({ places }))).toEqual([])
    const cleared = [aPlace('1', { assignment: training('a-1') })]
    expect(
      followAthlete(anAthlete({ screening: null }), 'screening', now({ places: cleared })),
    ).toMatchObject([{ kind: 'update', assignment: { cleared: false } }])
  })

  it('and an offer that nobody has taken yet follows its athlete', () => {
    const [offer] = followAthlete(
      anAthlete({ name: 'Karla J. Jensen', screening: null, plan: aPlan({ loadPercent1Rm: 30 }) }),
      'other',
      now({ offers: [offered()] }),
    )
    expect(offer?.assignment).toMatchObject({
      athlete: { name: 'Karla J. Jensen' },
      cleared: false,
      prescription: { loadPercent1Rm: 30 },
    })
  })
})

describe('the roster', () => {
  const who = { name: 'Bo', nickname: null, squad: null, code: 'K17', trained: false }

  it('gives a code to one alone', () => {
    const taken = { ok: false, refusal: { code: 'code-taken', about: 'Karla Jensen', at: '' } }
    expect(addAthlete([anAthlete()], athleteId('a-2'), who)).toEqual(taken)
    const added = addAthlete([anAthlete()], athleteId('a-2'), { ...who, code: null })
    expect(added.ok && changeAthlete(added.value, athleteId('a-2'), { code: 'K17' })).toEqual(taken)
  })

  it('changes only what is named, and nobody who is gone', () => {
    const changed = changeAthlete([anAthlete()], athleteId('a-1'), { plan: null })
    expect(changed).toEqual({ ok: true, value: [anAthlete({ plan: null })] })
    expect(changeAthlete([], athleteId('a-1'), {})).toMatchObject({ refusal: { code: 'unknown-athlete' } })
  })

  it('has an end', () => {
    const many = Array.from({ length: 500 }, (_, at) => anAthlete({ id: `a-${at}`, code: null }))
    expect(addAthlete(many, athleteId('new'), { ...who, code: null })).toMatchObject({
      refusal: { code: 'too-many' },
    })
  })
})
