export type GuessLimit = {
  /**
   * 0: the guess is looked at now, and counts as a wrong one until `succeeded` takes that back, so that many at once are no way
   * round. Otherwise how long to wait.
   */
  readonly attempt: (guesser: Guesser) => number
  readonly succeeded: (guesser: Guesser) => void
}

/** Who guesses. A stranger shares what all strangers together may; somebody who was let in before, or is at the kiosk, does not. */
export type Guesser = { readonly place: string; readonly isStranger: boolean }

const FREE_GUESSES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
const FORGOTTEN_AFTER_MS = 24 * 3_600_000
const MOST_PLACES = 2_000
const STRANGERS_BURST = 20
const STRANGERS_EVERY_MS = 5 * 60_000

type Place = { failures: number; lastAtMs: number }

/**
 * Slows guessing down. One place waits from its 5th wrong guess on: 30 s, then twice as long each time, 15 min at most. All
 * strangers together have 20 wrong guesses, and one more every 5 min: at most some 300 a day however many addresses they have. That
 * locks no coach out: a device that was let in before is no stranger, nor is whoever stands at the kiosk.
 */
export function createGuessLimit(nowMs: () => number): GuessLimit {
  const places = new Map<string, Place>()
  let left = STRANGERS_BURST
  let leftAtMs = nowMs()

  function refill(): void {
    const gained = (nowMs() - leftAtMs) / STRANGERS_EVERY_MS
    left = Math.min(STRANGERS_BURST, left + gained)
    leftAtMs = nowMs()
  }

  function placeWaitMs(place: string): number {
    const known = places.get(place)
    if (known === undefined || known.failures < FREE_GUESSES) return 0
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (known.failures - FREE_GUESSES))
    return Math.max(0, known.lastAtMs + waitMs - nowMs())
  }

  function waitMs({ place, isStranger }: Guesser): number {
    refill()
    const strangersWaitMs = isStranger && left < 1 ? (1 - left) * STRANGERS_EVERY_MS : 0
    return Math.ceil(Math.max(placeWaitMs(place), strangersWaitMs))
  }

  function count({ place, isStranger }: Guesser): void {
    if (isStranger) left -= 1
    const known = places.get(place)
    const isForgotten = known === undefined || nowMs() - known.lastAtMs > FORGOTTEN_AFTER_MS
    // Put at the end again: the one that was silent longest goes first.
    places.delete(place)
    const oldest = places.keys().next().value
    if (places.size >= MOST_PLACES && oldest !== undefined) places.delete(oldest)
    places.set(place, { failures: isForgotten ? 1 : known.failures + 1, lastAtMs: nowMs() })
  }

  return {
    attempt(guesser) {
      const wait = waitMs(guesser)
      if (wait === 0) count(guesser)
      return wait
    },
    succeeded({ place, isStranger }) {
      if (isStranger) left = Math.min(STRANGERS_BURST, left + 1)
      places.delete(place)
    },
  }
}
