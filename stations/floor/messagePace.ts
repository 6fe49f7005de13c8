/** How many messages a station sends (C22). */
export type Pace = {
  /** When those of the last second came, oldest first; no more than it takes to tell. */
  readonly recentAtMs: readonly number[]
  /** The newest message that was one too many within a second; null: none. */
  readonly floodedAtMs: number | null
}

export const calmPace: Pace = { recentAtMs: [], floodedAtMs: null }

/** Counts one message, whatever became of it: within any second, wherever it begins. */
export function countMessage(pace: Pace, perSecond: number, atMs: number): Pace {
  const first = pace.recentAtMs.findIndex(moment => moment > atMs - 1_000)
  const recent =
    first === -1 ? [] : pace.recentAtMs.slice(Math.max(first, pace.recentAtMs.length - perSecond))
  recent.push(atMs)
  return { recentAtMs: recent, floodedAtMs: recent.length > perSecond ? atMs : pace.floodedAtMs }
}

/** A station's invalid messages and senders that went back (C21). */
export type BadData = {
  readonly recentAtMs: readonly number[]
  readonly isBad: boolean
  readonly lastAtMs: number | null
}

export const noBadData: BadData = { recentAtMs: [], isBad: false, lastAtMs: null }

type BadDataLimits = { readonly count: number; readonly windowMs: number; readonly offMs: number }

/** Counts one invalid message: bad data from so many within the window on, until a time without. */
export function countInvalid(bad: BadData, limits: BadDataLimits, atMs: number): BadData {
  const recentAtMs = [...bad.recentAtMs.filter(moment => atMs - moment < limits.windowMs), atMs].slice(
    -limits.count,
  )
  const stillBad = bad.isBad && bad.lastAtMs !== null && atMs - bad.lastAtMs < limits.offMs
  return { recentAtMs, isBad: stillBad || recentAtMs.length >= limits.count, lastAtMs: atMs }
}

/** A sender taken as restarted because its numbers went back is bad data at once. */
export function countRestart(bad: BadData, atMs: number): BadData {
  return { ...bad, isBad: true, lastAtMs: atMs }
}
