import type { AlarmView } from './board/alarmViewSchema.ts'
import type { BoardPatch } from './board/boardSchema.ts'
import type { WallCommand } from './board/commandSchema.ts'
import type { Message } from './contract/message.ts'
import type { Rejection } from './contract/rejection.ts'
import type { Session } from './kioskState.ts'

/** When an input came: the kiosk's monotonic clock decides (D1), its wall clock is for display and records. */
type Moment = { readonly atMs: number; readonly wallAtMs: number }

/** Everything that can happen to the kiosk. */
export type KioskInput = Moment &
  (
    | { readonly kind: 'message'; readonly message: Message; readonly retained: boolean }
    | { readonly kind: 'rejected'; readonly rejection: Rejection }
    /** The connection to the broker came up or went. */
    | { readonly kind: 'link'; readonly connected: boolean }
    /** About 8 times a second: delays run out without a message (AL6); every second tick sends what changed. */
    | { readonly kind: 'tick' }
    /** The journal can be written, or can't any more. */
    | { readonly kind: 'recording'; readonly isRecording: boolean }
    | { readonly kind: 'command'; readonly id: string; readonly command: WallCommand }
  )

/** What is worth a line in the record. */
export type Entry = Moment &
  (
    | {
        readonly kind: 'alarm'
        readonly change: 'raised' | 'risen' | 'latched' | 'renewed' | 'ended' | 'acknowledged'
        readonly alarm: AlarmView
      }
    | {
        readonly kind: 'acknowledge-refused'
        readonly alarmId: string
        readonly by: string
        readonly reason: string
      }
    /** Somebody paused the sound or ended the pause, or a new high alarm broke through it (AL4, AL8). */
    | {
        readonly kind: 'sound'
        readonly change: 'paused' | 'resumed' | 'broken'
        readonly by: string | null
      }
    /** A session began, got its name, or ended; `cause` and `by` say how and by whom. */
    | {
        readonly kind: 'session'
        readonly change: 'started' | 'named' | 'ended'
        readonly session: Session
        readonly cause: 'by-hand' | 'check-in' | 'calm'
        readonly by: string | null
      }
    /** A station was asked for something: the command sent (`text`: the message, or why the release), then its answer. */
    | {
        readonly kind: 'command'
        readonly change: 'asked' | 'accepted' | 'refused'
        readonly station: string
        readonly commandId: string
        readonly type: 'release' | 'message'
        readonly by: string
        readonly text: string | null
        /** The station's, where it refused. */
        readonly reason: string | null
        readonly late: boolean
      }
    /** Somebody wrote a note on who trains there. */
    | { readonly kind: 'note'; readonly station: string; readonly by: string; readonly text: string }
    | { readonly kind: 'rejected'; readonly rejection: Rejection }
    /** A valid message that changes nothing: a duplicate, late, retained where it must not be, or over a bound. */
    | { readonly kind: 'dropped'; readonly station: string | null; readonly reason: string }
  )

/** The outcome of one input. `patch` is null when no screen need hear of it; `publish` goes to the broker at once. */
export type StepOutcome<State> = {
  readonly state: State
  readonly entries: readonly Entry[]
  readonly patch: BoardPatch | null
  readonly publish: readonly Message[]
  /** The answer to a command; null for every other input. */
  readonly answer: { readonly id: string; readonly accepted: boolean; readonly reason: string | null } | null
}
