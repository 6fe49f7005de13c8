import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import type { HubMessage } from '../../stations/board/wallMessageSchema.ts'
import { useLiveStore } from './liveStore.ts'

export type Answer = Extract<HubMessage, { kind: 'answer' }>

const SHOWN_FOR_MS = 6_000

/** What the kiosk answers to the commands of this wall; only a refusal is worth a word. */
export const useAnswerStore = defineStore('answer', () => {
  const live = useLiveStore()
  const refusedAtMs = shallowRef<number | null>(null)
  /** The code of the last refusal. */
  const reason = shallowRef<string | null>(null)
  /** Sends a command; the answer carries the id that comes back. */
  const ask = shallowRef<((command: WallCommand) => string) | null>(null)
  const last = shallowRef<Answer | null>(null)

  function take(answer: Answer): void {
    last.value = answer
    refusedAtMs.value = answer.accepted ? null : live.nowMs
    reason.value = answer.reason
  }

  const refused = computed(() => refusedAtMs.value !== null && live.nowMs - refusedAtMs.value <= SHOWN_FOR_MS)

  return { ask, refused, reason, last, take }
})
