import { computed, shallowRef, type ComputedRef } from 'vue'
import { createMeasureText } from '../format/measureText.ts'
import type { MeasureText } from '../format/fitText.ts'

/** Measures in the page's font, anew each time a part of the font (another script, say) has arrived. */
export function usePageFont(): ComputedRef<MeasureText> {
  const arrived = shallowRef(0)
  document.fonts.addEventListener('loadingdone', () => {
    arrived.value += 1
  })
  return computed(() => {
    void arrived.value
    return createMeasureText(getComputedStyle(document.body).fontFamily, document)
  })
}
