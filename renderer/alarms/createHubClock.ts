/** The kiosk's monotonic clock as this page knows it between two messages, ms. */
export interface HubClock {
  /** A message that was sent at `hubMs` came at `localMs`. */
  hear(hubMs: number, localMs: number): void
  nowMs(localMs: number): number
  /** What to take from local time for the kiosk's; null before the first message. */
  offsetMs(): number | null
}

const WINDOW_MS = 8_000
/** Later than this and the kiosk's clock has begun anew. */
const NEW_CLOCK_MS = 5_000

/**
 * A message that was on its way for long says a time that is past: the quickest of the last 8 to 16 s tells the truth. So all
 * walls of one kiosk have the same time, to a few milliseconds, however busy they are.
 */
export function createHubClock(): HubClock {
  let least: number | null = null
  let leastBefore: number | null = null
  let windowEndsMs = 0

  const offsetMs = (): number | null => (least === null ? leastBefore : Math.min(least, leastBefore ?? least))

  return {
    offsetMs,
    nowMs: localMs => localMs - (offsetMs() ?? localMs),
    hear(hubMs, localMs) {
      const lateMs = localMs - hubMs
      const known = offsetMs()
      if (known !== null && Math.abs(lateMs - known) > NEW_CLOCK_MS) {
        least = null
        leastBefore = null
      }
      if (localMs >= windowEndsMs) {
        leastBefore = least
        least = null
        windowEndsMs = localMs + WINDOW_MS
      }
      least = Math.min(least ?? lateMs, lateMs)
    },
  }
}
