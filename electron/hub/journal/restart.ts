import path from 'node:path'
import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { startKiosk } from '../../../stations/startKiosk.ts'
import { type Clock, createClock, machineTime, type TimeSources } from '../clock.ts'
import type { Log } from '../log.ts'
import { createJournal, type Journal } from './createJournal.ts'
import { asideText } from './journalFile.ts'
import { startJournalThread } from './journalThread.ts'
import { continuedFrom, type LastWord, readBoot } from './machineBoot.ts'
import type { Stored, WorkerOrder } from './protocolSchema.ts'
import { restoreState } from './restoreState.ts'

export type OpenJournal = (deps: {
  readonly first: KioskState
  readonly onRecording: (isRecording: boolean) => void
}) => Journal

/** What a start goes on from. */
export type Restart = {
  /** Goes on from where it stood, by the machine's own counters (OC4). */
  readonly clock: Clock
  readonly firstState: (setup: KioskSetup) => KioskState
  readonly openJournal: OpenJournal
  /** Ends what was started, where the kiosk never came to run. */
  readonly stop: () => Promise<void>
}

/** Where the journal of a data folder is; a squad that does not exist has one of its own. */
export function journalPath(dataFolder: string, isDemo: boolean): string {
  return path.join(dataFolder, isDemo ? 'journal-demo.db' : 'journal.db')
}

/** Opens the journal and reads what stood when the kiosk ended; whatever is wrong with it, a wall can start. */
export async function restart(deps: {
  readonly workerFile: string
  readonly order: WorkerOrder
  readonly log: Log
  readonly time?: TimeSources
}): Promise<Restart> {
  const { order, log } = deps
  const time = deps.time ?? machineTime
  const thread = startJournalThread(deps.workerFile, order)
  const { stored, aside, why } = await thread.opened
  if (aside !== null) log.warn('journal', asideText(order.file, aside))
  if (why !== null) log.error('journal', `${order.file} can't be opened now: ${why}`)
  const boot = readBoot(time)
  const last = stored === null ? null : lastWordOf(stored)
  const clock = createClock(time, last === null ? null : continuedFrom(last, boot, time))
  return {
    clock,
    firstState(setup) {
      const moment = { atMs: clock.nowMs(), wallAtMs: clock.wallNowMs() }
      const restored = stored === null ? null : restoreState(stored, setup, moment.atMs, log)
      if (restored !== null) return restored
      const isFirstStart = why === null && aside === null && stored?.snapshots.length === 0
      if (isFirstStart) return startKiosk(setup, moment)
      // Somebody may be under cuff whose clock is lost (C27), and nothing counts as recorded until something is (C26).
      return { ...startKiosk(setup, moment, { assumesGap: true }), isRecording: false }
    },
    openJournal: late => createJournal({ ...late, thread, stored, boot, clock, log }),
    stop: thread.stop,
  }
}

function lastWordOf({ snapshots: [snapshot], blocks }: Stored): LastWord | null {
  if (snapshot === undefined) return null
  const { boot, steady_ms, uptime_ms, offset_ms, at_ms, wall_ms } = snapshot
  const block = blocks.at(-1)
  const word = { boot, steadyMs: steady_ms, uptimeMs: uptime_ms, offsetMs: offset_ms }
  if (block === undefined || block.last_at_ms <= at_ms) return { ...word, atMs: at_ms, wallMs: wall_ms }
  const wallMs = block.first_wall_ms + block.last_at_ms - block.first_at_ms
  return { ...word, atMs: block.last_at_ms, wallMs }
}
