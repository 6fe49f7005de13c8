import { onBeforeUnmount, onMounted } from 'vue'
import type { WallBridge } from '../../stations/board/wallBridge.ts'
import { isTyping } from '../alarms/isTyping.ts'
import { useAnswerStore } from '../stores/answerStore.ts'

const HELD_MS = 1_200

/** Opens a page over the wall, or says on it why not now. */
export type OpenOver = (page: 'review' | 'settings') => void

/**
 * The way from the kiosk's wall to review and settings: the keys R and S, or a finger held on the clock. Whether it opens is decided
 * outside of the page; where it does not, the wall says why. null: a browser, which has an address bar instead.
 */
export function useReviewDoor(bridge: Pick<WallBridge, 'openOver'> | undefined): OpenOver | null {
  if (bridge === undefined) return null
  const { openOver } = bridge
  const answers = useAnswerStore()
  let holding: ReturnType<typeof setTimeout> | undefined

  async function ask(page: 'review' | 'settings'): Promise<void> {
    if (!(await openOver(page)))
      answers.take({ kind: 'answer', id: '', accepted: false, reason: 'floor-first' })
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key === 'r') void ask('review')
    if (key === 's') void ask('settings')
  }

  function hold({ target }: PointerEvent): void {
    letGo()
    if (target instanceof Element && target.closest('[data-review-hold]') !== null)
      holding = setTimeout(() => void ask('review'), HELD_MS)
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
  return page => void ask(page)
}
