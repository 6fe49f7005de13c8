import type { Condition, Priority } from '../../../stations/board/conditionSchema.ts'
import { aFloor, type Floor } from '../aFloor.ts'
import { aCuff, type Station } from '../aFloorStation.ts'

/** One way in which a condition begins, played at virtual time. */
export type Scenario = {
  readonly id: string
  readonly condition: Condition
  readonly priority: Priority
  /** What begins: the moment that is measured from. */
  readonly cause: string
  /** Tightened, so that a long limit need not be waited for; `addedMs` is what was left out. */
  readonly limits?: unknown
  readonly addedMs?: number
  /** Brings the floor to the cause, and says when that was. The cause comes `phaseMs` after a tick and a sample. */
  readonly begin: (floor: Floor, station: Station, phaseMs: number) => number
  /** How long to wait for the flag, ms. */
  readonly waitMs: number
}

/** Moments of a cause against ticks (every 125 ms) and samples (every 100 ms), in a floor that repeats every 500 ms. */
const phasesMs = [0, 63, 99, 126, 249, 374, 499]

/** The longest time from the cause to the flag over all phases, ms; a flag that does not come is an error. */
export function worstFlagMs(scenario: Scenario): number {
  const { id, condition, priority, limits = {}, addedMs = 0, begin, waitMs } = scenario
  let worstMs = 0
  for (const phaseMs of phasesMs) {
    const floor = aFloor({ limits })
    const causeAtMs = begin(floor, floor.at('1'), phaseMs)
    floor.run(waitMs)
    const flaggedAtMs = floor.reachedAtMs(condition, priority)
    if (flaggedAtMs === null) throw new Error(`${id} ${priority} is not flagged at phase ${phaseMs}`)
    worstMs = Math.max(worstMs, flaggedAtMs - causeAtMs)
  }
  return worstMs + addedMs
}

/** An athlete in a set with a left thigh of LOP 200 and a target of 100, at that for 12 s: m10 is settled. */
export function inASet(floor: Floor, station: Station, phaseMs = 0): void {
  station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 })] })
  station.pump('l', 100)
  station.event('set-started', { set: 1 })
  floor.run(12_000 + phaseMs)
}

/** The pressure goes from 100 to this now; samples keep their beat. */
export function stepsTo(
  floor: Floor,
  station: Station,
  phaseMs: number,
  pressureMmHg: number,
  cuff = 'l',
): number {
  const causeAtMs = floor.nowMs() + 12_000 + phaseMs
  station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 })] })
  station.event('set-started', { set: 1 })
  station.pump(cuff, () => (floor.nowMs() >= causeAtMs ? pressureMmHg : 100))
  floor.run(12_000 + phaseMs)
  return causeAtMs
}
