/** The tops of a cuff's swings at or over a threshold (C6): one swing a repetition. */
export type Peaks = {
  /** Samples of the swing under way that were over; the next swing begins when the pressure has come down well. */
  readonly over: number
  /** When the newest tops came, oldest first, and how high the newest was. */
  readonly topsAtMs: readonly number[]
  readonly topMmHg: number | null
}

export const noPeaks: Peaks = { over: 0, topsAtMs: [], topMmHg: null }

/** A single sample never raises a pressure alarm (D2): a top is one when a second sample has seen it. */
const SEEN_BY = 2

const KEPT_TOPS = 10
/** A swing has ended when the pressure has come down by this share of LOP. (O) */
const DOWN_SHARE_OF_LOP = 0.1

/** The swing under way is at a top that counts. */
export function isAtTop(peaks: Peaks): boolean {
  return peaks.over >= SEEN_BY
}

/** Follows one sample: counts a top when the pressure passes the threshold, once a swing. mmHg. */
export function followPeaks(
  peaks: Peaks,
  sample: { readonly atMs: number; readonly pressureMmHg: number },
  thresholdMmHg: number,
  lopMmHg: number,
): Peaks {
  const { pressureMmHg, atMs } = sample
  if (pressureMmHg < thresholdMmHg) {
    const isDown = pressureMmHg < thresholdMmHg - DOWN_SHARE_OF_LOP * lopMmHg
    // What one sample alone has seen is forgotten with the next that has not.
    return peaks.over > 0 && (isDown || !isAtTop(peaks)) ? { ...peaks, over: 0 } : peaks
  }
  const over = Math.min(peaks.over + 1, SEEN_BY)
  if (over < SEEN_BY) return { ...peaks, over }
  if (!isAtTop(peaks))
    return { over, topsAtMs: [...peaks.topsAtMs, atMs].slice(-KEPT_TOPS), topMmHg: pressureMmHg }
  return pressureMmHg > (peaks.topMmHg ?? 0) ? { ...peaks, topMmHg: pressureMmHg } : peaks
}
