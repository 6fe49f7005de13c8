/** One limb's time under occlusion (OC1, OC2). */
export type OcclusionClock =
  | { readonly kind: 'running'; readonly bankedMs: number; readonly sinceMs: number }
  | { readonly kind: 'held'; readonly bankedMs: number; readonly releasedAtMs: number }

/** What the clock shows, ms: a held one goes back to zero after `resetMs` released without a break (OC2). */
export function clockMs(clock: OcclusionClock | null, atMs: number, resetMs: number): number {
  if (clock === null) return 0
  if (clock.kind === 'running') return clock.bankedMs + atMs - clock.sinceMs
  return atMs - clock.releasedAtMs >= resetMs ? 0 : clock.bankedMs
}

/** The cuff was inflated at `beginMs` (the begin of its 1 s): goes on from where it stood, or from zero after reperfusion (OC2). */
export function startClock(clock: OcclusionClock | null, beginMs: number, resetMs: number): OcclusionClock {
  if (clock?.kind === 'running') return clock
  return { kind: 'running', bankedMs: clockMs(clock, beginMs, resetMs), sinceMs: beginMs }
}

/** The last cuff on this limb was released. */
export function stopClock(clock: OcclusionClock, atMs: number): OcclusionClock {
  if (clock.kind === 'held') return clock
  return { kind: 'held', bankedMs: clock.bankedMs + atMs - clock.sinceMs, releasedAtMs: atMs }
}

/** The larger of two clocks, in the state of the first: how an assignment takes a clock over (OC6). */
export function takeOver(
  cuffs: OcclusionClock,
  own: OcclusionClock | null,
  atMs: number,
  resetMs: number,
): OcclusionClock {
  const valueMs = Math.max(clockMs(cuffs, atMs, resetMs), clockMs(own, atMs, resetMs))
  if (cuffs.kind === 'running' || own?.kind === 'running')
    return { kind: 'running', bankedMs: valueMs, sinceMs: atMs }
  return {
    kind: 'held',
    bankedMs: valueMs,
    releasedAtMs: Math.max(cuffs.releasedAtMs, own?.releasedAtMs ?? cuffs.releasedAtMs),
  }
}
