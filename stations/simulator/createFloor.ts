import type { StationCommand } from '../contract/command.ts'
import { isStationId, type SiteId, type StationId } from '../contract/ids.ts'
import { createRoster } from './athletes.ts'
import type { CuffModel } from './cuffModels.ts'
import { createDirector } from './director.ts'
import type { FloorAction, FloorClock, FloorLink } from './floorAction.ts'
import { liveAtStation } from './liveAtStation.ts'
import { planOpening } from './opening.ts'
import { createRandom } from './random.ts'
import type { Script } from './script.ts'
import { createStation, type Station } from './station.ts'

/** A floor of so many stations. The same values make the same floor. */
export interface FloorPlan {
  readonly site: SiteId
  readonly stations: number
  readonly seed: number
  /** The devices' wall clock when the floor opens, ms since 1970 UTC. */
  readonly openedAtWallMs: number
  /** Without incidents everybody trains as they should. */
  readonly incidents: boolean
  /** One make of cuff for the whole floor; without, each station has its own. */
  readonly model?: CuffModel
  readonly log?: (line: string) => void
}

/** What a kiosk asked of a station. */
export interface Received {
  readonly station: StationId
  readonly command: StationCommand
}

export interface Floor {
  readonly links: readonly FloorLink[]
  /** The next `STEP_MS`: what was received before them, and what happens in them, in order of time. */
  step(received: readonly Received[]): readonly FloorAction[]
  /** What the tablets say when they are switched off in order; nobody is assigned any more. */
  close(): readonly FloorAction[]
}

export const STEP_MS = 100

// A command may come twice; none comes again after so many others.
const ANSWERED_KEPT = 1_000
// Every third station has cuffs that reach the broker by themselves.
const OWN_LINK_EVERY = 3

/** Opens a floor. Pure: it knows no clock, no chance but its seed, and no network. */
export function createFloor(plan: FloorPlan): Floor {
  const random = createRandom(plan.seed)
  const { profiles, openings, planned } = planOpening(plan.stations, plan.incidents, random)
  const roster = createRoster(random)
  const bootPrefix = plan.openedAtWallMs.toString(36)
  const answered = new Set<string>()
  let actions: FloorAction[] = []
  let steps = 0

  const clock: FloorClock = {
    get nowMs() {
      return steps * STEP_MS
    },
    get wallMs() {
      return plan.openedAtWallMs + steps * STEP_MS
    },
  }

  const counts = new Map<string, number>()
  const stations: Station[] = profiles.flatMap((profile, place) => {
    const id = String(place + 1)
    const count = (counts.get(profile.name) ?? 0) + 1
    counts.set(profile.name, count)
    if (!isStationId(id)) return []
    return createStation({
      site: plan.site,
      id,
      name: `${profile.name} ${count}`,
      profile,
      doCuffsConnect: place % OWN_LINK_EVERY === 1,
      clock,
      random: createRandom(random.whole(0, 0x7fff_ffff)),
      bootPrefix,
      model: plan.model ?? null,
      emit: action => actions.push(action),
    })
  })
  const lives: Script[] = stations.flatMap((station, place) => {
    const opening = openings[place]
    return opening === undefined ? [] : liveAtStation(station, roster, opening)
  })
  const director = plan.incidents
    ? createDirector({ stations, planned, clock, random, log: line => plan.log?.(line) })
    : null

  function obey({ station: id, command }: Received): void {
    const station = stations.find(candidate => candidate.id === id)
    if (station === undefined || answered.has(command.id)) return
    answered.add(command.id)
    const [oldest] = answered
    if (answered.size > ANSWERED_KEPT && oldest !== undefined) answered.delete(oldest)
    if (command.expiresAt < clock.wallMs) {
      station.reply({ id: command.id, accepted: false, reason: 'expired' })
      return
    }
    station.reply({ id: command.id, accepted: true })
    if (command.type === 'release' && station.isTraining) station.wish = 'asked to release'
  }

  return {
    links: stations.flatMap(station => station.links),
    step(received) {
      actions = []
      if (steps === 0) for (const station of stations) station.appear()
      for (const each of received) obey(each)
      for (const life of lives) life.next()
      director?.step()
      for (const station of stations) station.step()
      steps += 1
      return actions.sort((one, other) => one.atMs - other.atMs)
    },
    close() {
      actions = []
      for (const station of stations) station.disappear()
      return actions
    },
  }
}
