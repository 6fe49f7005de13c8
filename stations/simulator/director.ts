import type { FloorClock } from './floorAction.ts'
import { incidents, type IncidentName } from './incidents.ts'
import type { PlannedIncident } from './opening.ts'
import type { Random } from './random.ts'
import type { Script } from './script.ts'
import type { Station } from './station.ts'

/** Lets things go wrong: first what was planned, then one thing every few minutes, for ever. */
export interface Director {
  step(): void
}

// As often as each stands here. What a wall must shout at is rarer than what it should only mention.
const LATER = [
  ...['cuff leaks', 'cuff leaks', 'cuff drops out', 'cuff drops out', 'cuff restarts', 'tingling'],
  ...['tingling', 'athlete calls', 'athlete calls', 'battery low', 'tablet restarts', 'one side too tight'],
  ...['one side too tight', 'pain', 'rest too long', 'release forgotten', 'passive set too long'],
  ...['clearance forgotten', 'cuff lost', 'over occlusion pressure', 'athlete stops'],
] as const

const FIRST_LATER_MS = 170_000
const BETWEEN_MS = [120_000, 300_000] as const
const RETRY_MS = 3_000
// On a bigger floor more goes wrong.
const USUAL_STATIONS = 16

interface DirectorParts {
  readonly stations: readonly Station[]
  readonly planned: readonly PlannedIncident[]
  readonly clock: FloorClock
  readonly random: Random
  readonly log: (line: string) => void
}

/** A director for these stations; nothing happens before `step`. */
export function createDirector({ stations, planned, clock, random, log }: DirectorParts): Director {
  const waiting = [...planned]
  const running = new Map<Station, Script>()
  const betweenShare = Math.min(1, USUAL_STATIONS / stations.length)
  let nextAtMs = FIRST_LATER_MS

  function begin(name: IncidentName, among: readonly Station[]): boolean {
    const [first, ...others] = among.filter(at => !running.has(at) && incidents[name].isPossible(at))
    if (first === undefined) return false
    const station = random.pick([first, ...others])
    running.set(station, incidents[name].happen(station))
    log(`station ${station.id}: ${name}`)
    return true
  }

  function beginPlanned(): void {
    const due = waiting.findIndex(({ atMs }) => atMs <= clock.nowMs)
    const next = waiting[due]
    const station = next === undefined ? undefined : stations[next.place]
    if (next === undefined || station === undefined) return
    if (begin(next.name, [station])) waiting.splice(due, 1)
  }

  function beginLater(): void {
    if (clock.nowMs < nextAtMs) return
    const hasBegun = begin(random.pick(LATER), stations)
    // What is not possible now gives way to something else, soon.
    nextAtMs = clock.nowMs + (hasBegun ? random.between(...BETWEEN_MS) * betweenShare : RETRY_MS)
  }

  return {
    step() {
      if (waiting.length > 0) beginPlanned()
      else beginLater()
      for (const [station, script] of running) if (script.next().done === true) running.delete(station)
    },
  }
}
