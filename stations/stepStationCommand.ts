import type { WallCommand } from './board/commandSchema.ts'
import type { StationCommand } from './contract/command.ts'
import { isStationId } from './contract/ids.ts'
import type { StationMessage } from './floor/reduceStation.ts'
import { withSent, type SentCommand } from './floor/sentCommands.ts'
import type { StationState } from './floor/stationState.ts'
import type { StationTable } from './floor/stationTable.ts'
import type { Entry } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'
import { quiet, type Moment, type Outcome } from './stepOutcome.ts'

type ToStation = Extract<WallCommand, { kind: 'release' | 'message' | 'note' }>
type Asked = Exclude<ToStation, { kind: 'note' }>

const nothing: readonly Entry[] = []

/** A station that was away carries out no command that is older: who asked has long gone there. ms */
export const commandHoldsMs = 10_000

/** Why a screen's wish for a station was refused; screens have the words. */
export type CommandRefusal = 'unknown-station' | 'nobody' | 'nothing-said' | 'no-broker' | 'not-recorded'

/**
 * A screen asks a station to let its cuffs out (C13; also where none is inflated: it only lets out) or to show a message, or
 * notes something about who trains there. Refused where it could not be done: the reason goes back as a code.
 */
export function stepStationCommand(
  kiosk: KioskState,
  id: string,
  command: ToStation,
  moment: Moment,
): Outcome {
  const station = isStationId(command.station) ? kiosk.stations.get(command.station) : undefined
  if (station === undefined) return refused(kiosk, id, 'unknown-station')
  const refusal = refusalOf(kiosk, command, moment)
  if (refusal !== null) return refused(kiosk, id, refusal)
  const outcome =
    command.kind === 'note' ? noted(kiosk, command, moment) : asked(kiosk, station, command, moment)
  return { ...outcome, answer: { id, accepted: true, reason: null } }
}

/** Nothing that would be lost is taken: without a broker no station hears, without a journal no note is kept. */
function refusalOf(kiosk: KioskState, command: ToStation, { atMs }: Moment): CommandRefusal | null {
  if (command.by.trim() === '') return 'nobody'
  if ('text' in command && command.text.trim() === '') return 'nothing-said'
  if (command.kind === 'note') return kiosk.isRecording ? null : 'not-recorded'
  const isHeard = kiosk.isProved && atMs - kiosk.provedAtMs < kiosk.setup.limits.C25.cautionMs
  return isHeard ? null : 'no-broker'
}

function refused(kiosk: KioskState, id: string, reason: CommandRefusal): Outcome {
  return { ...quiet(kiosk, []), answer: { id, accepted: false, reason } }
}

function noted(kiosk: KioskState, { station, by, text }: ToStation & { kind: 'note' }, moment: Moment) {
  return quiet(kiosk, [{ kind: 'note', station, by, text, ...moment }])
}

/** What goes to the broker, and what the station's state keeps of it. Wall clock for the station, monotonic for us (D1). */
function asked(kiosk: KioskState, station: StationState, command: Asked, moment: Moment): Outcome {
  const commandsSent = kiosk.commandsSent + 1
  const { atMs, wallAtMs } = moment
  const id = `${kiosk.setup.idPrefix}-c${String(commandsSent).padStart(6, '0')}`
  const said = { id, at: wallAtMs, expiresAt: wallAtMs + commandHoldsMs, by: command.by }
  const published: StationCommand =
    command.kind === 'message'
      ? { ...said, type: 'message', text: command.text }
      : { ...said, type: 'release', ...(command.reason === undefined ? {} : { reason: command.reason }) }
  const sent: SentCommand = {
    ...{ id, type: command.kind, by: command.by },
    ...{ sentAtMs: atMs, expiresAtMs: atMs + commandHoldsMs, answer: null },
  }
  const text = command.kind === 'message' ? command.text : (command.reason ?? null)
  const { site } = kiosk.setup
  return {
    ...quiet({ ...kiosk, commandsSent, stations: kiosk.stations.with(withSent(station, sent)) }, [
      commandEntry(station, sent, 'asked', text, moment),
    ]),
    publish: [{ kind: 'command', site, station: station.station, command: published }],
  }
}

/** What a reply adds to the record: the answer to a command of this kiosk that had none. */
export function answerEntries(
  stations: StationTable,
  message: StationMessage,
  after: StationState | null,
  moment: Moment,
): readonly Entry[] {
  if (message.kind !== 'reply') return nothing
  const before = stations.get(message.station)
  if (after === null || before === undefined || before.commands === after.commands) return nothing
  const known = new Set(before.commands)
  return after.commands.flatMap(sent => {
    if (sent.answer === null || known.has(sent)) return []
    return [commandEntry(after, sent, sent.answer.accepted ? 'accepted' : 'refused', null, moment)]
  })
}

function commandEntry(
  { station }: StationState,
  { id, type, by, answer }: SentCommand,
  change: 'asked' | 'accepted' | 'refused',
  text: string | null,
  moment: Moment,
): Entry {
  const { reason = null, late = false } = answer ?? {}
  return { kind: 'command', change, station, commandId: id, type, by, text, reason, late, ...moment }
}
