import * as v from 'valibot'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import { rankAlarms } from '../../stations/board/rankAlarms.ts'
import { decode } from '../../stations/contract/decode.ts'
import { KioskIdSchema, SiteIdSchema } from '../../stations/contract/ids.ts'
import type { KioskInput, StepOutcome } from '../../stations/kioskInput.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { readLimits } from '../../stations/safety/readLimits.ts'
import { startKiosk } from '../../stations/startKiosk.ts'
import { step } from '../../stations/step.ts'
import { tightSettings } from '../support/trueLimbLimits.ts'
import { noisyStation, type History } from './history.ts'
import { writeHistory } from './writeHistory.ts'
import type { Input, Variant, Written } from './written.ts'

/** One step of a run, as a law sees it. */
export type Played = {
  readonly atMs: number
  readonly input: Input
  readonly taken: KioskInput | null
  readonly before: KioskState
  readonly outcome: StepOutcome<KioskState> | null
  readonly state: KioskState
}

export type Witness = (played: Played) => void

type Happening = KioskInput extends infer Each
  ? Each extends KioskInput
    ? Omit<Each, 'atMs' | 'wallAtMs'>
    : never
  : never

/** Runs what a history wrote through decode and step; every witness sees every step. */
export function playHistory(history: History, variant: Variant, witnesses: readonly Witness[]): KioskState {
  return playWritten(writeHistory(history, variant), history, witnesses)
}

function playWritten(
  { inputs, wallAtMs }: Written,
  history: History,
  witnesses: readonly Witness[],
): KioskState {
  const setup = history.limits === 'tight' ? tightSetup : defaultSetup
  let state = startKiosk(setup, { atMs: 0, wallAtMs: wallAtMs(0) })
  for (const input of inputs) {
    const happening = happeningOf(input, state, history)
    const before = state
    const moment = { atMs: input.atMs, wallAtMs: wallAtMs(input.atMs) }
    const taken = happening === null ? null : { ...happening, ...moment }
    const outcome = taken === null ? null : step(state, taken)
    if (outcome !== null) state = outcome.state
    const played = { atMs: input.atMs, input, taken, before, outcome, state }
    for (const witness of witnesses) witness(played)
  }
  return state
}

function happeningOf(input: Input, state: KioskState, { twin }: History): Happening | null {
  switch (input.kind) {
    case 'fact':
      return null
    case 'tick':
      return { kind: 'tick' }
    case 'bytes': {
      const decoded = decode(input.topic, input.bytes)
      if (decoded.ok) return { kind: 'message', message: decoded.message, retained: false }
      return { kind: 'rejected', rejection: decoded.rejection }
    }
    case 'acknowledge': {
      // Of a twin that has fewer alarms another would be meant.
      if (twin === 'wire' || twin === 'faults') return null
      const isAmong = (alarm: AlarmView): boolean => twin !== 'garbage' || isQuiet(alarm.station)
      const alarms = inSameOrder(state.board.alarms.filter(isAmong))
      const alarm = alarms[input.nth % Math.max(1, alarms.length)]
      if (alarm === undefined) return null
      const priority = input.lies ? (alarm.priority === 'high' ? 'medium' : 'high') : alarm.priority
      return {
        kind: 'command',
        id: 'c',
        command: { kind: 'acknowledge', alarmId: alarm.id, priority, by: 'coach' },
      }
    }
  }
}

/** A station that no garbage comes from. */
export function isQuiet(station: string | null): boolean {
  return station !== null && station !== noisyStation
}

// An alarm's place in the list that is the same in a twin, whose alarms have other ids.
function inSameOrder(alarms: readonly AlarmView[]): AlarmView[] {
  const key = (alarm: AlarmView): string => `${alarm.condition} ${alarm.station ?? ''} ${alarm.cuff ?? ''}`
  return rankAlarms(alarms).sort((left, right) => (key(left) < key(right) ? -1 : 1))
}

const defaultSetup = setupOf({})
const tightSetup = setupOf(tightSettings)

function setupOf(settings: unknown): KioskSetup {
  const read = readLimits(settings)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return {
    site: v.parse(SiteIdSchema, 'main'),
    kiosk: v.parse(KioskIdSchema, 'wall-1'),
    version: '0.0.0',
    language: 'en',
    names: 'initial',
    demo: false,
    limits: read.limits,
    stations: [],
    addresses: { mqtt: '', wall: '' },
    idPrefix: 'k',
  }
}
