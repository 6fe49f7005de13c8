import type { SessionRecord } from '../recordSchema.ts'

/** Smaller steps are rounding and the slow drift of two clocks; a larger one is a clock that was set. */
const SET_BY_MS = 250
const EARLIEST_MS = -62_167_219_200_000
const LATEST_MS = 253_402_300_799_999

/**
 * What a clock on the wall showed (ms since 1970 UTC) at a moment of the kiosk's monotonic clock, by the moments of a record
 * that carry both. A wall clock that was set in between shows from the first moment after.
 */
export function createWallClock(record: SessionRecord): (atMs: number) => number {
  const { line, stints, happenings } = record
  const moments = [
    line.started,
    ...(line.ended === null ? [] : [line.ended]),
    ...stints.flatMap(({ started, ended }) => (ended === null ? [started] : [started, ended])),
    ...happenings,
  ].sort((left, right) => left.atMs - right.atMs)
  const steps: { fromAtMs: number; aheadMs: number }[] = []
  for (const { atMs, wallMs } of moments) {
    const before = steps.at(-1)
    const aheadMs = wallMs - atMs
    if (before === undefined || Math.abs(aheadMs - before.aheadMs) > SET_BY_MS) {
      steps.push({ fromAtMs: atMs, aheadMs })
    }
  }
  const first = line.started.wallMs - line.started.atMs
  let last = 0
  return atMs => {
    // Asked in order nearly always; for whoever goes back it begins anew.
    if ((steps[last]?.fromAtMs ?? 0) > atMs) last = 0
    while ((steps[last + 1]?.fromAtMs ?? Number.POSITIVE_INFINITY) <= atMs) last += 1
    return atMs + (steps[last]?.aheadMs ?? first)
  }
}

/** `2026-11-26T19:04:47.123Z`; null for what is no moment of four-digit years. */
export function utcText(wallMs: number): string | null {
  if (!(wallMs >= EARLIEST_MS && wallMs <= LATEST_MS)) return null
  return new Date(wallMs).toISOString()
}
