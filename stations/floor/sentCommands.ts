import type { CommandView } from '../board/tileSchema.ts'
import type { Reply } from '../contract/reply.ts'
import type { StationState } from './stationState.ts'

/** A command of this kiosk to a station, with its answer. Moments on the kiosk's monotonic clock, ms. */
export type SentCommand = CommandView

const KEPT_COMMANDS = 16

/** The station after a command was sent to it: an older one of the same type is forgotten; a release is watched (C13). */
export function withSent(station: StationState, sent: SentCommand): StationState {
  const others = station.commands.filter(({ type }) => type !== sent.type)
  const asked = { ...station, commands: [...others, sent] }
  return sent.type === 'release' ? withRelease(asked, sent.id) : asked
}

/** The station after a release command of any kiosk to it, known by its id: an accepted one is followed up (C13). */
export function withRelease(station: StationState, id: string): StationState {
  if (station.releaseCommands.includes(id)) return station
  return { ...station, releaseCommands: [...station.releaseCommands, id].slice(-KEPT_COMMANDS) }
}

/** The station after its reply: the first one to a command stands, late where it came at `expiresAtMs` or after. ms */
export function withAnswer(
  station: StationState,
  { id, accepted, reason }: Reply,
  atMs: number,
): StationState {
  const asked = station.commands.find(command => command.id === id)
  if (asked?.answer !== null) return station
  const late = atMs >= asked.expiresAtMs
  const answered: SentCommand = { ...asked, answer: { accepted, reason: reason ?? null, late, atMs } }
  return { ...station, commands: station.commands.map(command => (command === asked ? answered : command)) }
}
