import type { KioskInput, StepOutcome } from '../../../stations/kioskInput.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { createInputEncoder } from '../../../stations/record/inputCodec.ts'
import { eventHappened, gapHappened, happenedOf, type Happened, mustLast } from './happened.ts'
import type { Outbox } from './outbox.ts'
import { createRejectedCounts } from './rejectedCounts.ts'
import type { JournalRow } from './rowSchema.ts'
import type { SessionRows } from './sessionRows.ts'
import type { createStintRows } from './stintRows.ts'

/** Turns what the loop did into rows. */
export type Recorder = {
  /** Takes over one input and what it led to; quick, because the loop waits for it. */
  readonly take: (input: KioskInput, before: KioskState, outcome: StepOutcome<KioskState>) => void
  /** Hands over what has come since the last block; to be called a few times a second. */
  readonly flush: () => void
  /** A happening as a row, with its number. */
  readonly row: (happened: Happened, moment: Moment) => JournalRow
  /** The last block that was handed over: with it a snapshot of now is whole. */
  readonly lastBlock: () => number
  /** The next block reads alone. */
  readonly beginAlone: () => void
}
type Moment = { readonly atMs: number; readonly wallAtMs: number }

const COUNTS_EVERY_MS = 60_000
/** A block is closed at this size, whenever it was begun: a flood fills no memory. */
const LARGEST_BLOCK_BYTES = 256 * 1024

/** Blocks of inputs and rows of what happened, in the order of the loop. */
export function createRecorder(deps: {
  readonly run: number
  readonly last: { readonly block: number; readonly happening: number }
  readonly state: KioskState
  readonly sessions: SessionRows
  readonly stints: ReturnType<typeof createStintRows>
  readonly put: Outbox['put']
}): Recorder {
  const { sessions, stints, run } = deps
  const encoder = createInputEncoder()
  const rejected = createRejectedCounts()
  let { block, happening } = deps.last
  let countedAtMs = deps.state.lookedAtMs
  let newest = deps.state
  /** Rows that may wait for their block. */
  let waiting: JournalRow[] = []

  function row(happened: Happened, { atMs, wallAtMs }: Moment): JournalRow {
    happening += 1
    const session = sessions.current()
    return { table: 'happening', happening, session, at_ms: atMs, wall_ms: wallAtMs, ...happened }
  }

  /** The block so far; what is put with it is written with it or not at all. */
  function handOver(urgent: readonly JournalRow[], isDurable: boolean): void {
    const rows = [...waiting, ...urgent]
    waiting = []
    const taken = encoder.take()
    if (taken === null) {
      if (rows.length > 0) deps.put(rows, isDurable)
      return
    }
    block += 1
    const input: JournalRow = {
      ...{ table: 'input', block, run, session: sessions.current() },
      ...{ first_at_ms: taken.firstAtMs, last_at_ms: taken.lastAtMs, first_wall_ms: taken.firstWallAtMs },
      ...{ samples: taken.samples, reads_alone: taken.readsAlone ? 1 : 0, bytes: taken.bytes },
    }
    deps.put([input, ...rows], isDurable)
  }

  /** What this input changes in the tables beside its own place in a block. */
  function rowsOf(input: KioskInput, before: KioskState, outcome: StepOutcome<KioskState>): JournalRow[] {
    const { state, entries } = outcome
    const rows: JournalRow[] = []
    if (input.kind === 'tick') {
      const gapMs = input.atMs - before.lookedAtMs
      if (gapMs > state.setup.limits.C27.gapMs) rows.push(row(gapHappened('kiosk', before.lookedAtMs), input))
      if (input.atMs - countedAtMs >= COUNTS_EVERY_MS) rows.push(...counted(input))
    }
    for (const entry of entries) {
      if (entry.kind === 'rejected') rejected.add(entry.rejection)
      const happened = happenedOf(entry, state.stations)
      if (happened !== null) rows.push(row(happened, entry))
    }
    if (input.kind !== 'message') return rows
    const { message } = input
    if (message.kind === 'event' && entries.every(entry => entry.kind !== 'dropped')) {
      rows.push(row(eventHappened(message, state.stations), input))
    }
    if (message.kind === 'assignment' || message.kind.endsWith('status')) {
      const station = 'station' in message ? state.stations.get(message.station) : undefined
      if (station !== undefined) rows.push(...stints.follow(station, sessions.current(), input))
    }
    return rows
  }

  function counted(moment: Moment): JournalRow[] {
    countedAtMs = moment.atMs
    return rejected.take(newest.stations).map(happened => row(happened, moment))
  }

  /** A session's end or begin: what came before it belongs to the one before. */
  function changeSession(input: KioskInput, { state, entries }: StepOutcome<KioskState>): void {
    if (!sessions.isChanged(state)) return
    if (sessions.current() === state.session?.id) {
      handOver(sessions.follow(state, entries, input), true)
      return
    }
    handOver([...counted(input), ...stints.endAll(input)], false)
    encoder.beginAlone()
    const rows = sessions.follow(state, entries, input)
    handOver([...rows, ...stints.followAll(state.stations.values(), sessions.current(), input)], true)
  }

  return {
    take(input, before, outcome) {
      newest = outcome.state
      changeSession(input, outcome)
      encoder.put(input)
      const rows = rowsOf(input, before, outcome)
      // A clock that began or stopped: the wall shows it at once, and no crash may take it back (OC4).
      const mayWait = rows.length === 0 || (rows.length === 1 && isRep(input))
      const isUrgent = !mayWait || outcome.state.clocks !== before.clocks
      if (isUrgent || encoder.waitingBytes() > LARGEST_BLOCK_BYTES) {
        handOver(rows, outcome.entries.some(mustLast))
      } else {
        waiting.push(...rows)
      }
    },
    flush: () => handOver([], false),
    row,
    lastBlock: () => block,
    beginAlone: () => encoder.beginAlone(),
  }
}

/** Its count is absolute: should a crash take the last quarter of a second, the next one says it again. */
function isRep(input: KioskInput): boolean {
  return input.kind === 'message' && input.message.kind === 'event' && input.message.event.type === 'rep'
}
