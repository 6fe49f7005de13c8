import type { Athlete, Roster } from './athletes.ts'
import { loosen } from './hands.ts'
import { prescribe, type Variant } from './prescribe.ts'
import { pause, unless, type Script } from './script.ts'
import type { Station } from './station.ts'
import { train } from './train.ts'

/** How a place opens: when its first athlete checks in, how long they take to get ready, and what for. */
export interface Opening {
  readonly checkInMs: number
  readonly readyMs: number
  /** The first visits that are not for what the place is for, in their order. */
  readonly variants: readonly Variant[]
}

// 3:30 released at the least before a limb is under cuff again: 3:00 is what it takes to count anew.
const BETWEEN_EXERCISES_MS = [212_000, 250_000] as const
const LOW_BATTERY_PERCENT = 25
const USUAL: Variant = { kind: 'usual' }

/** One athlete after the other at one station, for ever. */
export function* liveAtStation(station: Station, roster: Roster, opening: Opening): Script {
  const { clock, random } = station
  let readyMs = opening.readyMs
  yield* pause(clock, opening.checkInMs)
  for (let visit = 0; ; visit += 1) {
    const athlete = roster.next(station.profile, clock.nowMs)
    yield* visitStation(station, roster, { athlete, readyMs, variant: opening.variants[visit] ?? USUAL })
    readyMs = random.between(8_000, 25_000)
    station.assign(null)
    for (const cuff of station.cuffs) if (cuff.batteryPercent < LOW_BATTERY_PERCENT) cuff.charge()
    yield* pause(clock, random.between(15_000, 70_000))
  }
}

interface Visit {
  readonly athlete: Athlete
  readonly readyMs: number
  readonly variant: Variant
}

function* visitStation(station: Station, roster: Roster, { athlete, readyMs, variant }: Visit): Script {
  const { clock, random, profile } = station
  const isDone = yield* exercise(station, athlete, readyMs, variant)
  const mayGoOn =
    isDone && profile.kind === 'resistance' && variant.kind === 'usual' && roster.isFirst(athlete)
  if (mayGoOn && random.chance(0.4)) {
    yield* pause(clock, random.between(...BETWEEN_EXERCISES_MS))
    yield* exercise(station, athlete, random.between(2_000, 6_000), variant)
  } else if (mayGoOn) {
    roster.comeBack(athlete, profile.region, clock.nowMs + random.between(...BETWEEN_EXERCISES_MS))
  }
  yield* pause(clock, random.between(15_000, 40_000))
}

function* exercise(
  station: Station,
  athlete: Athlete,
  readyMs: number,
  variant: Variant,
): Generator<undefined, boolean, void> {
  station.assign(prescribe(station, athlete, variant))
  if (variant.kind === 'short passive') station.slips.passiveOverrunMs = variant.overrunMs
  station.isTraining = true
  station.wish = 'none'
  const isBrokenOff = yield* unless(() => station.wish !== 'none', train(station, readyMs))
  station.isTraining = false
  if (isBrokenOff) yield* getOut(station)
  return !isBrokenOff
}

// The valve is at hand: after a stop it takes the athlete a few seconds; a release command needs no hand.
function* getOut(station: Station): Script {
  if (station.wish === 'stopped') yield* pause(station.clock, station.random.between(3_000, 5_500))
  yield* loosen(station)
}
