import { acknowledge, type Refusal } from './alarms/acknowledge.ts'
import { evaluateStation } from './alarms/evaluateStation.ts'
import { findAlarm, withSlot } from './alarms/findAlarm.ts'
import { pauseAt, soundPauseMs } from './alarms/soundPause.ts'
import { arrangeStations } from './arrangeStations.ts'
import type { WallCommand } from './board/commandSchema.ts'
import type { StationId } from './contract/ids.ts'
import type { Entry, KioskInput } from './kioskInput.ts'
import { endSession, sessionEntries, startSession } from './followSession.ts'
import type { KioskState } from './kioskState.ts'
import { stepStationCommand } from './stepStationCommand.ts'
import { changed, lookFrom, momentOf, quiet, told, type Moment, type Outcome } from './stepOutcome.ts'

type Acknowledge = Extract<WallCommand, { kind: 'acknowledge' }>
type OfSession = Extract<WallCommand, { kind: 'start-session' | 'end-session' }>
type OfSound = Extract<WallCommand, { kind: 'pause-sound' | 'resume-sound' }>

/** What a screen asks: done, or refused with the reason (AL2). */
export function stepCommand(kiosk: KioskState, input: KioskInput & { kind: 'command' }): Outcome {
  const { command, id } = input
  const moment = momentOf(input)
  if (command.kind === 'start-session' || command.kind === 'end-session') {
    return stepSession(kiosk, command, moment, id)
  }
  if (command.kind === 'release' || command.kind === 'message' || command.kind === 'note') {
    return stepStationCommand(kiosk, id, command, moment)
  }
  if (command.kind === 'arrange') {
    const setup = { ...kiosk.setup, stations: command.stations }
    const stations = arrangeStations(kiosk.stations.values(), setup, moment.atMs)
    return { ...quiet({ ...kiosk, setup, stations }, []), answer: { id, accepted: true, reason: null } }
  }
  if (command.kind !== 'acknowledge') {
    return { ...stepSound(kiosk, command, moment), answer: { id, accepted: true, reason: null } }
  }
  const result = acknowledgeAlarm(kiosk, command, moment)
  if (typeof result === 'string') {
    const { alarmId, by } = command
    const refused = quiet(kiosk, [{ kind: 'acknowledge-refused', alarmId, by, reason: result, ...moment }])
    return { ...refused, answer: { id, accepted: false, reason: result } }
  }
  return { ...result, answer: { id, accepted: true, reason: null } }
}

/** AL4: a pause that runs is not made longer, and to end one that does not run changes nothing. */
function stepSound(kiosk: KioskState, { kind, by }: OfSound, moment: Moment): Outcome {
  const isPaused = pauseAt(kiosk.soundPausedUntilMs, moment.atMs) !== null
  if (isPaused === (kind === 'pause-sound')) return quiet(kiosk, [])
  const soundPausedUntilMs = isPaused ? null : moment.atMs + soundPauseMs
  const change = isPaused ? 'resumed' : 'paused'
  return changed({ ...kiosk, soundPausedUntilMs }, [{ kind: 'sound', change, by, ...moment }], moment)
}

/** The session begins, gets its name or ends (X15), or not, because one runs or none does. */
function stepSession(kiosk: KioskState, command: OfSession, moment: Moment, id: string): Outcome {
  const isStart = command.kind === 'start-session'
  const after = isStart ? startSession(kiosk, command, moment) : endSession(kiosk, moment)
  if (after === null) {
    return {
      ...quiet(kiosk, []),
      answer: { id, accepted: false, reason: isStart ? 'session-runs' : 'no-session' },
    }
  }
  const { by } = command
  const entries = sessionEntries(kiosk.session, after.session, { cause: 'by-hand', by }, moment)
  return {
    ...quiet({ ...kiosk, ...after }, entries),
    answer: { id, accepted: true, reason: null },
  }
}

function acknowledgeAlarm(kiosk: KioskState, command: Acknowledge, moment: Moment): Outcome | Refusal {
  const found = findAlarm(kiosk, command.alarmId)
  if (found === null) return 'over'
  const result = acknowledge(found.slot, command, moment)
  if (!result.accepted) return result.reason
  const after = withSlot(kiosk, found, result.slot)
  const entries: Entry[] = [{ kind: 'alarm', change: 'acknowledged', alarm: result.view, ...moment }]
  if (result.ended) entries.push({ kind: 'alarm', change: 'ended', alarm: result.view, ...moment })
  return endedBy(after, found.station, entries, moment)
}

/**
 * What an acknowledgement ends, ends with it: a report that came a moment later would otherwise end with the one that
 * was acknowledged (C17, C18, C28).
 */
function endedBy(
  kiosk: KioskState,
  id: StationId | null,
  entries: readonly Entry[],
  moment: Moment,
): Outcome {
  const station = id === null ? undefined : kiosk.stations.get(id)
  if (station === undefined) return changed(kiosk, entries, moment)
  const look = lookFrom(kiosk, moment)
  const evaluated = evaluateStation(station, kiosk.clocks, look)
  const stations = kiosk.stations.with(evaluated.station)
  const after = { ...kiosk, stations, alarmsRaised: look.raised() }
  return evaluated.events.length === 0
    ? changed(after, entries, moment)
    : told(after, evaluated.events, entries, moment)
}
