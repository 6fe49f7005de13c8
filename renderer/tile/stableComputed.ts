import { computed, type ComputedRef } from 'vue'

/**
 * A computed plain value (text, numbers, arrays and objects of them) that keeps its identity while it says the same, so
 * that a tick of the clock draws only what it changed.
 */
export function stableComputed<T>(get: () => T): ComputedRef<T> {
  return computed<T>(before => {
    const now = get()
    return before !== undefined && sameValue(before, now) ? before : now
  })
}

export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const mine = Object.entries(left)
  const theirs = Object.entries(right)
  return (
    mine.length === theirs.length &&
    mine.every(([name, value], index) => name === theirs[index]?.[0] && sameValue(value, theirs[index][1]))
  )
}
