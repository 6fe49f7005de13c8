import os from 'node:os'

/** What time it is: `nowMs` decides (D1), `wallNowMs` is for display and records. Both are whole milliseconds. */
export type Clock = { readonly nowMs: () => number; readonly wallNowMs: () => number }

type TimeSources = {
  /** Runs evenly, but may stand still while the machine sleeps. */
  readonly steadyMs: () => number
  /** Counts the machine's sleep too; may be coarse. */
  readonly uptimeMs: () => number
  readonly wallMs: () => number
}

const machine: TimeSources = {
  steadyMs: () => Number(process.hrtime.bigint() / 1000n) / 1000,
  uptimeMs: () => os.uptime() * 1000,
  wallMs: () => Date.now(),
}

// Reading the uptime opens a file, so it is compared ten times a second at most.
const COMPARE_EVERY_MS = 100
// Uptime comes in steps (10 ms to 1 s); only what can't be a step is sleep.
const SHORTEST_SLEEP_MS = 1500

/**
 * A clock that never runs backwards and counts a sleep of the machine as time that passed (D1): where the steady
 * counter stood still while the machine's uptime went on, the difference is added.
 */
export function createClock(sources: TimeSources = machine): Clock {
  let sleptMs = 0
  let steadyThenMs = sources.steadyMs()
  let uptimeThenMs = sources.uptimeMs()

  function compare(steadyMs: number): void {
    const uptimeMs = sources.uptimeMs()
    const missedMs = uptimeMs - uptimeThenMs - (steadyMs - steadyThenMs)
    if (missedMs >= SHORTEST_SLEEP_MS) sleptMs += missedMs
    steadyThenMs = steadyMs
    uptimeThenMs = uptimeMs
  }

  return {
    nowMs() {
      const steadyMs = sources.steadyMs()
      if (steadyMs - steadyThenMs >= COMPARE_EVERY_MS) compare(steadyMs)
      return Math.floor(steadyMs + sleptMs)
    },
    wallNowMs: () => Math.floor(sources.wallMs()),
  }
}
