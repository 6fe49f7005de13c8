import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import { useAnswerStore, type Answer } from '../stores/answerStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'

/** lost: the kiosk has not answered; it may have heard or not. */
export type AskState =
  | { readonly kind: 'idle' | 'waiting' | 'done' | 'lost' }
  | { readonly kind: 'refused'; readonly reason: string }

const LOST_AFTER_MS = 5_000
const FORGOTTEN_AFTER_MS = 10_000

/** Asks the kiosk and follows what becomes of it; several commands at once are done when all of them are. */
export function useAsk(): {
  readonly ask: (...commands: readonly WallCommand[]) => void
  readonly state: ComputedRef<AskState>
} {
  const answers = useAnswerStore()
  const live = useLiveStore()
  const asked = shallowRef<{ readonly ids: readonly string[]; readonly atMs: number } | null>(null)
  const heard = shallowRef<readonly Answer[]>([])

  watch(
    () => answers.last,
    last => {
      if (last !== null && asked.value?.ids.includes(last.id) === true) heard.value = [...heard.value, last]
    },
    { flush: 'sync' },
  )

  const state = computed<AskState>(() => {
    if (asked.value === null) return { kind: 'idle' }
    const ageMs = live.nowMs - asked.value.atMs
    if (ageMs > FORGOTTEN_AFTER_MS) return { kind: 'idle' }
    const refusal = heard.value.find(({ accepted }) => !accepted)
    if (refusal !== undefined) return { kind: 'refused', reason: refusal.reason ?? '' }
    if (heard.value.length >= asked.value.ids.length) return { kind: 'done' }
    return { kind: ageMs > LOST_AFTER_MS ? 'lost' : 'waiting' }
  })

  function ask(...commands: readonly WallCommand[]): void {
    heard.value = []
    // Known before an answer can come.
    const ids: string[] = []
    asked.value = { ids, atMs: live.nowMs }
    for (const command of commands) ids.push(answers.ask?.(command) ?? '')
  }

  return { ask, state }
}
