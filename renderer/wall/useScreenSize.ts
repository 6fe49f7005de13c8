import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'

export interface ScreenSize {
  readonly widthPx: number
  readonly heightPx: number
}

export function useScreenSize(): ShallowRef<ScreenSize> {
  const read = (): ScreenSize => ({ widthPx: window.innerWidth, heightPx: window.innerHeight })
  const size = shallowRef(read())
  const update = (): void => {
    size.value = read()
  }
  window.addEventListener('resize', update)
  onBeforeUnmount(() => window.removeEventListener('resize', update))
  return size
}
