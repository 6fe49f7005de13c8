import { nameForms } from '../../../stations/board/nameForms.ts'
import type { StationId } from '../../../stations/contract/ids.ts'
import type { NameStyle } from '../../../stations/kioskSetup.ts'
import { withOffer } from '../../../stations/roster/followAthlete.ts'
import type { Arranging } from '../../../stations/roster/makeOffer.ts'
import { feedOf, standingOffers } from '../../../stations/roster/offers.ts'
import type { Offer, StationFeed } from '../../../stations/roster/offerSchema.ts'
import type { Place } from '../../../stations/roster/placeSchema.ts'
import { done, type Done } from '../../../stations/roster/refusal.ts'
import type { RosterFile, RosterView } from '../../../stations/roster/rosterSchema.ts'
import { waveStartAt } from '../../../stations/roster/wavePlan.ts'
import type { Limits } from '../../../stations/safety/limits.ts'
import type { KeptRoster } from './openRoster.ts'

/** What the roster sees of the kiosk. */
export type RosterFloor = {
  readonly places: () => readonly Place[]
  /** Of the running session. */
  readonly squad: () => string | null
}

export type FloorRoster = {
  readonly view: () => RosterView
  readonly feed: (station: StationId) => StationFeed
  readonly now: (by: string) => Arranging
  readonly change: KeptRoster['change']
  readonly offer: (make: (file: RosterFile) => Done<readonly Offer[]>) => Promise<Done<RosterFile>>
}

// Names are for who stands at the tablet; nobody scrolls through hundreds there.
const MOST_SHOWN = 60

/** The roster and the floor together: which offers still stand, and what each tablet is told. */
export function createFloorRoster(deps: {
  readonly kept: KeptRoster
  readonly floor: RosterFloor
  readonly limits: Limits
  readonly names: NameStyle
  readonly newId: () => string
  readonly wallNowMs: () => number
}): FloorRoster {
  const { kept, floor, limits } = deps
  /** Offers that a tablet has asked for. */
  const shown = new Set<string>()
  const wallMs = () => Math.round(deps.wallNowMs())

  function standing(): readonly Offer[] {
    const offers = standingOffers(kept.file().offers, floor.places(), wallMs())
    const ids = new Set(offers.map(({ id }) => id))
    for (const id of shown) if (!ids.has(id)) shown.delete(id)
    return offers
  }

  function labels(offers: readonly Offer[]): StationFeed['athletes'] {
    if (deps.names === 'number') return []
    const squad = floor.squad()
    const taken = [...offers, ...floor.places()].map(({ assignment }) => assignment?.athlete.id)
    return kept
      .file()
      .athletes.filter(({ id, plan }) => plan !== null && !taken.includes(id))
      .filter(athlete => squad === null || athlete.squad === squad)
      .map(athlete => ({ id: athlete.id, label: nameForms(athlete, deps.names)[0] ?? athlete.name }))
      .sort((one, other) => (one.label < other.label ? -1 : 1))
      .slice(0, MOST_SHOWN)
  }

  return {
    view: () => ({
      athletes: kept.file().athletes,
      wave: kept.file().wave,
      offers: [...standing()],
      places: [...floor.places()],
      shown: [...shown],
      wallMs: wallMs(),
      limits,
      setAside: kept.setAside,
    }),
    feed(station) {
      const offers = standing()
      const feed = feedOf(station, offers, floor.places())
      for (const { id, assignment, kind } of offers) {
        const told = kind === 'place' ? feed.offer?.assignment : feed.update
        if (told?.id === assignment.id) shown.add(id)
      }
      const athletes = feed.offer === null ? labels(offers) : []
      const current = floor.places().find(place => place.station === station)?.assignment ?? null
      const startsAtMs = waveStartAt(kept.file().wave, station, current?.id ?? null)
      const startsInMs = startsAtMs === null ? null : startsAtMs - wallMs()
      return {
        ...feed,
        athletes,
        startsInMs,
        takesCodes: kept.file().athletes.some(({ code }) => code !== null),
      }
    },
    now: by => ({
      places: floor.places(),
      offers: standing(),
      limits,
      id: deps.newId(),
      wallMs: wallMs(),
      by,
    }),
    change: kept.change,
    offer: make =>
      kept.change(before => {
        const made = make(before)
        if (!made.ok) return made
        return done({ ...before, offers: [...made.value.reduce(withOffer, standing())] })
      }),
  }
}
