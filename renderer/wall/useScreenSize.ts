import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'

export interface ScreenSize {
  readonly widthPx: number
  readonly heightPx: number
}

export function useScreenSize(): ShallowRef<ScreenSize> {
  // The page's box is the whole window, but where a recording has its bar below it.
  const box = document.querySelector('#app')
  const read = (): ScreenSize => ({
    widthPx: sizeOf(box?.clientWidth, window.innerWidth),
    heightPx: sizeOf(box?.clientHeight, window.innerHeight),
  })
  const size = shallowRef(read())
  const update = (): void => {
    size.value = read()
  }
  window.addEventListener('resize', update)
  onBeforeUnmount(() => window.removeEventListener('resize', update))
  return size
}

/** A page without layout has no sizes. */
function sizeOf(boxPx: number | undefined, windowPx: number): number {
  return boxPx === undefined || boxPx === 0 ? windowPx : boxPx
}
