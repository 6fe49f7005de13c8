import { onBeforeUpdate, onUpdated } from 'vue'

/** A chip that moves to another rank loses the focus in the browser; whoever is about to press Enter must not. */
export function useKeptFocus(): void {
  let focused: HTMLElement | null = null
  onBeforeUpdate(() => {
    const active = document.activeElement
    focused = active instanceof HTMLElement && active.dataset['acknowledges'] !== undefined ? active : null
  })
  onUpdated(() => {
    if (focused?.isConnected === true && document.activeElement !== focused) focused.focus()
  })
}
