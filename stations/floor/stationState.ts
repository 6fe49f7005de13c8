import type { AlarmSlots } from '../alarms/alarmSlot.ts'
import type { Assignment } from '../contract/assignment.ts'
import type { CuffId, StationId } from '../contract/ids.ts'
import type { StationStatus } from '../contract/stationStatus.ts'
import { isInflated, newCuff, type CuffState } from './cuffState.ts'
import { settleInForce } from './inForce.ts'
import { calmPace, noBadData, type BadData, type Pace } from './messagePace.ts'
import { nothingReported, type Reports } from './reports.ts'
import type { SenderOrder } from './senderOrder.ts'
import type { SentCommand } from './sentCommands.ts'
import { nothingDone, type SetProgress } from './setProgress.ts'

/** One station: who trains there, how far they are, their cuffs and alarms. */
export type StationState = {
  readonly station: StationId
  /** From the settings; null leaves it to the tablet. */
  readonly configuredName: string | null
  readonly status: StationStatus | null
  /** Last valid message that was not a retained copy; null: never. */
  readonly heardAtMs: number | null
  readonly assignment: Assignment | null
  /** Since when nobody is assigned; null while somebody is. */
  readonly freeSinceMs: number | null
  /** When the assignment's id last changed; null while nobody is assigned. */
  readonly assignedAtMs: number | null
  /** When the work of the assignment that went had ended: its `finished`, else its end (C12); null while one is there. */
  readonly workEndedAtMs: number | null
  /** When a session was last ended by hand (C12); null: none was. */
  readonly sessionEndedAtMs: number | null
  readonly progress: SetProgress
  /** The last cuff of this assignment was let out. */
  readonly releasedAtMs: number | null
  readonly eventOrder: SenderOrder | null
  /** Ids of the newest events, oldest first: a repeated one is the same event. */
  readonly eventIds: readonly string[]
  readonly cuffs: ReadonlyMap<CuffId, CuffState>
  /** The athlete wanted out (C16); null: no such report stands. */
  readonly stop: { readonly atMs: number; readonly cause: string } | null
  readonly reports: Reports
  readonly badData: BadData
  readonly pace: Pace
  /** Release commands sent to this station, newest last: an accepted one has to be followed by a release (C13). */
  readonly releaseCommands: readonly string[]
  /** What this kiosk last asked of it and what it answered: one of each type, the newer one last. */
  readonly commands: readonly SentCommand[]
  /** One of its cuffs or its athlete is at another station too (C20), and whether a cuff is inflated at either. */
  readonly alsoElsewhere: { readonly isInflated: boolean; readonly sinceMs: number } | null
  /** When the kiosk first learned of it by a message; null: it stands in the settings only. */
  readonly knownSinceMs: number | null
  readonly slots: AlarmSlots
}

export function newStation(station: StationId, configuredName: string | null, atMs: number): StationState {
  return {
    station,
    configuredName,
    status: null,
    heardAtMs: null,
    assignment: null,
    freeSinceMs: atMs,
    assignedAtMs: null,
    workEndedAtMs: null,
    sessionEndedAtMs: null,
    progress: nothingDone,
    releasedAtMs: null,
    eventOrder: null,
    eventIds: [],
    cuffs: new Map(),
    stop: null,
    reports: nothingReported,
    badData: noBadData,
    pace: calmPace,
    releaseCommands: [],
    commands: [],
    alsoElsewhere: null,
    knownSinceMs: null,
    slots: new Map(),
  }
}

/** More than the contract prescribes (4): room for swaps, but a device cannot fill the memory with names (L10). */
export const mostCuffs = 8
const UNUSED_AFTER_MS = 5_000

/** The cuff of that name, new if it was not heard before; null: the station has too many. */
export function cuffAt(station: StationState, cuff: CuffId): CuffState | null {
  const known = station.cuffs.get(cuff)
  if (known !== undefined) return known
  if (station.cuffs.size >= mostCuffs) return null
  return newCuff(cuff, settleInForce(null, station.assignment, cuff, false))
}

export function withCuff(station: StationState, cuff: CuffState): StationState {
  if (station.cuffs.get(cuff.cuff) === cuff) return station
  return { ...station, cuffs: new Map(station.cuffs).set(cuff.cuff, cuff) }
}

/** Makes room for a cuff that was not heard before, where there are too many: puts away those nobody uses (L1 before L10). */
export function withRoomFor(station: StationState, cuff: CuffId, atMs: number): StationState {
  if (station.cuffs.size < mostCuffs || station.cuffs.has(cuff)) return station
  const used = [...station.cuffs].filter(([, known]) => !isUnused(station, known, atMs, UNUSED_AFTER_MS))
  return { ...station, cuffs: new Map(used) }
}

/** Released, not prescribed, without an alarm, and silent for so long. */
export function isUnused(station: StationState, cuff: CuffState, atMs: number, silentMs: number): boolean {
  if (cuff.inflation.kind === 'inflated' || cuff.inForce?.cuff != null) return false
  if (cuff.lastSample !== null && atMs - cuff.lastSample.atMs < silentMs) return false
  return ![...station.slots.values()].some(slot => slot.alarm?.view.cuff === cuff.cuff)
}

export function anyInflated(station: StationState): boolean {
  for (const cuff of station.cuffs.values()) if (isInflated(cuff)) return true
  return false
}
