import { contextBridge, ipcRenderer } from 'electron'
import type { ReviewBridge } from '../../stations/board/reviewBridge.ts'
import { hideStillPointer } from './hideStillPointer.ts'
import { holdGestures } from './holdGestures.ts'

const TOLD_EVERY_MS = 1_000

/** Tells main that somebody is there, once a second at most. */
function tellUse(): void {
  let toldAtMs = Number.NEGATIVE_INFINITY
  const tell = (): void => {
    if (performance.now() - toldAtMs < TOLD_EVERY_MS) return
    toldAtMs = performance.now()
    ipcRenderer.send('review-used')
  }
  for (const name of ['pointerdown', 'pointermove', 'wheel', 'keydown'])
    window.addEventListener(name, tell, { capture: true, passive: true })
}

/** A link that the page does not follow itself is main's to follow, or not: no page of the app navigates by itself. */
function handOverLinks(): void {
  window.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.defaultPrevented) return
    event.preventDefault()
    ipcRenderer.send('review-go', link.href)
  })
}

const bridge: ReviewBridge = {
  savePdf: () => ipcRenderer.send('review-pdf'),
  onSaved: listen => {
    ipcRenderer.on('review-saved', (_event, file: unknown) => listen(typeof file === 'string' ? file : null))
  },
}
contextBridge.exposeInMainWorld('reviewBridge', bridge)
tellUse()
handOverLinks()
holdGestures()
hideStillPointer()
