import { onBeforeUnmount, onMounted } from 'vue'
import type { WallBridge } from '../../stations/board/wallBridge.ts'
import { isTyping } from '../alarms/isTyping.ts'
import { useAnswerStore } from '../stores/answerStore.ts'

const HELD_MS = 1_200

/**
 * The way from the kiosk's wall to review: the key R, or a finger held on the clock. Whether it opens is decided outside of the
 * page; where it does not, the wall says why. A browser has an address bar instead.
 */
export function useReviewDoor(bridge: Pick<WallBridge, 'openReview'> | undefined): void {
  if (bridge === undefined) return
  const { openReview } = bridge
  const answers = useAnswerStore()
  let holding: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    if (!(await openReview()))
      answers.take({ kind: 'answer', id: '', accepted: false, reason: 'floor-first' })
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return
    if (event.key.toLowerCase() === 'r') void ask()
  }

  function hold({ target }: PointerEvent): void {
    letGo()
    if (target instanceof Element && target.closest('[data-review-hold]') !== null)
      holding = setTimeout(() => void ask(), HELD_MS)
  }

  function letGo(): void {
    clearTimeout(holding)
  }

  onMounted(() => {
    document.addEventListener('keydown', press)
    document.addEventListener('pointerdown', hold)
    for (const name of ['pointerup', 'pointercancel'] as const) document.addEventListener(name, letGo)
  })
  onBeforeUnmount(() => {
    letGo()
    document.removeEventListener('keydown', press)
    document.removeEventListener('pointerdown', hold)
    for (const name of ['pointerup', 'pointercancel'] as const) document.removeEventListener(name, letGo)
  })
}
