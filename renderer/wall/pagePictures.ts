import type { Pictures } from '../charts/chartTurns.ts'
import type { Frames } from '../stores/takeHubMessages.ts'

/** A page that is not painted (covered, minimised) gets no pictures; it goes on all the same, only slower. */
const UNPAINTED_MS = 250

/** The browser's pictures. */
export const pagePictures: Pictures & Frames = {
  nowMs: () => performance.now(),
  next(run: () => void, leastMs?: number) {
    let frame = 0
    let late: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => {
      cancelAnimationFrame(frame)
      clearTimeout(late)
    }
    const once = (): void => {
      stop()
      run()
    }
    const ask = (): void => {
      frame = requestAnimationFrame(once)
      late = setTimeout(once, UNPAINTED_MS)
    }
    if (leastMs !== undefined && leastMs > 0) late = setTimeout(ask, leastMs)
    else ask()
    return stop
  },
}
