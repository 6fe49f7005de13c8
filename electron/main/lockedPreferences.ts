import type { Session, WebPreferences } from 'electron'

/** How every page of the app runs: in a sandbox, with its preload and nothing else of Node or Electron. */
export function lockedPreferences(session: Session, preload: string, devTools: boolean): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    spellcheck: false,
    devTools,
    backgroundThrottling: false,
    autoplayPolicy: 'no-user-gesture-required',
  }
}
