import type { Priority } from '../../stations/board/conditionSchema.ts'
import { bursts } from './bursts.ts'
import type { Sounding } from './soundingAlarms.ts'

/** What decides about sound at one moment. */
export interface SoundNow {
  /** What wants to be heard, a pause already taken into account. */
  readonly sounding: readonly Sounding[]
  readonly isPaused: boolean
  /** The loudspeaker plays. What it cannot play now is due as soon as it can. */
  readonly isAudible: boolean
}

/** What the scheduler remembers; times are the kiosk's monotonic clock. */
export interface SoundState {
  readonly burst: {
    readonly priority: Priority
    readonly startedAtMs: number
    readonly isTest: boolean
  } | null
  /** When the last burst was over or was broken off. */
  readonly endedAtMs: number
  /** Keys of what wants to be heard and has been. */
  readonly heard: ReadonlySet<string>
  /** Bursts of a sound test that are still to come. */
  readonly test: readonly Priority[]
  readonly lookedAtMs: number
}

export interface SoundPlan {
  readonly state: SoundState
  /** The burst that plays is to be broken off. */
  readonly stop: boolean
  /** The burst to begin now. */
  readonly start: Priority | null
}

/** No burst follows another closer than this (the standard's shortest interval), unless the priority rises. */
const LEAST_BETWEEN_MS = 2_500
const BETWEEN_TESTS_MS = 1_000
/** The kiosk's clock never goes back; it began anew, and with it the times kept here. */
const NEW_CLOCK_MS = 5_000

const rank: Readonly<Record<Priority, number>> = { low: 1, medium: 2, high: 3 }

export const silence: SoundState = {
  burst: null,
  endedAtMs: Number.NEGATIVE_INFINITY,
  heard: new Set(),
  test: [],
  lookedAtMs: Number.NEGATIVE_INFINITY,
}

/** Plays each burst once, the lowest first; nothing if a test runs already. */
export function withTest(state: SoundState): SoundState {
  return state.test.length > 0 ? state : { ...state, test: ['low', 'medium', 'high'] }
}

/** One look at what should be heard (SG2): the highest priority alone, again and again, a low one once. */
export function planSound(before: SoundState, now: SoundNow, nowMs: number): SoundPlan {
  const state = remembered(before, now, nowMs)
  if (!now.isAudible) return still({ ...state, burst: null, heard: new Set(), endedAtMs: -Infinity })
  const top = highest(now.sounding, state.heard)
  if (top === null) return planQuiet(state, now, nowMs)
  const quietTest: SoundState = { ...state, test: [] }
  const playing = playingAt(state, nowMs)
  if (playing === null) {
    return isDue(state, top, now.sounding, nowMs) ? begin(quietTest, top, now, nowMs) : still(quietTest)
  }
  if (playing.isTest || rank[playing.priority] < rank[top])
    return { ...begin(quietTest, top, now, nowMs), stop: true }
  if (rank[playing.priority] > rank[top]) return breakOff(quietTest, nowMs)
  return still(quietTest)
}

function remembered(before: SoundState, now: SoundNow, nowMs: number): SoundState {
  const keys = new Set(now.sounding.map(({ key }) => key))
  const heard = new Set([...before.heard].filter(key => keys.has(key)))
  const isNewClock = nowMs < before.lookedAtMs - NEW_CLOCK_MS
  const times = isNewClock ? { burst: null, endedAtMs: Number.NEGATIVE_INFINITY } : {}
  return { ...before, ...times, heard, lookedAtMs: nowMs }
}

/** A low alarm that has been heard wants nothing more. */
function highest(sounding: readonly Sounding[], heard: ReadonlySet<string>): Priority | null {
  let top: Priority | null = null
  for (const { key, priority } of sounding) {
    if (bursts[priority].repeatMs === null && heard.has(key)) continue
    if (top === null || rank[priority] > rank[top]) top = priority
  }
  return top
}

function isDue(state: SoundState, top: Priority, sounding: readonly Sounding[], nowMs: number): boolean {
  const last = state.burst
  if (last === null || last.isTest || rank[last.priority] < rank[top]) return true
  const isNews = sounding.some(({ key, priority }) => priority === top && !state.heard.has(key))
  const { repeatMs } = bursts[top]
  if (last.priority === top && !isNews && repeatMs !== null) return nowMs >= last.startedAtMs + repeatMs
  return nowMs >= state.endedAtMs + LEAST_BETWEEN_MS
}

function planQuiet(state: SoundState, now: SoundNow, nowMs: number): SoundPlan {
  const playing = playingAt(state, nowMs)
  if (playing !== null && !playing.isTest && bursts[playing.priority].repeatMs !== null)
    return breakOff(state, nowMs)
  if (now.isPaused)
    return playing === null ? still({ ...state, test: [] }) : breakOff({ ...state, test: [] }, nowMs)
  const [next, ...later] = state.test
  if (next === undefined || playing !== null || nowMs < state.endedAtMs + BETWEEN_TESTS_MS)
    return still(state)
  const burst = { priority: next, startedAtMs: nowMs, isTest: true }
  return {
    state: { ...state, test: later, burst, endedAtMs: nowMs + bursts[next].lengthMs },
    stop: false,
    start: next,
  }
}

function begin(state: SoundState, top: Priority, now: SoundNow, nowMs: number): SoundPlan {
  const said = now.sounding.filter(({ priority }) => priority === top).map(({ key }) => key)
  const burst = { priority: top, startedAtMs: nowMs, isTest: false }
  const heard = new Set([...state.heard, ...said])
  return {
    state: { ...state, burst, endedAtMs: nowMs + bursts[top].lengthMs, heard },
    stop: false,
    start: top,
  }
}

function breakOff(state: SoundState, nowMs: number): SoundPlan {
  return { state: { ...state, endedAtMs: nowMs }, stop: true, start: null }
}

function still(state: SoundState): SoundPlan {
  return { state, stop: false, start: null }
}

function playingAt(state: SoundState, nowMs: number): SoundState['burst'] {
  return nowMs < state.endedAtMs ? state.burst : null
}
