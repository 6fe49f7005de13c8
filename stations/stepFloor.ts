import type { Look } from './alarms/evaluateStation.ts'
import type { Message } from './contract/message.ts'
import type { CuffId, StationId } from './contract/ids.ts'
import { followSession } from './followSession.ts'
import { tidyClocks, type ClockBook, type ClockKey } from './floor/clockBook.ts'
import { isInflated, lookAtCuff, type CuffState } from './floor/cuffState.ts'
import { listenAnew } from './floor/listenAnew.ts'
import { reduceStation, type StationMessage } from './floor/reduceStation.ts'
import { findTwoPlaces } from './floor/findTwoPlaces.ts'
import { countInvalid, countMessage } from './floor/messagePace.ts'
import { clockMs } from './floor/occlusionClock.ts'
import { withRelease } from './floor/sentCommands.ts'
import { ownerClockKey, settleClocks } from './floor/settleClocks.ts'
import { isUnused, newStation, type StationState } from './floor/stationState.ts'
import type { StationTable } from './floor/stationTable.ts'
import { mostStations, type KioskState } from './kioskState.ts'

/** The part of the kiosk that messages and time change before anything is judged. */
export type Floor = Pick<KioskState, 'stations' | 'clocks' | 'session' | 'sessionsStarted' | 'endedAtMs'>

/** A cuff that nobody prescribed, that does not say it is there and fell silent, released, is put away after so long. */
const FORGET_CUFF_MS = 60_000
/** A rise that lost its data longer ago keeps no clocks from being put away (L10). */
const LONGEST_RISE_MS = 10 * 60_000

/** What became of one message: the station and clocks after it; station null: it could not be taken at all. */
export type Received = {
  readonly station: StationState | null
  readonly clocks: ClockBook
  readonly dropped: string | null
  /**
   * What it gives occasion to judge (X14): nothing, where it was dropped and says nothing new (L5); the pressures of the one cuff
   * that it changed nothing else of; else the whole station.
   */
  readonly toJudge: 'nothing' | 'station' | CuffState
}

/** Takes one message of one station. */
export function receive(
  { stations, clocks, lookedAtMs }: KioskState,
  message: StationMessage,
  retained: boolean,
  look: Look,
): Received {
  const nothing = { station: null, clocks, toJudge: 'nothing' } as const
  const known = stations.get(message.station)
  if (known === undefined && stations.size >= mostStations) {
    return { ...nothing, dropped: `more than ${mostStations} stations` }
  }
  const isAfterGap = look.atMs - lookedAtMs > look.limits.C27.gapMs
  const heard = known !== undefined && isAfterGap ? listenAnew(known) : known
  const fresh = heard ?? newStation(message.station, null, look.atMs)
  const before = counted(fresh, retained, true, look)
  const { station, dropped } = reduceStation(before, message, retained, look.atMs, look.limits)
  // A message that was dropped is no first word of a station.
  if (known === undefined && dropped !== null) return { ...nothing, dropped }
  const isNothingNew =
    dropped !== null &&
    (message.kind === 'pressure' || station === before) &&
    !floodsAnew(fresh.pace.floodedAtMs, station.pace.floodedAtMs)
  if (isNothingNew) return { station, clocks, dropped, toJudge: 'nothing' }
  if (message.kind === 'pressure') {
    const steady = steadyCuff(fresh, station, message.cuff)
    if (steady !== null) return { station, clocks, dropped, toJudge: steady }
  }
  const settled = settle(stations, clocks, before, station, look)
  return { station: settled.station, clocks: settled.book, dropped, toJudge: 'station' }
}

/** The cuff of a sample, where nothing but its pressure changed: no inflation, no release, no sensor that was not heard before. */
function steadyCuff(before: StationState, after: StationState, id: CuffId): CuffState | null {
  const was = before.cuffs.get(id)
  const is = after.cuffs.get(id)
  if (was === undefined || is === undefined || was.lastSample === null) return null
  const isSteady =
    was.inflation.kind === is.inflation.kind &&
    before.badData === after.badData &&
    !floodsAnew(before.pace.floodedAtMs, after.pace.floodedAtMs) &&
    before.knownSinceMs === after.knownSinceMs
  return isSteady ? is : null
}

/** A flood began (C22); one that goes on brings nothing new with each of its messages (L7). */
function floodsAnew(beforeAtMs: number | null, afterAtMs: number | null): boolean {
  return afterAtMs !== null && (beforeAtMs === null || afterAtMs - beforeAtMs > 1_000)
}

/** Time passed: every cuff is looked at, clocks follow, what is spent is put away. */
export function lookAtFloor(kiosk: KioskState, look: Look): Floor {
  let { clocks } = kiosk
  let { stations } = kiosk
  for (const before of kiosk.stations.values()) {
    const settled = settle(stations, clocks, before, lookAtStation(before, clocks, look), look)
    clocks = settled.book
    if (settled.station !== before) stations = stations.with(settled.station)
  }
  const sessions = followSession({ ...kiosk, stations, clocks }, look)
  const isOn = sessions.session !== null
  clocks = tidyClocks(sessions.clocks, earliestRiseMs(stations, look.atMs), look.limits.OC2.resetMs, isOn)
  return { ...sessions, stations: findTwoPlaces(stations, look.atMs), clocks }
}

/** One invalid message of a station that is known (C21); one that is not known stays so. */
export function receiveInvalid(kiosk: KioskState, station: StationId, look: Look): StationState | null {
  const known = kiosk.stations.get(station)
  if (known === undefined) return null
  const { limits, atMs } = look
  return { ...counted(known, false, false, look), badData: countInvalid(known.badData, limits.C21, atMs) }
}

/** A release command of any kiosk to this station (C13). */
export function receiveCommand(kiosk: KioskState, command: Message & { kind: 'command' }): KioskState {
  const station = kiosk.stations.get(command.station)
  if (station === undefined || command.command.type !== 'release') return kiosk
  return { ...kiosk, stations: kiosk.stations.with(withRelease(station, command.command.id)) }
}

/** Counts a message of this station (C22); a valid one that is no retained copy is a sign of life (C11). */
function counted(station: StationState, retained: boolean, isValid: boolean, look: Look): StationState {
  const pace = retained ? station.pace : countMessage(station.pace, look.limits.C22.perSecond, look.atMs)
  const heardAtMs = isValid && !retained ? look.atMs : station.heardAtMs
  return { ...station, pace, heardAtMs, knownSinceMs: station.knownSinceMs ?? look.atMs }
}

/** An inflation that is about to be established goes on from the clock as it stood where its 1 s began (OC2). */
function earliestRiseMs(stations: StationTable, atMs: number): number {
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
  stations: StationTable,
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
