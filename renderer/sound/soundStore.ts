import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { wallName } from '../alarms/wallName.ts'
import { useAnswerStore } from '../stores/answerStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import type { LoudspeakerState } from './openLoudspeaker.ts'

/** AL4; what the kiosk holds too. */
const PAUSE_MS = 120_000

/** What the wall shows and asks about sound. A pause is the kiosk's and every wall's; only "not live" has one of its own. */
export const useSoundStore = defineStore('sound', () => {
  const board = useBoardStore()
  const live = useLiveStore()
  const answers = useAnswerStore()
  const loudspeaker = shallowRef<LoudspeakerState>('starting')
  /** The kiosk's monotonic clock, run on by the wall's own while the kiosk is silent. */
  const nowMs = shallowRef(0)
  const ownPauseUntilMs = shallowRef<number | null>(null)
  const testsAsked = shallowRef(0)

  const pausedUntilMs = computed(() =>
    live.covered ? ownPauseUntilMs.value : (board.floor?.soundPausedUntilMs ?? null),
  )
  /** 0: sound is on. */
  const pausedForMs = computed(() =>
    pausedUntilMs.value === null ? 0 : Math.max(0, pausedUntilMs.value - nowMs.value),
  )
  const isPaused = computed(() => pausedForMs.value > 0)

  function togglePause(): void {
    if (live.covered) {
      ownPauseUntilMs.value = isPaused.value ? null : nowMs.value + PAUSE_MS
      return
    }
    answers.ask?.({ kind: isPaused.value ? 'resume-sound' : 'pause-sound', by: wallName(board.floor) })
  }

  function askTest(): void {
    testsAsked.value += 1
  }

  return {
    ...{ loudspeaker, nowMs, ownPauseUntilMs, testsAsked, pausedForMs, isPaused },
    ...{ togglePause, askTest },
  }
})
