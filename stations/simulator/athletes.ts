import type { Random } from './random.ts'
import type { StationProfile } from './stationProfiles.ts'

/** Somebody who does not exist. LOP in mmHg, measured at rest, for one side; the other lies close to it. */
export interface Athlete {
  readonly id: string
  readonly name: string
  readonly armLopMmHg: number
  readonly thighLopMmHg: number
}

/** Who comes next: those who rest between two exercises when their time has come, else somebody new. */
export interface Roster {
  next(profile: StationProfile, nowMs: number): Athlete
  comeBack(athlete: Athlete, region: StationProfile['region'], fromMs: number): void
  /** Whether this was their first exercise today. */
  isFirst(athlete: Athlete): boolean
}

const FIRST_NAMES = (
  'Karla Mads Ingrid Søren Astrid Lasse Freja Henrik Sigrid Emil Åse Jonas Maja Øyvind Solveig Rasmus Tuva Anders ' +
  'Liv Magnus Ida Håkon Signe Viktor Ronja Jeppe Elin Oskar Nora Bjørn Hedda Malthe Synne Frederik Alma Torbjørn ' +
  'Josefine Eirik Selma Kasper'
).split(' ')
const LAST_NAMES = (
  'Jensen Nygaard Berg Lindqvist Dahl Kjær Holm Haugen Sørensen Strand Mikkelsen Åberg Vestergaard Lie Nyström ' +
  'Thomsen Bakken Frost Ødegård Lauritsen Hansen Moen Ekström Poulsen Solberg Juhl Sandvik Winther Bergström Krogh ' +
  'Myhre Østergaard Nilsson Ravn Fossum Bruun Hedlund Aasen Skov Engen'
).split(' ')

// Prime to 1,600, so that every pair of names comes once before one comes again.
const NAME_STRIDE = 607

/** A roster without an end. An athlete has two exercises at most, so that no limb gets near its limit for a day. */
export function createRoster(random: Random): Roster {
  const resting: { athlete: Athlete; region: StationProfile['region']; fromMs: number }[] = []
  const second = new WeakSet<Athlete>()
  const pairs = FIRST_NAMES.length * LAST_NAMES.length
  const firstPair = random.whole(0, pairs - 1)
  let arrived = 0

  function newcomer(): Athlete {
    const pair = (firstPair + arrived * NAME_STRIDE) % pairs
    arrived += 1
    const first = FIRST_NAMES[pair % FIRST_NAMES.length] ?? ''
    const last = LAST_NAMES[Math.floor(pair / FIRST_NAMES.length)] ?? ''
    return {
      id: `a-${arrived}`,
      name: `${first} ${last}`,
      // Seen by Doppler: arm 174 on average (120-282), thigh 195 (160-272). The ends are left to real life.
      armLopMmHg: Math.round(random.between(140, 195)),
      thighLopMmHg: Math.round(random.between(168, 225)),
    }
  }

  return {
    next({ kind, region }, nowMs) {
      // A bike or a couch after that would bring the limb over its 20:00.
      if (kind !== 'resistance') return newcomer()
      const place = resting.findIndex(entry => entry.region === region && entry.fromMs <= nowMs)
      const [entry] = place === -1 ? [] : resting.splice(place, 1)
      return entry?.athlete ?? newcomer()
    },
    comeBack(athlete, region, fromMs) {
      second.add(athlete)
      resting.push({ athlete, region, fromMs })
    },
    isFirst: athlete => !second.has(athlete),
  }
}
