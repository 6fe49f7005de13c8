import type { IncidentName } from './incidents.ts'
import type { Opening } from './liveAtStation.ts'
import type { Variant } from './prescribe.ts'
import type { Random } from './random.ts'
import { couchProfile, profileOf, type StationProfile } from './stationProfiles.ts'

/** An incident that is sure to come, at a place counted from 0. */
export interface PlannedIncident {
  readonly atMs: number
  readonly place: number
  readonly name: IncidentName
}

/** The first two minutes: who starts when, and what goes wrong where. */
export interface OpeningPlan {
  readonly profiles: readonly StationProfile[]
  readonly openings: readonly Opening[]
  readonly planned: readonly PlannedIncident[]
}

// Cautioned 15 s and stopped 60 s after the planned end; then the athlete lets go.
const OVERRUN: Variant = { kind: 'short passive', seconds: 20, overrunMs: 67_000 }
const USUAL: Variant = { kind: 'usual' }

const SPREAD_MS = 60_000

/**
 * The places in the four parts of the show, far apart where there is room: over-pressure, lost cuff, passive set too
 * long, stop.
 */
function castFor(stations: number) {
  if (stations >= 4) {
    const at = (share: number): number => Math.floor(stations * share)
    return { pressed: at(0.35), lost: at(0.1), passive: at(0.55), stopped: at(0.8) }
  }
  return { pressed: 0, lost: stations === 3 ? 2 : 0, passive: stations === 1 ? null : 1, stopped: 0 }
}

/** Plans a floor of so many stations with the show or, without it, with good athletes only. */
export function planOpening(stations: number, hasIncidents: boolean, random: Random): OpeningPlan {
  const cast = hasIncidents ? castFor(stations) : { pressed: -1, lost: -1, passive: null, stopped: -1 }
  const inTheShow = new Set<number | null>([cast.pressed, cast.lost, cast.stopped])
  const profiles: StationProfile[] = []
  const openings: Opening[] = []
  for (let place = 0; place < stations; place += 1) {
    const isCast = inTheShow.has(place)
    const isFirstOut = isCast || place === cast.passive
    profiles.push(place === cast.passive ? couchProfile : isCast ? strengthProfile(place) : profileOf(place))
    // A third of the floor is under way at once, the others follow within a minute.
    const isEarly = isFirstOut || random.chance(0.33)
    openings.push({
      checkInMs: isEarly ? random.between(0, 2_500) : random.between(3_000, SPREAD_MS * 0.75),
      readyMs: isEarly ? random.between(500, 2_500) : random.between(4_000, SPREAD_MS * 0.25),
      variants: variantsFor(place, cast.passive, hasIncidents && stations === 1),
    })
  }
  const planned: PlannedIncident[] = [
    { atMs: 32_000, place: cast.pressed, name: 'over occlusion pressure' },
    { atMs: 50_000, place: cast.lost, name: 'cuff lost' },
    { atMs: 96_000, place: cast.stopped, name: 'athlete stops' },
  ]
  return { profiles, openings, planned: hasIncidents ? planned : [] }
}

// What is shown needs a sensor and reps.
function strengthProfile(place: number): StationProfile {
  const profile = profileOf(place)
  return profile.kind === 'resistance' && !profile.isManual ? profile : profileOf(0)
}

// Alone, a place shows the other three first.
function variantsFor(place: number, passive: number | null, isAlone: boolean): Opening['variants'] {
  if (place === passive) return [OVERRUN]
  return isAlone ? [USUAL, OVERRUN] : []
}
