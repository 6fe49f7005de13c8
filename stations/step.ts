import {
  collectChanges,
  evaluatePressure,
  evaluateStation,
  type AlarmEvent,
  type Evaluated,
} from './alarms/evaluateStation.ts'
import { buildBoard } from './board/buildBoard.ts'
import { diffBoard } from './board/diffBoard.ts'
import type { StationId } from './contract/ids.ts'
import type { Message } from './contract/message.ts'
import type { Rejection } from './contract/rejection.ts'
import type { ClockBook } from './floor/clockBook.ts'
import { sessionEntries } from './followSession.ts'
import { anyInflated } from './floor/stationState.ts'
import type { Entry, KioskInput } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'
import type { KioskContext } from './safety/rule.ts'
import { kioskRules } from './safety/rules.ts'
import { stepCommand } from './stepCommand.ts'
import { answerEntries } from './stepStationCommand.ts'
import { lookAtFloor, receive, receiveCommand, receiveInvalid, type Floor } from './stepFloor.ts'
import {
  lookFrom,
  momentOf,
  quiet,
  told,
  type CountingLook,
  type Moment,
  type Outcome,
} from './stepOutcome.ts'

/** Screens are told of ordinary change at every second tick: 4 times a second. */
const TICKS_A_PATCH = 2

/**
 * The whole kiosk in one pure call: what one input makes of its state, what is worth recording, what screens and the broker
 * are told. An alarm that is raised, lifted or ended is told in the same call (AL6); the rest at every second tick.
 */
export function step(kiosk: KioskState, input: KioskInput): Outcome {
  switch (input.kind) {
    case 'message':
      return stepMessage(kiosk, input)
    case 'tick':
      return stepTick(kiosk, input)
    case 'command':
      return stepCommand(kiosk, input)
    case 'rejected':
      return stepRejected(kiosk, input)
    case 'recording':
      return evaluateKiosk({ ...kiosk, isRecording: input.isRecording }, [], [], momentOf(input), null)
    case 'link':
      return quiet(kiosk, [])
  }
}

function stepMessage(kiosk: KioskState, input: KioskInput & { kind: 'message' }): Outcome {
  const { message } = input
  const moment = momentOf(input)
  if (message.kind === 'kiosk-heartbeat') {
    // A copy that the broker kept proves nothing (contract: retained is not live).
    return input.retained ? quiet(kiosk, []) : heard(kiosk, message, moment)
  }
  if (message.kind === 'cleaned' || message.site !== kiosk.setup.site || !('station' in message))
    return quiet(kiosk, [])
  if (message.kind === 'command') return quiet(input.retained ? kiosk : receiveCommand(kiosk, message), [])
  const look = lookFrom(kiosk, moment)
  const received = receive(kiosk, message, input.retained, look)
  const { station, clocks, dropped, toJudge } = received
  const entries: readonly Entry[] =
    dropped === null
      ? answerEntries(kiosk.stations, message, station, moment)
      : [{ kind: 'dropped', station: message.station, reason: dropped, ...moment }]
  if (station === null) return quiet(kiosk, entries)
  if (toJudge === 'nothing') return quiet({ ...kiosk, stations: kiosk.stations.with(station) }, entries)
  const evaluated =
    toJudge === 'station' ? evaluateStation(station, clocks, look) : evaluatePressure(station, toJudge, look)
  return judged(kiosk, clocks, evaluated, look, entries)
}

function stepRejected(kiosk: KioskState, input: KioskInput & { kind: 'rejected' }): Outcome {
  const { rejection } = input
  const look = lookFrom(kiosk, momentOf(input))
  const entries: Entry[] = [{ kind: 'rejected', rejection, ...momentOf(input) }]
  const sender = senderOf(kiosk, rejection)
  const station = sender === null ? null : receiveInvalid(kiosk, sender, look)
  if (station === null) return quiet(kiosk, entries)
  return judged(kiosk, kiosk.clocks, evaluateStation(station, kiosk.clocks, look), look, entries)
}

/** Whose bad data it is (C21): a station of this site; what another site or a kiosk sent is none of its (L6). */
function senderOf(kiosk: KioskState, { station, topic }: Rejection): StationId | null {
  const isOfSite = topic.startsWith(`bfr/v1/${kiosk.setup.site}/`)
  return isOfSite && !topic.endsWith('/command') ? station : null
}

