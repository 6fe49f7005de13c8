const RESET_MS = 3 * 60_000

/** How long a limb has been under occlusion: in this bout (OC1, OC2), in all, and how long it was free before. */
export interface LimbTime {
  readonly occludedMs: number
  readonly totalMs: number
  readonly releasedBeforeMs: number
}

export type LimbClock = (isInflated: boolean, atMs: number) => LimbTime

/** The clock of one athlete's limb, from whether its cuff is inflated, in order of time. */
export function createLimbClock(): LimbClock {
  let occludedMs = 0
  let totalMs = 0
  let releasedBeforeMs = Infinity
  let wasInflated = false
  let lastAtMs: number | null = null
  let releasedAtMs: number | null = null

  return (isInflated, atMs) => {
    const isReset = !wasInflated && releasedAtMs !== null && atMs - releasedAtMs >= RESET_MS
    if (isReset) occludedMs = 0
    const passedMs = wasInflated ? atMs - (lastAtMs ?? atMs) : 0
    occludedMs += passedMs
    totalMs += passedMs
    if (wasInflated && !isInflated) releasedAtMs = atMs
    if (!wasInflated && isInflated) releasedBeforeMs = releasedAtMs === null ? Infinity : atMs - releasedAtMs
    wasInflated = isInflated
    lastAtMs = atMs
    return { occludedMs, totalMs, releasedBeforeMs }
  }
}
