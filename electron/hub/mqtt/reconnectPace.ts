const USUAL_MS = 1_000
const LONGEST_MS = 16_000
// A connection that lived shorter than this was cut on purpose: brokers do that to the older of two with one id.
const SHORT_LIFE_MS = 5_000
const SHORT_LIVES_OF_A_FIGHT = 3

/**
 * How long to wait before the next connect: a second, but longer and longer when connections are cut right after they
 * are made, so that two kiosks with one id don't throw each other out without end.
 */
export function createReconnectPace() {
  let connectedAtMs = 0
  let shortLives = 0
  return {
    connected(atMs: number) {
      connectedAtMs = atMs
    },
    lost(atMs: number): { readonly waitMs: number; readonly isFight: boolean } {
      shortLives = atMs - connectedAtMs < SHORT_LIFE_MS ? shortLives + 1 : 0
      const over = shortLives - SHORT_LIVES_OF_A_FIGHT
      if (over < 0) return { waitMs: USUAL_MS, isFight: false }
      return { waitMs: Math.min(LONGEST_MS, USUAL_MS * 2 ** (over + 1)), isFight: true }
    },
  }
}
