import { onBeforeUnmount, onMounted, watch } from 'vue'
import { useLiveStore } from '../stores/liveStore.ts'

/** The slowest flash; all others begin anew with it. */
const ROUND_MS = 2_000

/**
 * Lets every flash begin at a whole round of the kiosk's clock, so that all panels of all walls flash in step whenever their
 * alarm came (SG1).
 */
export function useFlashesInStep(): void {
  const live = useLiveStore()
  const align = (animation: Animation): void => {
    if (!(animation instanceof CSSAnimation) || !animation.animationName.startsWith('flash-')) return
    const offsetMs = live.offsetMs ?? 0
    // In the past, or the flash would wait for its begin.
    animation.startTime = offsetMs - Math.ceil(offsetMs / ROUND_MS) * ROUND_MS
  }
  const begun = (event: AnimationEvent): void => {
    if (!event.animationName.startsWith('flash-') || !(event.target instanceof Element)) return
    for (const animation of event.target.getAnimations({ subtree: true })) align(animation)
  }
  onMounted(() => document.addEventListener('animationstart', begun))
  onBeforeUnmount(() => document.removeEventListener('animationstart', begun))
  watch(
    () => live.offsetMs,
    () => {
      for (const animation of document.getAnimations()) align(animation)
    },
  )
}
