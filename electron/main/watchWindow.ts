import { app, type BrowserWindow } from 'electron'
import type { Log } from './log.ts'
import { ownFrame } from './ownFrame.ts'
import { pageAddress } from './pageAddress.ts'
import { createWatchdog } from './watchdog.ts'

/** Chromium's code for a load that another one took the place of. */
const aborted = -3

/** Loads the wall into its window and keeps it there. Returns what ends the watch. */
export function watchWindow(window: BrowserWindow, log: Log): () => void {
  const { webContents } = window
  const watchdog = createWatchdog(
    {
      // What goes wrong is heard by did-fail-load; the promise says the same once more.
      load: () => void webContents.loadURL(pageAddress).catch(() => undefined),
      ask: () => webContents.send('alive-ask'),
      kill: () => webContents.forcefullyCrashRenderer(),
    },
    log,
  )
  webContents.on('dom-ready', watchdog.drawn)
  webContents.ipc.on('alive-answer', event => {
    if (ownFrame(event, webContents) !== null) watchdog.answered()
  })
  window.on('unresponsive', watchdog.unresponsive)
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    watchdog.gone(`${reason}, ${exitCode}`)
  })
  webContents.on('did-fail-load', (_event, code, text, _address, isMainFrame) => {
    if (isMainFrame && code !== aborted) watchdog.loadFailed(`${text} ${code}`)
  })
  webContents.on('preload-error', (_event, _file, { message }) => log('error', `window: preload: ${message}`))
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    log('warn', `app: the process ${name ?? type} is gone (${reason}, ${exitCode})`)
  })
  watchdog.start()
  return watchdog.stop
}
