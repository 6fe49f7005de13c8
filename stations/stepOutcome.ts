import type { AlarmEvent, Look } from './alarms/evaluateStation.ts'
import { kioskAlarms } from './alarms/kioskAlarms.ts'
import { breaksPause, pauseAt } from './alarms/soundPause.ts'
import { standingAlarms } from './board/buildBoard.ts'
import { diffBoard } from './board/diffBoard.ts'
import type { Message } from './contract/message.ts'
import type { Entry, StepOutcome } from './kioskInput.ts'
import type { KioskState } from './kioskState.ts'

export type Outcome = StepOutcome<KioskState>
export type Moment = { readonly atMs: number; readonly wallAtMs: number }
export type CountingLook = Look & { readonly raised: () => number }

/** An outcome with what happened to alarms, told at once. */
export function told(
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
  if (pauseAt(kiosk.soundPausedUntilMs, moment.atMs) === null || !events.some(breaksPause)) {
    return changed(kiosk, [...entries, ...happened], moment)
  }
  const broken: Entry = { kind: 'sound', change: 'broken', by: null, ...moment }
  return changed({ ...kiosk, soundPausedUntilMs: null }, [...entries, ...happened, broken], moment)
}

/** Alarms changed: screens and the broker hear of it at once. */
export function changed(kiosk: KioskState, entries: readonly Entry[], moment: Moment): Outcome {
  const alarms = standingAlarms(kiosk)
  const soundPausedUntilMs = pauseAt(kiosk.soundPausedUntilMs, moment.atMs)
  const board = { ...kiosk.board, floor: { ...kiosk.board.floor, soundPausedUntilMs }, alarms }
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

/** Nothing that a screen must hear of now. */
export function quiet(state: KioskState, entries: readonly Entry[]): Outcome {
  return { state, entries, patch: null, publish: [], answer: null }
}

/** What an evaluation needs at this moment; `raised` counts the alarms that it began. */
export function lookFrom({ setup, alarmsRaised, session }: KioskState, moment: Moment): CountingLook {
  let raised = alarmsRaised
  return {
    atMs: moment.atMs,
    wallAtMs: moment.wallAtMs,
    limits: setup.limits,
    sessionIsOver: session === null,
    newId: () => `${setup.idPrefix}-${String(++raised).padStart(6, '0')}`,
    raised: () => raised,
  }
}

export function momentOf(input: Moment): Moment {
  return { atMs: input.atMs, wallAtMs: input.wallAtMs }
}
