import { BrowserWindow, type Session, screen } from 'electron'
import { isHeldBack, isLeaving } from './heldKeys.ts'
import { lockedPreferences } from './lockedPreferences.ts'

interface WindowSetup {
  session: Session
  preloadFile: string
  devTools: boolean
  isLeaving: () => boolean
  leave: () => void
}

/** The wall's ground colour, so that nothing flashes white before the page is drawn. */
const ground = '#07090d'

/** The one window: it fills the screen and can't be closed, moved or zoomed by whoever stands before it. */
export function openWallWindow(setup: WindowSetup): BrowserWindow {
  const window = new BrowserWindow({
    // Without a window manager nobody else makes the window as large as the screen.
    ...screen.getPrimaryDisplay().bounds,
    title: 'BFR Floor Kiosk',
    kiosk: true,
    fullscreen: true,
    frame: false,
    autoHideMenuBar: true,
    backgroundColor: ground,
    webPreferences: lockedPreferences(setup.session, setup.preloadFile, setup.devTools),
  })
  window.setMenu(null)
  holdOpen(window, setup)
  return window
}

function holdOpen(window: BrowserWindow, setup: WindowSetup): void {
  const { webContents } = window
  const fill = (): void => {
    if (setup.isLeaving() || window.isDestroyed()) return
    window.setBounds(screen.getPrimaryDisplay().bounds)
    window.setKiosk(true)
  }
  window.on('close', event => {
    if (!setup.isLeaving()) event.preventDefault()
  })
  window.on('leave-full-screen', fill)
  window.on('minimize', () => window.restore())
  screen.on('display-metrics-changed', fill)
  screen.on('display-removed', fill)
  window.on('closed', () => {
    screen.off('display-metrics-changed', fill)
    screen.off('display-removed', fill)
  })
  webContents.on('before-input-event', (event, input) => {
    if (isLeaving(input)) setup.leave()
    if (isHeldBack(input)) event.preventDefault()
  })
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(1)
    void webContents.setVisualZoomLevelLimits(1, 1)
  })
}
