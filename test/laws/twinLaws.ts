import { isDeepStrictEqual } from 'node:util'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Condition } from '../../stations/board/conditionSchema.ts'
import { isInflated, type CuffState } from '../../stations/floor/cuffState.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { NOISE_MMHG } from './createCuff.ts'
import { clearsStation, noisyStation, type Act, type History } from './history.ts'
import { plainStation } from './plainStation.ts'
import { isQuiet, playHistory, type Witness } from './playHistory.ts'
import {
  isBacklog,
  isWellReached,
  mostApartMs,
  nearlySame,
  nearlySameClocks,
  type Reached,
} from './wireLaws.ts'
import type { Variant } from './written.ts'

/** L5, L6, L8, L9: what a run must have in common with one of the same history that differs as the law says. */
export function compareTwins(history: History, mine: Recorded, end: KioskState): void {
  const twin = variantOfTwin(history)
  if (twin === null) return
  const theirs = record(history)
  const theirEnd = playHistory(history, twin, [theirs.witness])
  switch (history.twin) {
    case 'clocks':
      same('L5, L8', 'alarms', mine.alarms(), theirs.alarms())
      return same('L5, L8', 'clocks', [...end.clocks], [...theirEnd.clocks])
    case 'garbage':
      same('L6', 'alarms', mine.alarms(), theirs.alarms())
      return same('L6', 'stations', quietStations(end), quietStations(theirEnd))
    case 'wire':
      nearlySame(mine.reached(), theirs.reached(), end.lookedAtMs)
      return nearlySameClocks(end, theirEnd, boutsOf(history))
    case 'faults':
      return mended(history, end, theirEnd)
    case 'none':
  }
}

/** How the history itself is run: before a law of mended floors there is a good end. */
export function variantOf({ twin }: History): Variant {
  return twin === 'faults' ? { goodEndMs: GOOD_END_MS } : {}
}

const GOOD_END_MS = 14_000

function variantOfTwin({ twin }: History): Variant | null {
  if (twin === 'clocks') return { wildClocks: true }
  if (twin === 'garbage') return { noGarbage: true }
  if (twin === 'wire') return { cleanWire: true }
  return twin === 'faults' ? { noFaults: true, goodEndMs: GOOD_END_MS } : null
}

export type Recorded = {
  readonly witness: Witness
  /** Every change of an alarm, without ids and the wall's clock; of quiet stations where garbage comes from another. */
  readonly alarms: () => readonly unknown[]
  /** When each level was reached, of conditions that do not lie on a hair's breadth of a mean. */
  readonly reached: () => readonly Reached[]
}

export function record(history: History): Recorded {
  const { twin } = history
  const alarms: unknown[] = []
  const reached: (Reached & Pick<AlarmView, 'condition'>)[] = []
  const wokenAtMs: number[] = []
  const witness: Witness = ({ input, outcome, atMs }) => {
    if (input.kind === 'fact' && input.fact.kind === 'slept') wokenAtMs.push(atMs)
    for (const entry of outcome?.entries ?? []) {
      if (entry.kind !== 'alarm') continue
      const { change, alarm } = entry
      if (twin !== 'garbage' || isQuiet(alarm.station)) alarms.push({ change, atMs, ...withoutWall(alarm) })
      if (change !== 'raised' && change !== 'risen') continue
      if (!isWellReached(history, alarm)) continue
      reached.push({
        what: `${alarm.condition} ${alarm.priority} ${alarm.station ?? ''}/${alarm.cuff ?? ''}`,
        atMs,
        mostMs: mostApartMs(history, alarm),
        condition: alarm.condition,
      })
    }
  }
  return {
    witness,
    alarms: () => alarms,
    reached: () => reached.filter(({ condition, atMs }) => !isBacklog(condition, atMs, wokenAtMs)),
  }
}

function boutsOf({ acts }: History): number {
  return acts.filter(({ act }) => act.kind === 'inflate' || act.kind === 'hand').length
}

function withoutWall(alarm: AlarmView): object {
  const { id: _id, raisedWallMs: _wall, acknowledged, ...rest } = alarm
  return { ...rest, acknowledged: acknowledged?.by ?? null }
}

