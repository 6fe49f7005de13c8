import type { AlarmSlots } from './alarms/alarmSlot.ts'
import type { Board } from './board/boardSchema.ts'
import type { ClockBook } from './floor/clockBook.ts'
import type { StationTable } from './floor/stationTable.ts'
import type { KioskSetup } from './kioskSetup.ts'

/** The whole kiosk as a value. */
export type KioskState = {
  readonly setup: KioskSetup
  readonly stations: StationTable
  readonly clocks: ClockBook
  /** The kiosk's own alarms. */
  readonly slots: AlarmSlots
  /** The kiosk's own message last came back through the broker; at start: the start. */
  readonly provedAtMs: number
  /** It has come back at least once. */
  readonly isProved: boolean
  /** The last time the kiosk looked at its floor. */
  readonly lookedAtMs: number
  /** Somebody was inflated then (C27). */
  readonly wasInflated: boolean
  /** What was before the start is not known: the worst case is assumed, until it was told of (C27). */
  readonly assumesGap: boolean
  /** The journal can be written (C26). */
  readonly isRecording: boolean
  /** Somebody paused the sound until then (AL4). */
  readonly soundPausedUntilMs: number | null
  readonly alarmsRaised: number
  /** Commands sent to stations by this kiosk: their ids count up. */
  readonly commandsSent: number
  readonly ticks: number
  /** null: nobody trains. */
  readonly session: Session | null
  readonly sessionsStarted: number
  /** When somebody ended the last session by hand; null: nobody did, or another has begun since. */
  readonly endedAtMs: number | null
  /** What screens were last told. */
  readonly board: Board
}

/** One session of the floor (X15). */
export type Session = {
  readonly id: string
  readonly squad: string | null
  readonly started: {
    readonly atMs: number
    readonly wallMs: number
    readonly cause: 'by-hand' | 'check-in'
    readonly by: string | null
  }
  /** When somebody was last checked in. */
  readonly lastBusyAtMs: number
}

/** More than any floor has (64): a sender that makes up stations cannot fill the memory (L10). */
export const mostStations = 256
