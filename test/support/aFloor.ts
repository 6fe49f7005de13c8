import * as v from 'valibot'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { BoardPatch } from '../../stations/board/boardSchema.ts'
import { buildBoard, standingAlarms } from '../../stations/board/buildBoard.ts'
import type { Condition, Priority } from '../../stations/board/conditionSchema.ts'
import type { CuffView, Tile } from '../../stations/board/tileSchema.ts'
import { decode } from '../../stations/contract/decode.ts'
import { KioskIdSchema, SiteIdSchema, StationIdSchema } from '../../stations/contract/ids.ts'
import type { Message } from '../../stations/contract/message.ts'
import type { Entry, KioskInput, StepOutcome } from '../../stations/kioskInput.ts'
import type { KioskSetup, NameStyle } from '../../stations/kioskSetup.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { readLimits } from '../../stations/safety/readLimits.ts'
import { startKiosk } from '../../stations/startKiosk.ts'
import { step } from '../../stations/step.ts'
import { aClock } from './aFloorClock.ts'
import { aStation } from './aFloorStation.ts'

/** Where a floor's clocks stand when it starts: not at zero, so that a moment taken for a length shows. */
export const startAtMs = 5_000_000
export const startWallMs = 1_795_331_000_000
const tickMs = 125
const bytesOf = new TextEncoder()

export type FloorOptions = {
  readonly limits?: unknown
  readonly stations?: readonly { readonly id: string; readonly name: string | null }[]
  readonly names?: NameStyle
  /** false: the kiosk's own messages do not come back. */
  readonly broker?: boolean
  /** The record of what was before can't be read. */
  readonly assumesGap?: boolean
  /** Hears every input with what became of it. */
  readonly heard?: (input: KioskInput, outcome: StepOutcome<KioskState>) => void
}

/** A whole kiosk under a clock of its own, driven by real messages of the contract. Moments are ms since its start. */
export function aFloor(options: FloorOptions = {}) {
  let state = startKiosk(
    setupOf(options),
    { atMs: startAtMs, wallAtMs: startWallMs },
    { assumesGap: options.assumesGap === true },
  )
  const entries: Entry[] = []
  const patches: BoardPatch[] = []
  const published: Message[] = []
  const clock = aClock()
  const brokenUntil = { ms: options.broker === false ? Number.POSITIVE_INFINITY : 0 }
  let beats = 0

  const take = (input: DistributiveOmit<KioskInput, 'atMs' | 'wallAtMs'>): StepOutcome<KioskState> => {
    const moment = { atMs: startAtMs + clock.nowMs(), wallAtMs: startWallMs + clock.nowMs() }
    const outcome = step(state, { ...input, ...moment })
    state = outcome.state
    options.heard?.({ ...input, ...moment }, outcome)
    entries.push(...outcome.entries)
    if (outcome.patch !== null) patches.push(outcome.patch)
    published.push(...outcome.publish)
    return outcome
  }
  const sendBytes = (topic: string, bytes: Uint8Array, retained = false): StepOutcome<KioskState> => {
    const decoded = decode(topic, bytes)
    return decoded.ok
      ? take({ kind: 'message', message: decoded.message, retained })
      : take({ kind: 'rejected', rejection: decoded.rejection })
  }
  const send = (topic: string, payload: unknown, retained = false): StepOutcome<KioskState> =>
    sendBytes(
      `bfr/v1/main/${topic}`,
      payload === null ? new Uint8Array() : bytesOf.encode(JSON.stringify(payload)),
      retained,
    )
  clock.every(tickMs, () => take({ kind: 'tick' }))
  clock.every(1_000, () => {
    if (clock.nowMs() >= brokenUntil.ms) send('kiosk/wall-1/heartbeat', { seq: beats++ })
  })

  const alarms = (): AlarmView[] => standingAlarms(state)
  const board = () => buildBoard(state, startAtMs + clock.nowMs())
  const tile = (station: string): Tile => known(board().tiles.find(each => each.station === station))
  const cuff = (station: string, id: string): CuffView =>
    known(tile(station).cuffs.find(each => each.cuff === id))

  return {
    at: (station: string) => aStation(station, clock, send),
    send,
    sendBytes,
    take,
    run: clock.run,
    suspend: clock.suspend,
    nowMs: clock.nowMs,
    /** The broker carries nothing of the kiosk's own from now on, or again. */
    breakBroker: (): void => void (brokenUntil.ms = Number.POSITIVE_INFINITY),
    mendBroker: (): void => void (brokenUntil.ms = 0),
    acknowledge(alarm: Pick<AlarmView, 'id' | 'priority'>, by = 'coach') {
      const { id: alarmId, priority } = alarm
      return take({ kind: 'command', id: 'c-1', command: { kind: 'acknowledge', alarmId, priority, by } })
        .answer
    },
    state: (): KioskState => state,
    entries,
    patches,
    published,
    alarms,
    alarm: (condition: Condition, station?: string): AlarmView | undefined =>
      alarms().find(
        each => each.condition === condition && (station === undefined || each.station === station),
      ),
    /** `condition priority state` of every alarm that is not gone. */
    /** Every alarm that stands, or those of the conditions named: `no-data medium active`. */
    standing: (...only: Condition[]): string[] =>
      alarms()
        .filter(each => only.length === 0 || only.includes(each.condition))
        .map(each => `${each.condition} ${each.priority} ${each.state}`),
    /** `change condition priority @ms` of all that ever happened to alarms. */
    history: (condition: Condition): string[] =>
      entries.flatMap(entry =>
        entry.kind === 'alarm' && entry.alarm.condition === condition
          ? [`${entry.change} ${entry.alarm.priority} @${entry.atMs - startAtMs}`]
          : [],
      ),
    /** When it first was raised at, or rose to, this priority. */
    reachedAtMs: (condition: Condition, priority: Priority): number | null => {
      const found = entries.find(
        entry =>
          entry.kind === 'alarm' &&
          (entry.change === 'raised' || entry.change === 'risen') &&
          entry.alarm.condition === condition &&
          entry.alarm.priority === priority,
      )
      return found === undefined ? null : found.atMs - startAtMs
    },
    board,
    tile,
    cuff,
    /** What the cuff's clock shows, ms. */
    clockMs(station: string, id: string): number {
      const view = cuff(station, id).clock
      if (view === null) return 0
      return view.kind === 'held' ? view.valueMs : startAtMs + clock.nowMs() - view.zeroAtMs
    },
  }
}

export type Floor = ReturnType<typeof aFloor>
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

function setupOf({ limits = {}, stations = [], names = 'initial' }: FloorOptions): KioskSetup {
  const read = readLimits(limits)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return {
    site: v.parse(SiteIdSchema, 'main'),
    kiosk: v.parse(KioskIdSchema, 'wall-1'),
    version: '0.0.0',
    language: 'en',
    names,
    demo: false,
    limits: read.limits,
    stations: stations.map(({ id, name }) => ({ id: v.parse(StationIdSchema, id), name })),
    addresses: { mqtt: 'mqtt://127.0.0.1:1883', wall: 'http://127.0.0.1:8420/' },
    idPrefix: 'k1',
  }
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not on the floor')
  return value
}
