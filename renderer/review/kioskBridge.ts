import type { ReviewBridge } from '../../stations/board/reviewBridge.ts'

declare global {
  interface Window {
    /** Put there by the Electron preload where review lies over the kiosk's wall; a browser has none. */
    readonly reviewBridge?: ReviewBridge
  }
}

/** What the kiosk's window does for its page of review; null in a browser. */
export function kioskBridge(page: Window): ReviewBridge | null {
  return page.reviewBridge ?? null
}
