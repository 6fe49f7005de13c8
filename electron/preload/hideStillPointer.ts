import { webFrame } from 'electron'

const stillAfterMs = 5_000

/** Hides the pointer while nobody moves it, by a style of the window's own that needs nothing in the page. */
export function hideStillPointer(): void {
  let hidden: string | null = null
  let timer: number | undefined

  function hide(): void {
    hidden ??= webFrame.insertCSS('*, *::before, *::after { cursor: none !important }')
  }

  function wait(): void {
    if (hidden !== null) webFrame.removeInsertedCSS(hidden)
    hidden = null
    window.clearTimeout(timer)
    timer = window.setTimeout(hide, stillAfterMs)
  }

  window.addEventListener('mousemove', wait, { capture: true, passive: true })
  wait()
}
