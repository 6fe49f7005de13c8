/** The tops of a cuff's swings at or over a threshold (C6): one swing a repetition. */
export type Peaks = {
  /** The swing under way has been counted; the next one begins when the pressure has come down well. */
  readonly isOver: boolean
  /** When the newest tops came, oldest first, and how high the newest was. */
  readonly topsAtMs: readonly number[]
  readonly topMmHg: number | null
}

export const noPeaks: Peaks = { isOver: false, topsAtMs: [], topMmHg: null }

const KEPT_TOPS = 10
/** A swing has ended when the pressure has come down by this share of LOP. (O) */
const DOWN_SHARE_OF_LOP = 0.1

/** Follows one sample: counts a top when the pressure passes the threshold, once a swing. mmHg. */
export function followPeaks(
  peaks: Peaks,
  sample: { readonly atMs: number; readonly pressureMmHg: number },
  thresholdMmHg: number,
  lopMmHg: number,
): Peaks {
  const { pressureMmHg, atMs } = sample
  if (!peaks.isOver && pressureMmHg >= thresholdMmHg) {
    return { isOver: true, topsAtMs: [...peaks.topsAtMs, atMs].slice(-KEPT_TOPS), topMmHg: pressureMmHg }
  }
  if (peaks.isOver && pressureMmHg > (peaks.topMmHg ?? 0)) return { ...peaks, topMmHg: pressureMmHg }
  const isDown = pressureMmHg < thresholdMmHg - DOWN_SHARE_OF_LOP * lopMmHg
  return peaks.isOver && isDown ? { ...peaks, isOver: false } : peaks
}
