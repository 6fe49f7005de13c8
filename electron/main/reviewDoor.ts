import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'
import { ownFrame } from './ownFrame.ts'
import { createReviewGate, type ReviewGate } from './reviewGate.ts'
import { openReviewWindow } from './reviewWindow.ts'

/** Lets the wall's page ask for review, which opens over it while the floor is calm. */
export function openReviewDoor(
  wall: BrowserWindow,
  setup: { preloadFile: string; devTools: boolean; log: Log; leave: () => void },
): ReviewGate {
  const gate: ReviewGate = createReviewGate({
    log: setup.log,
    open: pages =>
      openReviewWindow({ ...setup, wall, pages, used: () => gate.used(), over: why => gate.close(why) }),
  })
  wall.webContents.ipc.handle('review-open', event => {
    return ownFrame(event, wall.webContents) !== null && gate.ask()
  })
  // Nobody may look at something else while the wall is being brought back.
  wall.webContents.on('render-process-gone', () => gate.close("the wall's page is gone"))
  return gate
}
