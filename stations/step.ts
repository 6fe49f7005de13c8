import { acknowledge } from './alarms/acknowledge.ts'
import { collectChanges, evaluateStation, type AlarmEvent, type Look } from './alarms/evaluateStation.ts'
import { findAlarm, withSlot } from './alarms/findAlarm.ts'
import { kioskAlarms } from './alarms/kioskAlarms.ts'
import { buildBoard, standingAlarms } from './board/buildBoard.ts'
import { diffBoard } from './board/diffBoard.ts'
import type { WallCommand } from './board/commandSchema.ts'
import type { Message } from './contract/message.ts'
import { anyInflated } from './floor/stationState.ts'
import type { Entry, KioskInput, StepOutcome } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'
import { kioskRules } from './safety/rules.ts'
import { lookAtFloor, receive, type Floor } from './stepFloor.ts'

type Outcome = StepOutcome<KioskState>
type Moment = { readonly atMs: number; readonly wallAtMs: number }

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
      return quiet(kiosk, [{ kind: 'rejected', rejection: input.rejection, ...momentOf(input) }])
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
  if (message.kind === 'command') return quiet(kiosk, [])
  const look = lookFrom(kiosk, moment)
  const { floor, station, dropped } = receive(kiosk, message, input.retained, look)
  const entries: Entry[] =
    dropped === null ? [] : [{ kind: 'dropped', station: message.station, reason: dropped, ...moment }]
  if (station === null) return quiet(kiosk, entries)
  const only = message.kind === 'pressure' ? message.cuff : null
  const evaluated = evaluateStation(station, floor.clocks, look, only)
  const stations = new Map(floor.stations).set(station.station, evaluated.station)
  return told(
    { ...kiosk, stations, clocks: floor.clocks, alarmsRaised: look.raised() },
    evaluated.events,
    entries,
    moment,
  )
}

/** The kiosk's own heartbeat came back: the broker carries (C25). */
function heard(kiosk: KioskState, message: Message & { kind: 'kiosk-heartbeat' }, moment: Moment): Outcome {
  const isOwn = message.site === kiosk.setup.site && message.kiosk === kiosk.setup.kiosk
  if (!isOwn) return quiet(kiosk, [])
  return evaluateKiosk({ ...kiosk, provedAtMs: moment.atMs, isProved: true }, [], moment)
}

function stepTick(kiosk: KioskState, input: KioskInput & { kind: 'tick' }): Outcome {
  const moment = momentOf(input)
  const look = lookFrom(kiosk, moment)
  const floor: Floor = lookAtFloor(kiosk, look)
  const stations = new Map(floor.stations)
  const events: AlarmEvent[] = []
  for (const station of floor.stations.values()) {
    const evaluated = evaluateStation(station, floor.clocks, look)
    stations.set(station.station, evaluated.station)
    events.push(...evaluated.events)
  }
  const ticks = kiosk.ticks + 1
  const looked = {
    ...kiosk,
    stations,
    clocks: floor.clocks,
    session: floor.session,
    ticks,
    alarmsRaised: look.raised(),
  }
  const outcome = evaluateKiosk(looked, events, moment)
  return ticks % TICKS_A_PATCH === 0 ? withFullPatch(outcome, kiosk, moment.atMs) : outcome
}

function withFullPatch(outcome: Outcome, before: KioskState, atMs: number): Outcome {
  const board = buildBoard(outcome.state, atMs)
  return { ...outcome, state: { ...outcome.state, board }, patch: diffBoard(before.board, board) }
}

function evaluateKiosk(kiosk: KioskState, events: readonly AlarmEvent[], moment: Moment): Outcome {
  const look = lookFrom(kiosk, moment)
  const { limits } = kiosk.setup
  const context = {
    atMs: moment.atMs,
    limits,
    provedAtMs: kiosk.provedAtMs,
    anyInflated: floorInflated(kiosk),
  }
  const changes = collectChanges(kiosk.slots, look)
  for (const rule of kioskRules)
    changes.look(rule, rule.read(context), { station: null, cuff: null, limb: null })
  const { slots, events: own } = changes.result()
  return told({ ...kiosk, slots, alarmsRaised: look.raised() }, [...events, ...own], [], moment)
}

function stepCommand(kiosk: KioskState, input: KioskInput & { kind: 'command' }): Outcome {
  const moment = momentOf(input)
  const result = acknowledgeAlarm(kiosk, input.command, moment)
  if (typeof result === 'string') {
    const { alarmId, by } = input.command
    const refused = quiet(kiosk, [{ kind: 'acknowledge-refused', alarmId, by, reason: result, ...moment }])
    return { ...refused, answer: { id: input.id, accepted: false, reason: result } }
  }
  return { ...result, answer: { id: input.id, accepted: true, reason: null } }
}

function acknowledgeAlarm(kiosk: KioskState, command: WallCommand, moment: Moment): Outcome | string {
  const found = findAlarm(kiosk, command.alarmId)
  if (found === null) return 'this alarm is over'
  const result = acknowledge(found.slot, command, moment.wallAtMs)
  if (!result.accepted) return result.reason
  const after = withSlot(kiosk, found, result.slot)
  const entries: Entry[] = [{ kind: 'alarm', change: 'acknowledged', alarm: result.view, ...moment }]
  if (result.ended) entries.push({ kind: 'alarm', change: 'ended', alarm: result.view, ...moment })
  return changed(after, entries, moment)
}

/** An outcome with what happened to alarms, told at once. */
function told(
  kiosk: KioskState,
  events: readonly AlarmEvent[],
  entries: readonly Entry[],
  moment: Moment,
): Outcome {
  if (events.length === 0) return quiet(kiosk, entries)
  const happened = events.map(({ change, view }): Entry => ({
    kind: 'alarm',
    change,
    alarm: view,
    ...moment,
  }))
  return changed(kiosk, [...entries, ...happened], moment)
}

function changed(kiosk: KioskState, entries: readonly Entry[], moment: Moment): Outcome {
  const alarms = standingAlarms(kiosk)
  const board = { ...kiosk.board, alarms }
  const { site, kiosk: id, language } = kiosk.setup
  const list: Message = {
    kind: 'kiosk-alarms',
    site,
    kiosk: id,
    alarms: kioskAlarms(alarms, language, moment.wallAtMs),
  }
  return {
    state: { ...kiosk, board },
    entries,
    patch: diffBoard(kiosk.board, board),
    publish: [list],
    answer: null,
  }
}

function quiet(state: KioskState, entries: readonly Entry[]): Outcome {
  return { state, entries, patch: null, publish: [], answer: null }
}

function lookFrom(kiosk: KioskState, moment: Moment): Look & { readonly raised: () => number } {
  let raised = kiosk.alarmsRaised
  const newId = (): string => `${kiosk.setup.idPrefix}-${String(++raised).padStart(6, '0')}`
  return { ...moment, limits: kiosk.setup.limits, newId, raised: () => raised }
}

function floorInflated(kiosk: KioskState): boolean {
  for (const station of kiosk.stations.values()) if (anyInflated(station)) return true
  return false
}

function momentOf(input: Moment): Moment {
  return { atMs: input.atMs, wallAtMs: input.wallAtMs }
}
