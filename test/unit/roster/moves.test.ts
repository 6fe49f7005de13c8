import { describe, expect, it } from 'vitest'
import { offerPlace } from '../../../stations/roster/makeOffer.ts'
import { offerMove, offerSwap } from '../../../stations/roster/moveOffers.ts'
import { feedOf, isDue, standingOffers } from '../../../stations/roster/offers.ts'
import { anAthlete, aPlace, NOW_MS, now, stationId, training } from './anAthlete.ts'

const [one, two] = [stationId('1'), stationId('2')]
const karla = (fields: object = {}) => aPlace('1', { assignment: training('karla'), ...fields })
const bo = (fields: object = {}) => aPlace('2', { assignment: training('bo'), ...fields })

describe('a move', () => {
  it('leaves first and comes then, with the sets that are left', () => {
    const places = [karla({ setsDone: 1 }), aPlace('2')]
    const made = offerMove(one, two, now({ places }))
    const offers = made.ok ? made.value : []
    expect(offers).toMatchObject([
      {
        ...{ kind: 'place', station: '2', after: { station: '1', assignmentId: 'p-karla' } },
        assignment: { id: 'o-1', athlete: { id: 'karla' }, prescription: { sets: [{ reps: 1 }] } },
      },
    ])
    expect(feedOf(one, offers, places).leave).toEqual({ assignmentId: 'p-karla', to: '2' })
    expect(feedOf(two, offers, places).offer).toBe(null)
    const left = [aPlace('1'), aPlace('2')]
    expect(feedOf(one, offers, left).leave).toBe(null)
    expect(feedOf(two, offers, left).offer?.assignment.athlete.id).toBe('karla')
  })

  it('[C12] waits where a cuff came under pressure in between: it stays where it is watched', () => {
    const made = offerMove(one, two, now({ places: [karla(), aPlace('2')] }))
    const tight = [karla({ inflated: ['l'] }), aPlace('2')]
    expect(made.ok && feedOf(one, made.value, tight).leave).toBe(null)
    expect(made.ok && feedOf(two, made.value, tight).offer).toBe(null)
  })

  it.each([
    ['cuff-on', 'l', [karla({ inflated: ['l'] }), aPlace('2')]],
    ['cuff-on', 'r', [karla(), aPlace('2', { inflated: ['r'] })]],
    ['station-taken', '2', [karla(), bo()]],
    ['nobody-there', '1', [aPlace('1'), aPlace('2')]],
    ['has-finished', '1', [karla({ isFinished: true }), aPlace('2')]],
    ['has-finished', '1', [karla({ setsDone: 2 }), aPlace('2')]],
    ['unknown-station', '2', [karla()]],
  ])('is refused with the reason: %s %s', (code, about, places) => {
    expect(offerMove(one, two, now({ places }))).toMatchObject({ ok: false, refusal: { code, about } })
  })

  it('goes to one place alone', () => {
    const places = [karla(), aPlace('2'), aPlace('3')]
    const first = offerMove(one, two, now({ places }))
    const offers = first.ok ? first.value : []
    expect(offerMove(one, stationId('3'), now({ places, offers }))).toMatchObject({
      refusal: { code: 'is-offered', about: '2' },
    })
    expect(offerMove(one, one, now({ places }))).toMatchObject({ refusal: { code: 'same-station' } })
  })
})

describe('a swap', () => {
  const places = [karla(), bo()]
  const made = offerSwap(one, two, now({ places }))
  const offers = made.ok ? made.value : []

  it('has each leave before the other comes, in any order', () => {
    expect([feedOf(one, offers, places).leave?.to, feedOf(two, offers, places).leave?.to]).toEqual(['2', '1'])
    const karlaLeft = [aPlace('1'), bo()]
    expect(offers.map(offer => isDue(offer, karlaLeft))).toEqual([true, false])
    expect(feedOf(one, offers, karlaLeft).offer).toBe(null)
    expect(feedOf(two, offers, karlaLeft)).toMatchObject({ offer: null, leave: { to: '1' }, next: 'karla' })
    const bothLeft = [aPlace('1'), aPlace('2')]
    expect(feedOf(one, offers, bothLeft).offer?.assignment.athlete.id).toBe('bo')
    expect(feedOf(two, offers, bothLeft).offer?.assignment.athlete.id).toBe('karla')
  })

  it('is over for whoever has come, and goes on for the other', () => {
    const [ofKarla, ofBo] = offers
    const there = [aPlace('1'), aPlace('2', { assignment: ofKarla?.assignment })]
    expect(standingOffers(offers, there, NOW_MS)).toEqual([ofBo])
  })

  it('needs both cuffs loose and both still training', () => {
    expect(offerSwap(one, two, now({ places: [karla(), bo({ inflated: ['r'] })] }))).toMatchObject({
      refusal: { code: 'cuff-on', about: 'r', at: '2' },
    })
    expect(offerSwap(one, two, now({ places: [karla(), aPlace('2')] }))).toMatchObject({
      refusal: { code: 'nobody-there', about: '2' },
    })
  })
})

it('a shared cuff is the next one’s once the station is free', () => {
  const places = [karla()]
  const made = offerPlace(anAthlete(), one, now({ places }), true)
  const offers = made.ok ? [made.value] : []
  expect(feedOf(one, offers, places)).toMatchObject({ offer: null, next: 'Karla Jensen' })
  expect(feedOf(one, offers, [aPlace('1')]).offer?.assignment.athlete.id).toBe('a-1')
})
