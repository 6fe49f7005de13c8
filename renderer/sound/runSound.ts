import type { useBoardStore } from '../stores/boardStore.ts'
import type { HubClock } from '../alarms/createHubClock.ts'
import { bursts } from './bursts.ts'
import type { Loudspeaker, LoudspeakerState } from './openLoudspeaker.ts'
import { planSound, silence, withTest } from './planSound.ts'
import { soundingAlarms, type Sounding } from './soundingAlarms.ts'
import type { useSoundStore } from './soundStore.ts'

interface Parts {
  readonly board: ReturnType<typeof useBoardStore>
  readonly sound: ReturnType<typeof useSoundStore>
  readonly hubClock: HubClock
  readonly open: (tell: (state: LoudspeakerState) => void) => Loudspeaker
  /** This page's clock and timer; handed in so that tests own the time. */
  readonly nowMs: () => number
  readonly every: (ms: number, run: () => void) => () => void
}

export interface Sound {
  /** The kiosk has said something, and the stores know it. */
  heard(): void
  stop(): void
}

const LOOK_EVERY_MS = 250
const NOT_LIVE_AFTER_MS = 2_000

/** A wall that hears nothing of the kiosk calls for somebody itself, below what it last knew to be high. */
const notLive: Sounding = { key: 'not-live', priority: 'medium' }

/** Lets be heard what the board says: looks at every word of the kiosk, and 4 times a second where none comes. */
export function runSound(parts: Parts): Sound {
  const { board, sound, hubClock } = parts
  let state = silence
  let heardAtMs = parts.nowMs()
  let testsDone = sound.testsAsked
  let sessionMs: number | null | undefined
  const loudspeaker = parts.open(told => {
    sound.loudspeaker = told
  })

  function look(): void {
    const localMs = parts.nowMs()
    const isLive = localMs - heardAtMs < NOT_LIVE_AFTER_MS
    const nowMs = hubClock.offsetMs() === null ? localMs : hubClock.nowMs(localMs)
    sound.nowMs = nowMs
    if (isLive) sound.ownPauseUntilMs = null
    if (sound.testsAsked !== testsDone) state = withTest(state)
    testsDone = sound.testsAsked
    const isPaused = runs(board.floor?.soundPausedUntilMs, nowMs) || runs(sound.ownPauseUntilMs, nowMs)
    const alarms = isPaused ? [] : soundingAlarms(board.alarms, nowMs)
    const own = isLive || runs(sound.ownPauseUntilMs, nowMs) ? [] : [notLive]
    // A loudspeaker that is not listed may still be there: sound is withheld only where the page can't play at all.
    const isAudible = sound.loudspeaker === 'running' || sound.loudspeaker === 'no-loudspeaker'
    const plan = planSound(state, { sounding: [...alarms, ...own], isPaused, isAudible }, nowMs)
    state = plan.state
    if (plan.stop) loudspeaker.stop()
    if (plan.start !== null) loudspeaker.play(bursts[plan.start])
  }

  const stopTimer = parts.every(LOOK_EVERY_MS, look)
  return {
    heard() {
      heardAtMs = parts.nowMs()
      const startedMs = board.floor?.sessionStartedWallMs
      // The session begins before the eyes of this wall: its sound is tried where the coach stands (SG2).
      if (sessionMs === null && startedMs !== null && startedMs !== undefined) sound.askTest()
      sessionMs = startedMs
      look()
    },
    stop() {
      stopTimer()
      loudspeaker.close()
    },
  }
}

function runs(untilMs: number | null | undefined, nowMs: number): boolean {
  return untilMs !== null && untilMs !== undefined && untilMs > nowMs
}
