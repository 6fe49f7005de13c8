import { startClock, stopClock, takeOver, clockMs, type OcclusionClock } from './occlusionClock.ts'

/** Whose clock: an athlete's limb, or the cuff at its station while nobody is assigned (OC6). */
export type ClockKey = string

/** All clocks of the floor. A cuff that is inflated drives one clock, or two while its athlete was unassigned under it. */
export type ClockBook = ReadonlyMap<ClockKey, OcclusionClock>

// Limbs, stations and cuffs have no spaces in their names, so no athlete's id can be taken for another key.
export function athleteClockKey(athleteId: string, limbOrPlace: string): ClockKey {
  return `athlete ${limbOrPlace} ${athleteId}`
}

export function cuffClockKey(station: string, cuff: string): ClockKey {
  return `cuff ${station}/${cuff}`
}

export function startClocks(
  book: ClockBook,
  keys: readonly ClockKey[],
  beginMs: number,
  resetMs: number,
): ClockBook {
  return withClocks(book, keys, clock => startClock(clock, beginMs, resetMs))
}

/** Stops the clocks that no other inflated cuff drives. */
export function stopClocks(
  book: ClockBook,
  keys: readonly ClockKey[],
  isDrivenElsewhere: (key: ClockKey) => boolean,
  atMs: number,
): ClockBook {
  const idle = keys.filter(key => !isDrivenElsewhere(key))
  return withClocks(book, idle, clock => (clock === null ? null : stopClock(clock, atMs)))
}

/** An assignment takes a cuff's clock over as it stands; the larger, if the athlete brings one (OC6). */
export function moveClock(
  book: ClockBook,
  from: ClockKey,
  to: ClockKey,
  atMs: number,
  resetMs: number,
): ClockBook {
  const source = book.get(from)
  if (source === undefined || from === to) return book
  return withClocks(book, [to], own => takeOver(source, own, atMs, resetMs))
}

/** Lets go of clocks that are back at zero, that nothing drives and whose total nobody needs: the session is over (L10). */
export function tidyClocks(book: ClockBook, atMs: number, resetMs: number, keepTotals: boolean): ClockBook {
  const isSpent = (clock: OcclusionClock): boolean =>
    clock.kind === 'held' && clockMs(clock, atMs, resetMs) === 0 && !(keepTotals && clock.totalMs > 0)
  const spent = [...book].filter(([, clock]) => isSpent(clock))
  if (spent.length === 0) return book
  const kept = new Map(book)
  for (const [key] of spent) kept.delete(key)
  return kept
}

/** A session is over: every limb's sum is counted from here (C2); what clocks show is untouched. */
export function newSums(book: ClockBook, atMs: number): ClockBook {
  const begun = new Map<ClockKey, OcclusionClock>()
  for (const [key, clock] of book)
    begun.set(key, { ...clock, totalMs: clock.kind === 'running' ? clock.sinceMs - atMs : 0 })
  return begun
}

export function dropClock(book: ClockBook, key: ClockKey): ClockBook {
  if (!book.has(key)) return book
  const kept = new Map(book)
  kept.delete(key)
  return kept
}

function withClocks(
  book: ClockBook,
  keys: readonly ClockKey[],
  change: (clock: OcclusionClock | null) => OcclusionClock | null,
): ClockBook {
  if (keys.length === 0) return book
  const changed = new Map(book)
  for (const key of keys) {
    const clock = change(changed.get(key) ?? null)
    if (clock !== null) changed.set(key, clock)
  }
  return changed
}
