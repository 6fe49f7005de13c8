import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { CuffView } from '../../stations/board/tileSchema.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { createTrueLimbs } from '../support/trueLimb.ts'
import type { Demand, Limb } from '../support/trueLimbDemands.ts'
import { trueLimits } from '../support/trueLimbLimits.ts'
import type { History } from './history.ts'
import type { Played, Witness } from './playHistory.ts'

/** L1: no limb is truly past a limit, its delay and 1 s without an active alarm. */
export function watchLimbs(history: History): Witness {
  const truth = createTrueLimbs(trueLimits[history.limits])
  const coveredAtMs = new Map<string, number>()
  const stops = watchStops()
  const clocks = watchClocks(truth.timeMs)
  let sleptAtMs = 0

  return played => {
    const { input, atMs, state } = played
    const fact = input.kind === 'fact' || input.kind === 'bytes' ? input.fact : undefined
    if (fact !== undefined) truth.take(fact)
    if (fact?.kind === 'slept') sleptAtMs = atMs
    stops(played, truth.limbs())
    if (input.kind !== 'tick') return
    const alarms = state.board.alarms
    for (const demand of truth.demands(atMs)) {
      const key = `${demand.law} ${demand.least} ${demand.station}/${demand.cuff ?? ''}`
      if (isCovered(demand, alarms)) coveredAtMs.set(key, atMs)
      const sinceMs = Math.max(
        demand.trueSinceMs,
        coveredAtMs.get(key) ?? 0,
        demand.graceMs === 0 ? 0 : sleptAtMs,
      )
      if (demand.graceMs === 0 ? coveredAtMs.get(key) !== atMs : atMs - sinceMs > demand.graceMs) {
        throw new Error(
          `${key}: no ${demand.conditions.join(' or ')} at ${atMs} ms, true since ${sinceMs} ms`,
        )
      }
    }
    for (const limb of truth.limbs()) clocks(limb, state, atMs)
  }
}

function isCovered({ station, cuff, conditions, least }: Demand, alarms: readonly AlarmView[]): boolean {
  return alarms.some(
    alarm =>
      alarm.station === station &&
      alarm.cuff === cuff &&
      alarm.state === 'active' &&
      conditions.includes(alarm.condition) &&
      (alarm.priority === 'high' ||
        least === 'medium' ||
        (alarm.condition === 'no-data' && conditions.length > 1)),
  )
}

/** C16: from the message on until it is acknowledged and every cuff is let out. */
function watchStops(): (played: Played, limbs: Iterable<Limb>) => void {
  const stopped = new Map<string, { acknowledged: boolean }>()
  return ({ input, taken, outcome, state, atMs }, limbs) => {
    if (input.kind === 'bytes' && input.fact?.kind === 'stop') {
      const standing = alarmAt(state, input.fact.station)
      stopped.set(input.fact.station, { acknowledged: standing?.acknowledged != null })
    }
    if (taken?.kind === 'command' && outcome?.answer?.accepted === true) {
      for (const [station, stop] of stopped)
        stop.acknowledged ||= alarmAt(state, station)?.acknowledged != null
    }
    if (input.kind === 'fact' || stopped.size === 0) return
    const inCuff = new Set([...limbs].flatMap(limb => (limb.countFromMs === null ? [] : [limb.station])))
    for (const [station, { acknowledged }] of stopped) {
      const alarm = alarmAt(state, station)
      if (alarm?.state === 'active' && alarm.priority === 'high') continue
      const isOver = taken?.kind === 'command' || acknowledged
      if (!isOver || inCuff.has(station)) throw new Error(`L1 C16: no athlete-stop at ${station}, ${atMs} ms`)
      stopped.delete(station)
    }
  }
}

function alarmAt(state: KioskState, station: string): AlarmView | undefined {
  return state.board.alarms.find(alarm => alarm.station === station && alarm.condition === 'athlete-stop')
}

/** L2: within a bout the clock never runs backwards, lags by 1.5 s at most and leads by 5 s at most, lost data aside. */
function watchClocks(timeMs: (limb: Limb, atMs: number) => number | null) {
  const bouts = new Map<Limb, { upSinceMs: number; zeroAtMs: number | null; broughtMs: number | null }>()
  const shown = new Map<Limb, CuffView | null>()
  return (limb: Limb, state: KioskState, atMs: number): void => {
    if (state.ticks % 2 !== 0) return
    const tile = state.board.tiles.find(each => each.station === limb.station)
    const view = tile?.cuffs.find(each => each.cuff === limb.cuff) ?? null
    const before = shown.get(limb) ?? null
    shown.set(limb, view)
    if (limb.upSinceMs === null) {
      bouts.delete(limb)
      const isSeen = limb.cleanSinceMs < limb.downSinceMs && limb.heardAtMs > atMs - 1_300
      if (isSeen && !limb.isByHand && atMs - limb.downSinceMs > 5_400 && view?.inflated === true) {
        throw new Error(`L2: ${limb.station}/${limb.cuff} let out at ${limb.downSinceMs}, counted at ${atMs}`)
      }
      return
    }
    const running = view?.clock?.kind === 'running' && view.inflated ? view.clock : null
    const known = bouts.get(limb)
    if (known?.upSinceMs !== limb.upSinceMs) {
      // Not inflated yet and running, it is the clock of a limb that is in another cuff as well.
      const isRunning = [before, view].some(seen => seen?.clock?.kind === 'running')
      const broughtMs = isRunning ? null : heldMs(before)
      bouts.set(limb, { upSinceMs: limb.upSinceMs, zeroAtMs: running?.zeroAtMs ?? null, broughtMs })
      return
    }
    // A release that is established just as the next bout begins holds the clock for a moment: its zero moves, it does not.
    if (running === null) known.zeroAtMs = null
    const least = timeMs(limb, atMs)
    if (least === null) return
    const place = `${limb.station}/${limb.cuff} at ${atMs}`
    if (running === null) throw new Error(`L2: ${place} has no clock running`)
    const clockMs = atMs - running.zeroAtMs
    if (clockMs < least - 1_500) throw new Error(`L2: ${place} shows ${clockMs}, is ${least}`)
    if (known.zeroAtMs !== null && running.zeroAtMs > known.zeroAtMs + 1)
      throw new Error(`L2: ${place} ran backwards from ${known.zeroAtMs} to ${running.zeroAtMs}`)
    known.zeroAtMs = running.zeroAtMs
    const isUndisturbed = limb.cleanSinceMs < limb.upSinceMs && limb.wornSinceMs < limb.upSinceMs
    if (known.broughtMs === null || !isUndisturbed) return
    const most = known.broughtMs + atMs - limb.upSinceMs + 5_000
    if (clockMs > most) throw new Error(`L2: ${place} shows ${clockMs}, may be ${most}`)
  }
}

function heldMs(view: CuffView | null): number {
  return view?.clock?.kind === 'held' ? view.clock.valueMs : 0
}
