import type { WallCommand } from './board/commandSchema.ts'
import { newSums } from './floor/clockBook.ts'
import { openSet } from './floor/setProgress.ts'
import type { StationState } from './floor/stationState.ts'
import type { StationTable } from './floor/stationTable.ts'
import type { KioskState, Session } from './kioskState.ts'
import type { Entry } from './kioskInput.ts'
import { momentOf, type Moment } from './stepOutcome.ts'

/** A floor without anybody for so long ends the session (X15). ms. (O) */
const CALM_MS = 30 * 60_000
/** A session that goes on is not noted at every look. */
const NOTED_EVERY_MS = 1_000

type Sessions = Pick<KioskState, 'session' | 'sessionsStarted' | 'endedAtMs' | 'clocks'>
type OfFloor = Sessions & Pick<KioskState, 'setup' | 'stations'>
type Start = Extract<WallCommand, { kind: 'start-session' }>

/** The session at this look (X15): begun by the first check-in, ended by 30 minutes of calm. */
export function followSession(floor: OfFloor, moment: Moment): Sessions {
  const { session, sessionsStarted, endedAtMs, clocks } = floor
  const { atMs } = moment
  if (isBusy(floor.stations, session === null ? endedAtMs : null)) {
    if (session === null) return begin(floor, { squad: null, cause: 'check-in', by: null }, moment)
    if (atMs - session.lastBusyAtMs < NOTED_EVERY_MS) return { session, sessionsStarted, endedAtMs, clocks }
    return { session: { ...session, lastBusyAtMs: atMs }, sessionsStarted, endedAtMs, clocks }
  }
  const isOver = session !== null && atMs - session.lastBusyAtMs >= CALM_MS
  return { session: isOver ? null : session, sessionsStarted, endedAtMs, clocks }
}

/** Somebody starts a session; one that a check-in began and that has no name yet is theirs from now on. null: one runs. */
export function startSession(floor: OfFloor, { squad, by }: Start, moment: Moment): Sessions | null {
  const { session, sessionsStarted, endedAtMs, clocks } = floor
  if (session === null) return begin(floor, { squad, cause: 'by-hand', by }, moment)
  if (session.squad !== null || squad === null) return null
  return { session: { ...session, squad }, sessionsStarted, endedAtMs, clocks }
}

/**
 * Somebody ends the session, whoever is still under a cuff: C12 watches every cuff that is inflated now. Those who stand at their
 * stations begin no new one by that. null: none runs.
 */
export function endSession(
  floor: OfFloor,
  { atMs }: Moment,
): (Sessions & Pick<KioskState, 'stations'>) | null {
  const { session, sessionsStarted, clocks } = floor
  if (session === null) return null
  let { stations } = floor
  for (const station of stations.values()) stations = stations.with({ ...station, sessionEndedAtMs: atMs })
  // C2 is a sum of one session; what is timed from here on belongs to the next.
  return { session: null, sessionsStarted, endedAtMs: atMs, clocks: newSums(clocks, atMs), stations }
}

function begin(
  { setup, sessionsStarted, clocks }: OfFloor,
  { squad, cause, by }: Pick<Session['started'], 'cause' | 'by'> & { readonly squad: string | null },
  { atMs, wallAtMs }: Moment,
): Sessions {
  const number = sessionsStarted + 1
  return {
    session: {
      id: `${setup.idPrefix}-s${number}`,
      squad,
      started: { atMs, wallMs: wallAtMs, cause, by },
      lastBusyAtMs: atMs,
    },
    sessionsStarted: number,
    endedAtMs: null,
    clocks,
  }
}

function isBusy(stations: StationTable, endedAtMs: number | null): boolean {
  for (const station of stations.values()) {
    if (station.assignment !== null && (endedAtMs === null || beganSince(station, endedAtMs))) return true
  }
  return false
}

/** Somebody checked in after the end of the session, or went on: a set begun, a cuff inflated. */
function beganSince(station: StationState, endedAtMs: number): boolean {
  const { assignedAtMs, progress, cuffs } = station
  if (assignedAtMs !== null && assignedAtMs > endedAtMs) return true
  const set = openSet(progress)
  const startedAtMs = set === null ? null : (progress.sets[set - 1]?.startedAtMs ?? null)
  if (startedAtMs !== null && startedAtMs > endedAtMs) return true
  for (const { inflation } of cuffs.values()) {
    if (inflation.kind === 'inflated' && inflation.sinceMs > endedAtMs) return true
  }
  return false
}

/** What is recorded of a session that began, got its name or ended; `end` says how one ended. */
export function sessionEntries(
  before: Session | null,
  after: Session | null,
  end: { readonly cause: 'by-hand' | 'calm'; readonly by: string | null },
  moment: Moment,
): readonly Entry[] {
  const ended: readonly Entry[] =
    before === null || before.id === after?.id
      ? []
      : [{ kind: 'session', change: 'ended', session: before, ...end, ...momentOf(moment) }]
  if (after === null || (before?.id === after.id && before.squad === after.squad)) return ended
  const change = before?.id === after.id ? 'named' : 'started'
  const { cause, by } = after.started
  return [...ended, { kind: 'session', change, session: after, cause, by, ...momentOf(moment) }]
}
