import { onBeforeUnmount, onMounted } from 'vue'

/** Lets every flash begin at the page's own zero, so that all panels flash in step whenever their alarm came (SG1). */
export function useFlashesInStep(): void {
  const align = (event: AnimationEvent): void => {
    if (!event.animationName.startsWith('flash-') || !(event.target instanceof Element)) return
    for (const animation of event.target.getAnimations({ subtree: true })) {
      if (animation instanceof CSSAnimation && animation.animationName.startsWith('flash-'))
        animation.startTime = 0
    }
  }
  onMounted(() => document.addEventListener('animationstart', align))
  onBeforeUnmount(() => document.removeEventListener('animationstart', align))
}
