import type { WallBridge } from '../../stations/board/wallBridge.ts'
import type { Transport } from './transport.ts'

declare global {
  interface Window {
    /** Put there by the Electron preload; a browser has none. */
    readonly wallBridge?: WallBridge
  }
}

/** The message port of the kiosk's own window; null in a browser. */
export function portTransport(page: Window): Transport | null {
  const bridge = page.wallBridge
  return bridge === undefined ? null : (onText, onClosed) => bridge.connect(onText, onClosed)
}
