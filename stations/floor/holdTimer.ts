/** What is known of a condition (D4). unknown: data is missing that should be there. */
export type Truth = 'true' | 'false' | 'unknown' | 'not-applicable'

/** How long something has stood: `sinceMs` for delays that run on, `stoodMs` for delays that can stand still. */
export type StandTimer = { readonly stoodMs: number; readonly lastAtMs: number | null }

export const idleStand: StandTimer = { stoodMs: 0, lastAtMs: null }

/**
 * A delay that leads out of something (D4): false begins it anew, unknown lets it stand still, true lets it run from the
 * moment it was first seen true.
 */
export function stand(timer: StandTimer, truth: Truth, atMs: number): StandTimer {
  if (truth === 'true') {
    return {
      stoodMs: timer.lastAtMs === null ? timer.stoodMs : timer.stoodMs + atMs - timer.lastAtMs,
      lastAtMs: atMs,
    }
  }
  if (truth === 'false') return timer === idleStand ? timer : idleStand
  return timer.lastAtMs === null ? timer : { stoodMs: timer.stoodMs, lastAtMs: null }
}

/** A delay that leads to something (D4): runs on through unknown, ends with false or where the condition has no place. */
export function runSince(sinceMs: number | null, truth: Truth, atMs: number): number | null {
  if (truth === 'true') return sinceMs ?? atMs
  return truth === 'unknown' ? sinceMs : null
}

/** "and" of two conditions, three-valued. */
export function both(left: Truth, right: Truth): Truth {
  if (left === 'false' || right === 'false') return 'false'
  if (left === 'true' && right === 'true') return 'true'
  return 'unknown'
}

/** Compares a number that may be unknown. */
export function judge(value: number | null, test: (known: number) => boolean): Truth {
  if (value === null) return 'unknown'
  return test(value) ? 'true' : 'false'
}
