/** One limb's time under occlusion (OC1, OC2); `totalMs` adds up over bouts until the session ends (C2). */
export type OcclusionClock =
  | {
      readonly kind: 'running'
      readonly bankedMs: number
      readonly totalMs: number
      readonly sinceMs: number
    }
  | {
      readonly kind: 'held'
      readonly bankedMs: number
      readonly totalMs: number
      readonly releasedAtMs: number
    }

/** What the clock shows, ms: a held one goes back to zero after `resetMs` released without a break (OC2). */
export function clockMs(clock: OcclusionClock | null, atMs: number, resetMs: number): number {
  if (clock === null) return 0
  if (clock.kind === 'running') return clock.bankedMs + atMs - clock.sinceMs
  return atMs - clock.releasedAtMs >= resetMs ? 0 : clock.bankedMs
}

/** Time under occlusion in the session so far, ms (C2). */
export function totalMs(clock: OcclusionClock | null, atMs: number): number {
  if (clock === null) return 0
  return clock.kind === 'running' ? clock.totalMs + atMs - clock.sinceMs : clock.totalMs
}

/** The cuff was inflated at `beginMs` (the begin of its 1 s): goes on from where it stood, or from zero after reperfusion (OC2). */
export function startClock(clock: OcclusionClock | null, beginMs: number, resetMs: number): OcclusionClock {
  if (clock?.kind === 'running') return clock
  return {
    kind: 'running',
    bankedMs: clockMs(clock, beginMs, resetMs),
    totalMs: totalMs(clock, beginMs),
    sinceMs: beginMs,
  }
}

/** The last cuff on this limb was released. */
export function stopClock(clock: OcclusionClock, atMs: number): OcclusionClock {
  if (clock.kind === 'held') return clock
  const boutMs = atMs - clock.sinceMs
  return {
    kind: 'held',
    bankedMs: clock.bankedMs + boutMs,
    totalMs: clock.totalMs + boutMs,
    releasedAtMs: atMs,
  }
}

/**
 * C2 adds up: what the athlete brings and what the cuff has timed since, which is theirs now. One bout that drove both
 * clocks, as when somebody is unassigned and assigned again under the cuff, counts once.
 */
function sumOf(cuffs: OcclusionClock, own: OcclusionClock | null, atMs: number, resetMs: number): number {
  const timedMs = clockMs(cuffs, atMs, resetMs)
  if (own === null) return timedMs
  const isOneBout =
    own.kind === 'running' || (cuffs.kind === 'held' && cuffs.releasedAtMs === own.releasedAtMs)
  return isOneBout ? Math.max(totalMs(own, atMs), timedMs) : totalMs(own, atMs) + timedMs
}

/** The larger of two clocks, in the state of the first: how an assignment takes a clock over (OC6). */
export function takeOver(
  cuffs: OcclusionClock,
  own: OcclusionClock | null,
  atMs: number,
  resetMs: number,
): OcclusionClock {
  const valueMs = Math.max(clockMs(cuffs, atMs, resetMs), clockMs(own, atMs, resetMs))
  const sum = sumOf(cuffs, own, atMs, resetMs)
  if (cuffs.kind === 'running' || own?.kind === 'running') {
    return { kind: 'running', bankedMs: valueMs, totalMs: sum, sinceMs: atMs }
  }
  const releasedAtMs = Math.max(cuffs.releasedAtMs, own?.releasedAtMs ?? cuffs.releasedAtMs)
  return { kind: 'held', bankedMs: valueMs, totalMs: sum, releasedAtMs }
}