/** The kiosk after something happened to one station and it was judged. */
function judged(
  kiosk: KioskState,
  clocks: ClockBook,
  { station, events }: Evaluated,
  look: CountingLook,
  entries: readonly Entry[],
): Outcome {
  const stations = kiosk.stations.with(station)
  return told({ ...kiosk, stations, clocks, alarmsRaised: look.raised() }, events, entries, look)
}

/** The kiosk's own heartbeat came back: the broker carries (C25). */
function heard(kiosk: KioskState, message: Message & { kind: 'kiosk-heartbeat' }, moment: Moment): Outcome {
  const isOwn = message.site === kiosk.setup.site && message.kiosk === kiosk.setup.kiosk
  if (!isOwn) return quiet(kiosk, [])
  return evaluateKiosk({ ...kiosk, provedAtMs: moment.atMs, isProved: true }, [], [], moment, null)
}

function stepTick(kiosk: KioskState, input: KioskInput & { kind: 'tick' }): Outcome {
  const moment = momentOf(input)
  const gapMs = gapOf(kiosk, moment.atMs)
  const look = lookFrom(kiosk, moment)
  const floor: Floor = lookAtFloor(kiosk, look)
  let { stations } = floor
  const events: AlarmEvent[] = []
  for (const station of floor.stations.values()) {
    const evaluated = evaluateStation(station, floor.clocks, look)
    if (evaluated.station !== station) stations = stations.with(evaluated.station)
    events.push(...evaluated.events)
  }
  const ticks = kiosk.ticks + 1
  const looked: KioskState = {
    ...kiosk,
    stations,
    wasInflated: floorInflated({ stations }),
    clocks: floor.clocks,
    session: floor.session,
    sessionsStarted: floor.sessionsStarted,
    endedAtMs: floor.endedAtMs,
    ticks,
    lookedAtMs: moment.atMs,
    assumesGap: false,
    alarmsRaised: look.raised(),
  }
  const entries = sessionEntries(kiosk.session, floor.session, { cause: 'calm', by: null }, moment)
  const outcome = evaluateKiosk(looked, events, entries, moment, gapMs)
  return ticks % TICKS_A_PATCH === 0 ? withFullPatch(outcome, kiosk, moment.atMs) : outcome
}

function withFullPatch(outcome: Outcome, before: KioskState, atMs: number): Outcome {
  const board = buildBoard(outcome.state, atMs)
  return { ...outcome, state: { ...outcome.state, board }, patch: diffBoard(before.board, board) }
}

/** How long the kiosk did not look while somebody was inflated, where that was too long (C27). */
function gapOf(kiosk: KioskState, atMs: number): KioskContext['gapMs'] {
  if (kiosk.assumesGap) return 'unknown'
  const gapMs = atMs - kiosk.lookedAtMs
  // A message that came first after the gap may have said that a cuff was let out.
  const isConcerned = kiosk.wasInflated || floorInflated(kiosk)
  return gapMs > kiosk.setup.limits.C27.gapMs && isConcerned ? gapMs : null
}

function evaluateKiosk(
  kiosk: KioskState,
  events: readonly AlarmEvent[],
  entries: readonly Entry[],
  moment: Moment,
  gapMs: KioskContext['gapMs'],
): Outcome {
  const look = lookFrom(kiosk, moment)
  const { limits } = kiosk.setup
  const context = {
    atMs: moment.atMs,
    limits,
    provedAtMs: kiosk.provedAtMs,
    anyInflated: floorInflated(kiosk),
    isRecording: kiosk.isRecording,
    gapMs,
  }
  const changes = collectChanges(kiosk.slots, look)
  for (const rule of kioskRules)
    changes.look(rule, rule.read(context), { station: null, cuff: null, limb: null })
  const { slots, events: own } = changes.result()
  return told({ ...kiosk, slots, alarmsRaised: look.raised() }, [...events, ...own], entries, moment)
}

function floorInflated(kiosk: Pick<KioskState, 'stations'>): boolean {
  for (const station of kiosk.stations.values()) if (anyInflated(station)) return true
  return false
}
