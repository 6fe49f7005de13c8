import type { Board } from '../../../stations/board/boardSchema.ts'
import { buildBoard } from '../../../stations/board/buildBoard.ts'
import { diffBoard } from '../../../stations/board/diffBoard.ts'
import type { ReplayStatus, ReplayWish } from '../../../stations/board/replaySchema.ts'
import type { HubMessage } from '../../../stations/board/wallMessageSchema.ts'
import type { KioskInput } from '../../../stations/kioskInput.ts'
import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { startKiosk } from '../../../stations/startKiosk.ts'
import { step } from '../../../stations/step.ts'

type Checkpoint = Moment & { readonly state: KioskState; readonly inputs: number }
type Moment = { readonly atMs: number; readonly wallAtMs: number }

/** Work is cut so that pause and seek are heard in between: most of a beat, as the thread has nothing else to do. */
const WORK_MS = 110
const CHECKPOINT_EVERY_MS = 60_000
/** At the begin: what was said shortly before the session is taken in first. */
const LEAD_MS = 2_000

/**
 * A recorded session on a wall: its inputs through `step` again (L3), with a state of its own, at 1 to 60 times the speed. Call
 * `beat` several times a second; nothing here knows the real floor.
 */
export function createReplay(deps: {
  readonly inputs: () => Iterator<KioskInput>
  readonly setup: KioskSetup
  readonly session: Pick<ReplayStatus, 'session' | 'squad' | 'startedWallMs' | 'startMs' | 'endMs'>
  readonly speed: number
  readonly nowMs: () => number
  readonly say: (message: HubMessage | ReplayStatus) => void
  readonly unreadable: () => number
}) {
  const { session, say, nowMs } = deps
  let inputs = deps.inputs()
  let next = inputs.next()
  let taken = 0
  let state: KioskState | null = null
  let last: Moment = { atMs: session.startMs, wallAtMs: session.startedWallMs }
  let checkpoints: Checkpoint[] = []
  let targetMs = session.startMs - LEAD_MS
  let isSeeking = true
  let isPaused = false
  let speed = deps.speed
  let beatAtMs = nowMs()
  let sent: Board | null = null
  let revision = 0

  function take(input: KioskInput): void {
    // Counted from 0, no tick is one at which `step` makes a board for screens; this wall's is made once a beat.
    const before = state ?? startKiosk(deps.setup, input)
    state = step({ ...before, ticks: 0 }, input).state
    last = { atMs: input.atMs, wallAtMs: input.wallAtMs }
    taken += 1
    const newest = checkpoints.at(-1)
    if (newest === undefined || input.atMs - newest.atMs >= CHECKPOINT_EVERY_MS)
      checkpoints.push({ ...last, state, inputs: taken })
  }

  /** Takes inputs up to the target; true once it is reached. */
  function runOn(): boolean {
    const stopAtMs = nowMs() + WORK_MS
    while (next.done !== true && next.value.atMs <= targetMs) {
      take(next.value)
      next = inputs.next()
      if (taken % 64 === 0 && nowMs() > stopAtMs) return false
    }
    return true
  }

  /** Back to the newest checkpoint before that moment. */
  function goBack(atMs: number): void {
    const before = checkpoints.filter(checkpoint => checkpoint.atMs <= atMs)
    const from = before.at(-1)
    checkpoints = before
    inputs = deps.inputs()
    taken = from?.inputs ?? 0
    state = from?.state ?? null
    for (let skipped = 0; skipped < taken; skipped++) inputs.next()
    next = inputs.next()
    last = from ?? { atMs: session.startMs, wallAtMs: session.startedWallMs }
    // Whatever a wall holds of later moments must go: it gets all of it anew.
    sent = null
  }

  function momentOf() {
    const atMs = Math.max(last.atMs, Math.min(targetMs, session.endMs))
    return { revision, nowMs: atMs, wallNowMs: last.wallAtMs + atMs - last.atMs }
  }

  function tell(): void {
    const moment = momentOf()
    const board = state === null ? null : boardOf(state, moment.nowMs)
    if (board === null) say({ kind: 'heartbeat', ...moment, provedAtMs: null })
    else if (sent === null) say({ kind: 'snapshot', ...moment, board })
    else {
      const patch = diffBoard(sent, board)
      if (patch !== null) revision += 1
      const now = { ...moment, revision }
      say(patch === null ? { kind: 'heartbeat', ...now, provedAtMs: null } : { kind: 'patch', ...now, patch })
    }
    sent = board
    const place = { atMs: moment.nowMs, speed, paused: isPaused, seeking: isSeeking }
    say({ kind: 'replay-status', ...session, ...place, unreadable: deps.unreadable() })
  }

  return {
    /** Goes on for as long as it was since the last beat, and tells the wall. */
    beat(): void {
      const passedMs = nowMs() - beatAtMs
      beatAtMs += passedMs
      if (!isPaused && !isSeeking) targetMs = Math.min(session.endMs, targetMs + passedMs * speed)
      const isReached = runOn()
      if (isSeeking && !isReached) {
        say({ kind: 'heartbeat', ...momentOf(), nowMs: last.atMs, provedAtMs: null })
        return
      }
      // Where the machine is too slow for the speed, the recording is behind, not ahead of itself.
      if (!isReached) targetMs = last.atMs
      isSeeking = false
      if (targetMs >= session.endMs) isPaused = true
      tell()
    },
    wish({ paused, speed: faster, atMs }: ReplayWish): void {
      if (faster !== undefined) speed = faster
      if (paused !== undefined) isPaused = paused
      if (atMs === undefined) return
      targetMs = Math.max(session.startMs - LEAD_MS, Math.min(session.endMs, atMs))
      if (targetMs < last.atMs) goBack(targetMs)
      isSeeking = true
    },
    /** The wall lacks something: it gets all of it with the next beat. */
    resync: () => void (sent = null),
  }
}

export type Replay = ReturnType<typeof createReplay>

function boardOf(state: KioskState, atMs: number): Board {
  const board = buildBoard(state, atMs)
  return { ...board, floor: { ...board.floor, replay: true } }
}
