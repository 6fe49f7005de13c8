/** The one object that the Electron preload puts on the page of review, where it lies over the wall. */
export interface ReviewBridge {
  /** Prints the page as PDF into the account's Downloads; what became of it is told to `onSaved`. */
  savePdf(): void
  /** Hears of each file that was taken away: where it was put, or null where it could not be. */
  onSaved(listen: (file: string | null) => void): void
}
