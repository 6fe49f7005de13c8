import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'
import { ownFrame } from './ownFrame.ts'
import { createReviewGate, type ReviewGate } from './reviewGate.ts'
import { openReviewWindow } from './reviewWindow.ts'

/** Lets the wall's page ask for review or settings, which open over it while the floor is calm. */
export function openReviewDoor(
  wall: BrowserWindow,
  setup: { preloadFile: string; devTools: boolean; log: Log; leave: () => void },
): ReviewGate {
  const gate: ReviewGate = createReviewGate({
    log: setup.log,
    open: (pages, page) =>
      openReviewWindow({
        ...setup,
        wall,
        pages,
        page,
        used: () => gate.used(),
        over: why => gate.close(why),
      }),
  })
  wall.webContents.ipc.handle('review-open', (event, page: unknown) => {
    return ownFrame(event, wall.webContents) !== null && gate.ask(page === 'settings' ? page : 'review')
  })
  // Nobody may look at something else while the wall is being brought back.
  wall.webContents.on('render-process-gone', () => gate.close("the wall's page is gone"))
  return gate
}
