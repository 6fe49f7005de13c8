import { BrowserWindow, screen, session as sessions } from 'electron'
import { isHeldBack, isLeaving } from './heldKeys.ts'
import { allowWays, lockSession } from './lockdown.ts'
import { lockedPreferences } from './lockedPreferences.ts'
import type { Log } from './log.ts'
import { ownFrame } from './ownFrame.ts'
import { isReviewTraffic, reviewTarget } from './reviewAddress.ts'
import type { OverPage, ReviewView } from './reviewGate.ts'
import { savePdf, takeFilesAway } from './takenAway.ts'

interface ReviewSetup {
  wall: BrowserWindow
  /** Where the hub serves its pages on this machine. */
  pages: string
  /** The page it begins with. */
  page: OverPage
  preloadFile: string
  devTools: boolean
  log: Log
  used: () => void
  /** It can't go on, or somebody wants to go back to the wall. */
  over: (why: string) => void
  leave: () => void
}

let opened = 0

/**
 * Review over the wall: a window and a process of its own, so that the wall below is drawn, heard and alive all along and is there
 * in the moment this one is closed. It shows the hub's own pages, as any browser on this machine may, and reaches nothing else.
 */
export function openReviewWindow(setup: ReviewSetup): ReviewView {
  const { wall, pages, log, over } = setup
  opened += 1
  // One for each time, so that nothing of the last one is left in it.
  const session = sessions.fromPartition(`review-${opened}`)
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().bounds,
    parent: wall,
    title: 'BFR Floor Kiosk',
    show: false,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    backgroundColor: '#07090d',
    webPreferences: lockedPreferences(session, setup.preloadFile, setup.devTools),
  })
  const { webContents } = window
  const say = (file: string | null): void => {
    if (!window.isDestroyed()) webContents.send('review-saved', file)
  }
  const isOwn = (address: string): boolean => reviewTarget(address, pages) === 'page'
  lockSession(session, setup.devTools, address => isReviewTraffic(address, pages))
  takeFilesAway(session, { isWanted: address => reviewTarget(address, pages) === 'file', saved: say })
  window.setMenu(null)

  allowWays(webContents, isOwn)
  // Where a link leads is handed over by the preload: to the wall, or to a file.
  webContents.ipc.on('review-go', (event, address: unknown) => {
    if (ownFrame(event, webContents, isOwn) === null || typeof address !== 'string') return
    const target = reviewTarget(address, pages)
    if (target === 'wall') over('back to the wall')
    if (target === 'page') load(address)
    if (target === 'file') webContents.downloadURL(address)
  })
  webContents.on('before-input-event', (event, input) => {
    if (isLeaving(input)) setup.leave()
    if (isHeldBack(input)) event.preventDefault()
    if (input.type === 'keyDown' && input.key === 'Escape') over('back to the wall')
  })
  webContents.on('dom-ready', () => window.show())
  webContents.on('render-process-gone', () => over('its page is gone'))
  webContents.on('did-fail-load', (_event, _code, text, _address, isMainFrame) => {
    if (isMainFrame) over(`its page can't be loaded: ${text}`)
  })
  window.on('unresponsive', () => over('its page hangs'))
  window.on('closed', () => over('its window was closed'))
  webContents.ipc.on('review-used', event => {
    if (ownFrame(event, webContents, isOwn) !== null) setup.used()
  })
  webContents.ipc.on('review-pdf', event => {
    if (ownFrame(event, webContents, isOwn) !== null) void savePdf(webContents, say, log)
  })

  function load(address: string): void {
    // What goes wrong is heard by did-fail-load.
    void webContents.loadURL(address).catch(() => undefined)
  }

  load(new URL(setup.page, pages).href)
  return {
    close() {
      if (!window.isDestroyed()) window.destroy()
      if (!wall.isDestroyed()) wall.focus()
    },
    isReplay: () =>
      !window.isDestroyed() && new URL(webContents.getURL() || pages).searchParams.has('replay'),
  }
}
