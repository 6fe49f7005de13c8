import type { KioskInput, StepOutcome } from '../../../stations/kioskInput.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { saveKiosk } from '../../../stations/saveKiosk.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { gapHappened, limitsHappened } from './happened.ts'
import { inParts, type InParts } from './inParts.ts'
import type { JournalThread } from './journalThread.ts'
import { createOutbox } from './outbox.ts'
import type { Stored } from './protocolSchema.ts'
import { createRecorder } from './recorder.ts'
import type { JournalRow } from './rowSchema.ts'
import { createSessionRows } from './sessionRows.ts'
import { noShift } from './shiftRows.ts'
import { createStintRows } from './stintRows.ts'

/** The record of everything that the loop does. */
export type Journal = {
  readonly take: (input: KioskInput, before: KioskState, outcome: StepOutcome<KioskState>) => void
  /** At every tick of the loop: hands over what is due. */
  readonly tick: (state: KioskState) => void
  /** What was taken so far is on the disk; at the latest when `limitMs` have passed, and then it is said. */
  readonly whenDurable: (limitMs: number) => Promise<void>
  readonly stop: (state: KioskState) => Promise<void>
}

const SNAPSHOT_EVERY_MS = 10_000
const BLOCK_EVERY_MS = 240
const STOP_LIMIT_MS = 700

/** Goes on with what is stored; `first` is the state that the kiosk starts with. */
export function createJournal(deps: {
  readonly thread: JournalThread
  readonly stored: Stored | null
  readonly boot: string
  readonly first: KioskState
  readonly clock: Clock
  readonly log: Log
  readonly onRecording: (isRecording: boolean) => void
}): Journal {
  const { thread, stored, clock, log, first } = deps
  const last = stored?.last ?? noShift
  const run = last.run + 1
  const startedAt = moment()
  const sessions = createSessionRows(run, stored?.openSession ?? null)
  const stints = createStintRows(stored?.openStints ?? [], last.stint)
  let newest = first
  let snapshots = last.snapshot
  let savedAtMs = startedAt.atMs
  let saving: InParts | null = null

  function moment() {
    return { atMs: clock.nowMs(), wallAtMs: clock.wallNowMs() }
  }

  function runRow(): JournalRow {
    const { version, site, kiosk, demo, limits } = first.setup
    return {
      ...{ table: 'run', run, started_at_ms: startedAt.atMs, started_wall_ms: startedAt.wallAtMs, version },
      ...{ site, kiosk, demo: demo ? 1 : 0, limits: JSON.stringify(limits) },
    }
  }

  /** The state as it stands now, after every block that led to it; written in parts, between other things of the loop. */
  function saveNow(): void {
    saving?.abandon()
    recorder.flush()
    recorder.beginAlone()
    const { atMs, wallAtMs } = moment()
    const { steadyMs, uptimeMs, offsetMs } = clock.mark()
    const block = recorder.lastBlock()
    savedAtMs = atMs
    saving = inParts(saveKiosk(newest), text => {
      saving = null
      snapshots += 1
      const row: JournalRow = {
        ...{ table: 'snapshot', snapshot: snapshots, run, at_ms: atMs, wall_ms: wallAtMs, block },
        ...{ boot: deps.boot, steady_ms: steadyMs, uptime_ms: uptimeMs, offset_ms: offsetMs },
        bytes: Buffer.from(text),
      }
      outbox.put([row], false)
    })
  }

  const outbox = createOutbox({
    send(write) {
      const isInSession = sessions.current() !== null
      thread.post({ kind: 'write', ...write, isInSession, wallNowMs: clock.wallNowMs() })
    },
    preamble() {
      saveNow()
      return [runRow(), ...sessions.open(), ...stints.open()]
    },
    afterGap({ fromAtMs }) {
      saveNow()
      return [recorder.row(gapHappened('journal', fromAtMs), moment())]
    },
    onRecording(isRecording, why) {
      if (isRecording) log.info('journal', 'it is written again')
      else log.error('journal', `it can't be written: ${why}; alarms go on, and it is tried again`)
      deps.onRecording(isRecording)
    },
    nowMs: clock.nowMs,
    isRecording: first.isRecording,
  })
  const recorder = createRecorder({ run, last, state: first, sessions, stints, put: outbox.put })

  thread.listen(word => {
    if (word.kind === 'written') outbox.written(word.number)
    else if (word.kind === 'failed') outbox.failed(word.number, word.why, word.isNew)
    else log[word.level]('journal', word.text)
  })
  if (stored !== null) thread.post({ kind: 'go-on' })
  outbox.put([runRow(), recorder.row(limitsHappened(first.setup.limits), startedAt)], true)
  saveNow()
  const timer = setInterval(() => recorder.flush(), BLOCK_EVERY_MS)

  function writtenWithin(limitMs: number): Promise<boolean> {
    return new Promise(resolve => {
      const limit = setTimeout(() => resolve(false), limitMs)
      void outbox.whenWritten().then(() => {
        clearTimeout(limit)
        resolve(true)
      })
    })
  }

  return {
    take(input, before, outcome) {
      newest = outcome.state
      recorder.take(input, before, outcome)
    },
    tick(state) {
      newest = state
      outbox.tick()
      if (clock.nowMs() - savedAtMs >= SNAPSHOT_EVERY_MS) saveNow()
    },
    async whenDurable(limitMs) {
      if (await writtenWithin(limitMs)) return
      log.repeated('late', 'warn', 'journal', `an acknowledgement was not written within ${limitMs} ms`)
    },
    async stop(state) {
      clearInterval(timer)
      newest = state
      saveNow()
      saving?.finish()
      await writtenWithin(STOP_LIMIT_MS)
      await thread.stop()
    },
  }
}