function quietStations(state: KioskState): unknown[] {
  return [...state.stations.values()]
    .filter(({ station }) => isQuiet(station))
    .map(plainStation)
    .map(({ slots, ...station }) => ({
      ...station,
      slots: [...slots].map(([key, { alarm, ...slot }]) => [
        key,
        slot,
        alarm === null ? null : withoutWall(alarm.view),
      ]),
    }))
}

function same(law: string, what: string, mine: unknown, theirs: unknown): void {
  if (isDeepStrictEqual(mine, theirs)) return
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const at = mine.findIndex((each, index) => !isDeepStrictEqual(each, theirs[index]))
    const index = at === -1 ? mine.length : at
    throw new Error(
      `${law}: ${what} differ: ${JSON.stringify(mine[index])} against ${JSON.stringify(theirs[index])}`,
    )
  }
  throw new Error(`${law}: ${what} differ`)
}

/** Conditions that good data alone decides. Not by name: those whose delays are longer, and those that look back. */
const decidedByGoodData: readonly Condition[] = [
  ...(['pressure-over-target', 'pressure-over-lop', 'pressure-over-maximum'] as const),
  ...(['no-data', 'station-offline', 'not-cleared', 'athlete-stop', 'broker-lost'] as const),
]
/** A swing as wide as this may stand on either side of an off. */
const MOST_SWING_MMHG = 10
/** Where C7 is over, of arms and legs: 10 below its caution. */
const OFFS_MMHG = [190, 240]

/** L9: after the last fault and good data the floor is as if there had been none. */
function mended(history: History, end: KioskState, theirEnd: KioskState): void {
  for (const [id, station] of end.stations) {
    const other = theirEnd.stations.get(id)
    // Unless a fault alone spoke of it (a last will).
    if (other === undefined) continue
    for (const cuff of station.cuffs.values()) {
      const twin = other.cuffs.get(cuff.cuff)
      if (twin !== undefined) sameCuff(`${id}/${cuff.cuff}`, cuff, twin)
    }
    same('L9', `assignment of ${id}`, station.assignment, other.assignment)
  }
  const standing = (state: KioskState): string[] =>
    state.board.alarms
      .filter(
        alarm =>
          alarm.state === 'active' &&
          decidedByGoodData.includes(alarm.condition) &&
          !isHistory(history, alarm),
      )
      .map(alarm => `${alarm.condition} ${alarm.station ?? ''}/${alarm.cuff ?? ''}`)
      .sort()
  same('L9', 'alarms', standing(end), standing(theirEnd))
}

function sameCuff(place: string, mine: CuffState, theirs: CuffState): void {
  if (isInflated(mine) !== isInflated(theirs)) throw new Error(`L9: ${place} is inflated in one run only`)
  const [left, right] = [mine.p1MmHg, theirs.p1MmHg]
  if ((left === null) !== (right === null))
    throw new Error(`L9: the pressure of ${place} is known in one run only`)
}

/** Where what came before goes on to count: prescriptions that came while it was inflated, wide swings about an off, noise on it. */
function isHistory({ acts }: History, { condition, station, cuff }: AlarmView): boolean {
  if (cuff === null) return false
  const isOwn = (act: Act): boolean =>
    clearsStation(act) ? station === noisyStation : 'station' in act && act.station === station
  const own = acts.map(({ act }) => act).filter(isOwn)
  const inflation = own.findIndex(act => act.kind === 'inflate' && act.cuff === cuff)
  const isReassigned = own
    .slice(inflation + 1)
    .some(act => ['assign', 'update', 'clear'].includes(act.kind) || clearsStation(act))
  const isAboutOff = own.some(
    act =>
      act.kind === 'inflate' &&
      act.cuff === cuff &&
      (act.swingMmHg > MOST_SWING_MMHG ||
        OFFS_MMHG.some(offMmHg => Math.abs(act.lowMmHg - offMmHg) <= NOISE_MMHG)),
  )
  return condition !== 'no-data' && (isReassigned || isAboutOff)
}
