import { onBeforeUnmount, onMounted } from 'vue'

const open: (() => void)[] = []

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') open.at(-1)?.()
}

/** Escape closes what came up last, wherever the focus is: a button that was tapped may have gone with what it did. */
export function useEscape(close: () => void): void {
  onMounted(() => {
    if (open.length === 0) addEventListener('keydown', onKey)
    open.push(close)
  })
  onBeforeUnmount(() => {
    open.splice(open.indexOf(close), 1)
    if (open.length === 0) removeEventListener('keydown', onKey)
  })
}
