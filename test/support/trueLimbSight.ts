import { GAP_MS, type Limb } from './trueLimbDemands.ts'

/** A release that true samples told of for so long was seen (D3: 3 s; few samples are later). */
const RELEASE_SEEN_MS = 5_400
/** The window of p1 (D2). */
const P1_WINDOW_MS = 1_000

/** Whether anybody who looked at its samples knows for certain that the limb was let out before it was tightened now. */
export function isReleaseSeen(limb: Limb, atMs: number): boolean {
  if (limb.isByHand) return true
  if (limb.runFromMs === null || atMs - limb.heardAtMs > GAP_MS) return false
  return atMs - Math.max(limb.runFromMs, limb.downSinceMs) > RELEASE_SEEN_MS
}

/** A kiosk that slept hears at once what was sent meanwhile: until when p1 is what was before this bout (D1, D2). */
export function queuedUntilMs({ heardAtMs, upSinceMs }: Limb, fromMs: number, atMs: number): number {
  const wasMostlyOut = upSinceMs === null || upSinceMs - fromMs > atMs - upSinceMs
  return heardAtMs === atMs && wasMostlyOut ? atMs + P1_WINDOW_MS : 0
}
