import type { Look } from './alarms/evaluateStation.ts'
import type { Message } from './contract/message.ts'
import type { StationId } from './contract/ids.ts'
import { tidyClocks, type ClockBook, type ClockKey } from './floor/clockBook.ts'
import { isInflated, lookAtCuff, type CuffState } from './floor/cuffState.ts'
import { reduceStation, type StationMessage } from './floor/reduceStation.ts'
import { findTwoPlaces } from './floor/findTwoPlaces.ts'
import { countInvalid, countMessage } from './floor/messagePace.ts'
import { clockMs } from './floor/occlusionClock.ts'
import { ownerClockKey, settleClocks } from './floor/settleClocks.ts'
import { isUnused, newStation, type StationState } from './floor/stationState.ts'
import { mostStations, type KioskState } from './kioskState.ts'

/** The part of the kiosk that messages and time change before anything is judged. */
export type Floor = Pick<KioskState, 'stations' | 'clocks' | 'session'>

/** A floor without anybody for so long ends the session. (as the journal's sessions will: 30 minutes of calm) */
const CALM_MS = 30 * 60_000
/** A cuff that nobody prescribed, that does not say it is there and fell silent, released, is put away after so long. */
const FORGET_CUFF_MS = 60_000
const KEPT_COMMANDS = 16
/** A rise that lost its data longer ago keeps no clocks from being put away (L10). */
const LONGEST_RISE_MS = 10 * 60_000

/** One message of one station: its state and clocks after it; station null: it could not be taken at all. */
export function receive(
  kiosk: KioskState,
  message: StationMessage,
  retained: boolean,
  look: Look,
): { readonly floor: Floor; readonly station: StationState | null; readonly dropped: string | null } {
  const known = kiosk.stations.get(message.station)
  if (known === undefined && kiosk.stations.size >= mostStations) {
    return { floor: kiosk, station: null, dropped: `more than ${mostStations} stations` }
  }
  const fresh = known ?? newStation(message.station, null, look.atMs)
  const before = counted(fresh, retained, look)
  const reduced = reduceStation(before, message, retained, look.atMs, look.limits)
  // A message that was dropped is no first word of a station.
  if (known === undefined && reduced.dropped !== null)
    return { floor: kiosk, station: null, dropped: reduced.dropped }
  const settled = settle(kiosk.stations, kiosk.clocks, before, reduced.station, look)
  return { floor: { ...kiosk, clocks: settled.book }, station: settled.station, dropped: reduced.dropped }
}

/** Time passed: every cuff is looked at, clocks follow, what is spent is put away. */
export function lookAtFloor(kiosk: KioskState, look: Look): Floor {
  let { clocks } = kiosk
  const stations = new Map(kiosk.stations)
  for (const before of kiosk.stations.values()) {
    const settled = settle(stations, clocks, before, lookAtStation(before, clocks, look), look)
    clocks = settled.book
    stations.set(before.station, settled.station)
  }
  const session = followSession(kiosk, look)
  clocks = tidyClocks(clocks, earliestRiseMs(stations, look.atMs), look.limits.OC2.resetMs, session !== null)
  return { stations: findTwoPlaces(stations, look.atMs), clocks, session }
}

/** One invalid message of a station that is known (C21); one that is not known stays so. */
export function receiveInvalid(kiosk: KioskState, station: StationId, look: Look): StationState | null {
  const known = kiosk.stations.get(station)
  if (known === undefined) return null
  const { limits, atMs } = look
  return { ...counted(known, false, look), badData: countInvalid(known.badData, limits.C21, atMs) }
}

/** A release command of any kiosk to this station (C13). */
export function receiveCommand(kiosk: KioskState, command: Message & { kind: 'command' }): KioskState {
  const station = kiosk.stations.get(command.station)
  if (station === undefined || command.command.type !== 'release') return kiosk
  const releaseCommands = [...station.releaseCommands, command.command.id].slice(-KEPT_COMMANDS)
  return { ...kiosk, stations: new Map(kiosk.stations).set(station.station, { ...station, releaseCommands }) }
}

function counted(station: StationState, retained: boolean, look: Look): StationState {
  const pace = retained ? station.pace : countMessage(station.pace, look.limits.C22.perSecond, look.atMs)
  return { ...station, pace, knownSinceMs: station.knownSinceMs ?? look.atMs }
}

/** An inflation that is about to be established goes on from the clock as it stood where its 1 s began (OC2). */
function earliestRiseMs(stations: ReadonlyMap<StationId, StationState>, atMs: number): number {
  let earliestMs = atMs
  for (const station of stations.values()) {
    for (const { inflation } of station.cuffs.values()) {
      const fromMs = inflation.kind === 'released' ? (inflation.rising?.clockFromMs ?? atMs) : atMs
      if (fromMs < earliestMs && fromMs > atMs - LONGEST_RISE_MS) earliestMs = fromMs
    }
  }
  return earliestMs
}

function lookAtStation(station: StationState, clocks: ClockBook, look: Look): StationState {
  let cuffs: Map<CuffState['cuff'], CuffState> | null = null
  for (const cuff of station.cuffs.values()) {
    const looked = lookAtCuff(cuff, look.atMs)
    if (isForgotten(looked, station, clocks, look)) (cuffs ??= new Map(station.cuffs)).delete(cuff.cuff)
    else if (looked !== cuff) (cuffs ??= new Map(station.cuffs)).set(cuff.cuff, looked)
  }
  return cuffs === null ? station : { ...station, cuffs }
}

/** A cuff that is gone from its station is put away once its clock is back at zero, so that the wall shows it until then. */
function isForgotten(cuff: CuffState, station: StationState, clocks: ClockBook, look: Look): boolean {
  if (cuff.status?.online === true) return false
  if (cuff.inflation.kind === 'released' && cuff.inflation.rising !== null) return false
  if (!isUnused(station, cuff, look.atMs, FORGET_CUFF_MS)) return false
  const clock = clocks.get(ownerClockKey(station, cuff)) ?? null
  return clockMs(clock, look.atMs, look.limits.OC2.resetMs) === 0
}

function settle(
  stations: ReadonlyMap<StationId, StationState>,
  book: ClockBook,
  before: StationState,
  station: StationState,
  look: Look,
) {
  const drivenElsewhere = (key: ClockKey): boolean => {
    for (const other of stations.values()) {
      if (other.station === station.station) continue
      for (const cuff of other.cuffs.values())
        if (isInflated(cuff) && cuff.clockKeys.includes(key)) return true
    }
    return false
  }
  if (before === station) return { book, station }
  return settleClocks({
    book,
    station,
    before,
    drivenElsewhere,
    atMs: look.atMs,
    resetMs: look.limits.OC2.resetMs,
  })
}

function followSession(kiosk: KioskState, look: Look): KioskState['session'] {
  const { session } = kiosk
  const isBusy = [...kiosk.stations.values()].some(station => station.assignment !== null)
  if (isBusy) {
    if (session !== null && look.atMs - session.lastBusyAtMs < 1_000) return session
    return { startedWallMs: session?.startedWallMs ?? look.wallAtMs, lastBusyAtMs: look.atMs }
  }
  return session === null || look.atMs - session.lastBusyAtMs >= CALM_MS ? null : session
}
