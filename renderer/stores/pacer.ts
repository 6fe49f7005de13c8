/** Says whether something may happen now so that it never happens more than `most` times in any second. */
export interface Pacer {
  /** How long to wait from `nowMs` on; 0 when it may happen now. */
  waitMs(nowMs: number): number
  happened(nowMs: number): void
}

const SECOND_MS = 1_000

export function createPacer(most: number): Pacer {
  let moments: number[] = []
  return {
    waitMs(nowMs) {
      const earliest = moments.at(-most)
      return earliest === undefined ? 0 : Math.max(0, earliest + SECOND_MS - nowMs)
    },
    happened(nowMs) {
      moments = [...moments.slice(1 - most), nowMs]
    },
  }
}
