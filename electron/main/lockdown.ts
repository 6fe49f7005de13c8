import type { App, Session, WebContents } from 'electron'

/** Takes from a session everything that reaches beyond the addresses that are its page's own. Downloads are the caller's. */
export function lockSession(session: Session, devTools: boolean, isOwn: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isOwn(url) && !(devTools && url.startsWith('devtools://')) })
  })
}

/** Where a page may go by itself; a page that is not here goes nowhere. */
const ownWays = new WeakMap<WebContents, (address: string) => boolean>()

/** Lets the page of a window go to these addresses by itself: from a page to its sign-in, and back. */
export function allowWays(contents: WebContents, isOwn: (address: string) => boolean): void {
  ownWays.set(contents, isOwn)
}

/** Keeps whatever page the app ever makes where it is: no other address, no second window, no guest inside it. */
export function lockContents(contents: WebContents): void {
  const hold = (event: {
    readonly url: string
    readonly isMainFrame: boolean
    preventDefault: () => void
  }) => {
    if (!event.isMainFrame || ownWays.get(contents)?.(event.url) !== true) event.preventDefault()
  }
  contents.on('will-navigate', hold)
  contents.on('will-frame-navigate', hold)
  contents.on('will-redirect', hold)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Before the app is ready: what holds for every process and page. */
export function lockApp(app: App): void {
  // Chromium refuses to start its processes in a sandbox as root, so whoever starts it so has said --no-sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('disable-pinch')
  app.commandLine.appendSwitch('overscroll-history-navigation', '0')
  // The wall is drawn also where something covers it or the desktop thinks nobody looks.
  app.commandLine.appendSwitch('disable-renderer-backgrounding')
  app.commandLine.appendSwitch('disable-backgrounding-occluded-windows')
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', event => event.preventDefault())
  app.on('login', event => event.preventDefault())
}
