export type RateLimit = {
  /** Whether this place may once more now. */
  readonly lets: (place: string) => boolean
}

const MOST_PLACES = 2_000

/** So many at once from each place, and so many a second on top. */
export function createRateLimit(
  nowMs: () => number,
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
): RateLimit {
  const places = new Map<string, { left: number; atMs: number }>()
  return {
    lets(place) {
      const atMs = nowMs()
      const known = places.get(place) ?? { left: burst, atMs }
      const left = Math.min(burst, known.left + ((atMs - known.atMs) * perSecond) / 1000)
      const isLet = left >= 1
      // At the end again: the one that was silent longest goes first, and has its whole burst back.
      places.delete(place)
      const oldest = places.keys().next().value
      if (places.size >= MOST_PLACES && oldest !== undefined) places.delete(oldest)
      places.set(place, { left: isLet ? left - 1 : left, atMs })
      return isLet
    },
  }
}
