import path from 'node:path'
import { type App, type BrowserWindow, Menu, session } from 'electron'
import { keepHub } from './hubKeeper.ts'
import { forkHub } from './hubProcess.ts'
import { openLeaveDoor } from './leaveDoor.ts'
import { createLeaving } from './leaving.ts'
import { lockSession } from './lockdown.ts'
import { log } from './log.ts'
import { isOwnAddress } from './pageAddress.ts'
import { servePage } from './pageProtocol.ts'
import { openReviewDoor } from './reviewDoor.ts'
import type { ReviewGate } from './reviewGate.ts'
import { takeFilesAway } from './takenAway.ts'
import { openWallPorts, type WallPorts } from './wallPorts.ts'
import { holdDisplayAwake } from './wakeLock.ts'
import { watchWindow } from './watchWindow.ts'
import { openWallWindow } from './window.ts'

interface Kiosk {
  app: App
  /** The folder of the built rooms. */
  built: string
  headless: boolean
  hubFlags: readonly string[]
}

/** The window waits this long for the hub's first word, so that a refused setting opens none. */
const firstWordWithinMs = 1_000

/** The hub, and before it the window, until somebody asks it to end. */
export function startKiosk({ app, built, headless, hubFlags }: Kiosk): void {
  let window: BrowserWindow | null = null
  let ports: WallPorts | null = null
  let review: ReviewGate | null = null
  /** Where the hub that serves has its pages. */
  let pages: string | null = null
  const stops: (() => void)[] = []
  const leaving = createLeaving({
    app,
    tidyUp: async () => {
      for (const stop of stops) stop()
      window?.destroy()
      await hub.stop()
    },
  })
  const hub = keepHub({
    fork: () => forkHub(path.join(built, 'hub/index.cjs'), hubFlags),
    log,
    onServing: wall => {
      pages = wall
      open()
      ports?.hubServes()
      review?.hubServes(pages)
    },
    onBeat: wantsWall => review?.hubBeats(wantsWall),
    onGone: () => {
      pages = null
      review?.hubGone()
      ports?.hubGone()
    },
    onGivenUp: leaving.leave,
  })

  function open(): void {
    clearTimeout(firstWord)
    if (headless || window !== null || leaving.isUnderWay()) return
    const devTools = !app.isPackaged
    // Without `persist:` nothing of the page's is kept: no cookie, no storage, no cache on the disk.
    const wallSession = session.fromPartition('wall')
    lockSession(wallSession, devTools, isOwnAddress)
    takeFilesAway(wallSession, { isWanted: () => false, saved: () => undefined })
    servePage(wallSession, path.join(built, 'renderer'))
    Menu.setApplicationMenu(null)
    const askToLeave = (): void => {
      review?.close('somebody wants to leave the kiosk')
      door.ask()
    }
    window = openWallWindow({
      session: wallSession,
      preloadFile: path.join(built, 'preload/index.cjs'),
      devTools,
      isLeaving: leaving.isUnderWay,
      leave: askToLeave,
    })
    const door = openLeaveDoor({
      ...{ wall: window.webContents, log },
      pages: () => pages,
      leave: () => leaving.leave(0),
    })
    ports = openWallPorts(window.webContents, hub, log)
    stops.push(holdDisplayAwake(), watchWindow(window, log))
    review = openReviewDoor(window, {
      preloadFile: path.join(built, 'preload/review.cjs'),
      devTools,
      log,
      leave: askToLeave,
    })
    stops.push(() => review?.close('the kiosk ends'))
  }

  const firstWord = setTimeout(open, firstWordWithinMs)
  app.on('second-instance', () => window?.focus())
}
