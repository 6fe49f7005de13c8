/** The time on a tablet, ms: kept over reload and sleep, and never set back. */
export interface TabletClock {
  nowMs(): number
  /** What a later page goes on from. */
  kept(): KeptClock
}

export interface KeptClock {
  readonly tabletMs: number
  readonly wallMs: number
}

/** Some machines stop `performance.now` while they sleep; a difference of less is how the two clocks are read. */
const ASLEEP_MS = 2_000

/** D1: what was slept through, or passed between two pages, counts as time that passed. */
export function createTabletClock(
  kept: KeptClock | null,
  read: { readonly steadyMs: () => number; readonly wallMs: () => number },
): TabletClock {
  let lastSteadyMs = read.steadyMs()
  let lastWallMs = read.wallMs()
  let tabletMs = kept === null ? 0 : kept.tabletMs + Math.max(0, lastWallMs - kept.wallMs)

  function nowMs(): number {
    const steadyMs = read.steadyMs()
    const wallMs = read.wallMs()
    const passedMs = Math.max(0, steadyMs - lastSteadyMs)
    const wallPassedMs = wallMs - lastWallMs
    tabletMs += wallPassedMs - passedMs > ASLEEP_MS ? wallPassedMs : passedMs
    lastSteadyMs = steadyMs
    lastWallMs = wallMs
    return tabletMs
  }

  return { nowMs, kept: () => ({ tabletMs: nowMs(), wallMs: lastWallMs }) }
}
