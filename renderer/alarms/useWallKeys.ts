import { onBeforeUnmount, onMounted } from 'vue'
import { soundsAgain } from '../../stations/board/soundsAgain.ts'
import { useSoundStore } from '../sound/soundStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import { isTyping } from './isTyping.ts'
import { useAcknowledge } from './useAcknowledge.ts'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Arrows go from alarm to alarm (Tab does too, Enter and Space acknowledge, as everywhere); A acknowledges the first that
 * waits for it, P pauses the sound, T tests it. A key held down does nothing more than the first time.
 */
export function useWallKeys(): void {
  const board = useBoardStore()
  const live = useLiveStore()
  const sound = useSoundStore()
  const acknowledge = useAcknowledge()
  let lastIndex = 0

  function move(step: number): void {
    const targets = [...document.querySelectorAll<HTMLElement>('[data-acknowledges]')]
    if (targets.length === 0) return
    const focused = targets.findIndex(target => target === document.activeElement)
    const from = focused === -1 ? (step > 0 ? lastIndex - 1 : lastIndex + 1) : focused
    // An alarm that went has left its place to the next one.
    lastIndex = (Math.min(from, targets.length - 1) + step + targets.length) % targets.length
    targets[lastIndex]?.focus()
  }

  function acknowledgeFirst(): void {
    const first = board.alarms.find(alarm => alarm.acknowledged === null || soundsAgain(alarm, live.nowMs))
    if (first !== undefined) acknowledge(first)
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    if (event.repeat) {
      if (event.key === 'Enter' || event.key === ' ') event.preventDefault()
      return
    }
    const step = steps[event.key]
    if (step !== undefined && !live.covered) {
      event.preventDefault()
      move(step)
      return
    }
    switch (event.key.toLowerCase()) {
      case 'a':
        if (!live.covered) acknowledgeFirst()
        break
      case 'p':
        sound.togglePause()
        break
      case 't':
        sound.askTest()
        break
    }
  }

  onMounted(() => document.addEventListener('keydown', press))
  onBeforeUnmount(() => document.removeEventListener('keydown', press))
}
