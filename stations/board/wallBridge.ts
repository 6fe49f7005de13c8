/** One connection of a wall to its hub, made like a WebSocket: once closed it stays closed. */
export interface WallConnection {
  /** Hands a text to the hub; what is sent before the hub listens waits for it, what is sent after the end is dropped. */
  send(text: string): void
  /** Ends the connection from this side; `onClosed` is not called for it. */
  close(): void
}

/** The one object the Electron preload puts on the page's `window`: text in, text out, and the ways to review and out. */
export interface WallBridge {
  /**
   * Asks for a connection; it comes up by itself as soon as a hub is there, also after the hub was started anew.
   * `onClosed` comes once when the hub is gone; connect again then, at once if you like: asking costs nothing.
   */
  connect(onText: (text: string) => void, onClosed: () => void): WallConnection
  /** Asks for review over the wall; false: the floor comes first, as somebody is under cuff, an alarm stands or no hub is there. */
  openReview(): Promise<boolean>
  /** Hears that somebody pressed the keys that end the kiosk, and that it wants the coach's PIN for it. */
  onLeaveAsked(listen: () => void): void
  /** Ends the kiosk if this is the coach's PIN; the answer is for `LeaveAnswerSchema` to read. */
  leave(pin: string): Promise<unknown>
}
