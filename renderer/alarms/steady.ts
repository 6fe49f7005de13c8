/** Nobody sees flashes that are this far apart, and moving them for less would be seen. */
const UNSEEN_MS = 10

/** The value as it was, unless it has moved so far that it shows. */
export function steady(before: number | null, now: number | null): number | null {
  return before !== null && now !== null && Math.abs(now - before) < UNSEEN_MS ? before : now
}
