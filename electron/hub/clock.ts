import os from 'node:os'

/** What time it is: `nowMs` decides (D1), `wallNowMs` is for display and records. Both are whole milliseconds. */
export type Clock = {
  readonly nowMs: () => number
  readonly wallNowMs: () => number
  /** How this clock stands to the machine's counters now: a later process goes on from it. */
  readonly mark: () => ClockMark
}

/** `offsetMs` is what this clock was ahead of the machine's steady counter when both counters stood so. */
export type ClockMark = { readonly steadyMs: number; readonly uptimeMs: number; readonly offsetMs: number }

export type TimeSources = {
  /** Runs evenly, but may stand still while the machine sleeps. */
  readonly steadyMs: () => number
  /** Counts the machine's sleep too; may be coarse. */
  readonly uptimeMs: () => number
  readonly wallMs: () => number
}

// Both read the same counter; this one since the process began, without making a large number of it each time.
const steadyAtOriginMs = Number(process.hrtime.bigint() / 1000n) / 1000 - performance.now()

export const machineTime: TimeSources = {
  steadyMs: () => steadyAtOriginMs + performance.now(),
  uptimeMs: () => os.uptime() * 1000,
  wallMs: () => Date.now(),
}

// Reading the uptime opens a file, so it is compared ten times a second at most.
const COMPARE_EVERY_MS = 100
// Uptime comes in steps (10 ms to 1 s); only what can't be a step is sleep.
const SHORTEST_SLEEP_MS = 1500

/**
 * A clock that never runs backwards and counts a sleep of the machine as time that passed (D1): where the steady
 * counter stood still while the machine's uptime went on, the difference is added. `from` is where an earlier process's
 * clock stood: this one goes on from it, so that moments are one row over restarts (OC4).
 */
export function createClock(sources: TimeSources = machineTime, from: ClockMark | null = null): Clock {
  let offsetMs = from?.offsetMs ?? 0
  let steadyThenMs = from?.steadyMs ?? sources.steadyMs()
  let uptimeThenMs = from?.uptimeMs ?? sources.uptimeMs()

  function compare(steadyMs: number): void {
    const uptimeMs = sources.uptimeMs()
    const missedMs = uptimeMs - uptimeThenMs - (steadyMs - steadyThenMs)
    if (missedMs >= SHORTEST_SLEEP_MS) offsetMs += missedMs
    steadyThenMs = steadyMs
    uptimeThenMs = uptimeMs
  }

  return {
    nowMs() {
      const steadyMs = sources.steadyMs()
      if (steadyMs - steadyThenMs >= COMPARE_EVERY_MS) compare(steadyMs)
      return Math.floor(steadyMs + offsetMs)
    },
    wallNowMs: () => Math.floor(sources.wallMs()),
    mark: () => ({ steadyMs: steadyThenMs, uptimeMs: uptimeThenMs, offsetMs }),
  }
}
