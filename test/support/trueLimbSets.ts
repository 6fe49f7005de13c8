/** What a tablet said of its sets; `finished` ends the work. */
export type SetFact = {
  readonly atMs: number
  readonly station: string
  readonly set: number
  readonly does: 'set-started' | 'rep' | 'set-ended' | 'finished'
}

export type OpenSet = { readonly isOpen: boolean; readonly closedAtMs: number }

type Sets = { readonly begun: Set<number>; open: number | null; closedAtMs: number }

/** Whether a set is open at a station, as its tablet said: a set that starts ends C12. */
export function createTrueSets() {
  const stations = new Map<string, Sets>()
  const setsAt = (station: string): Sets => {
    const known = stations.get(station) ?? { begun: new Set(), open: null, closedAtMs: 0 }
    stations.set(station, known)
    return known
  }
  const close = (sets: Sets, atMs: number): void => {
    if (sets.open !== null) sets.closedAtMs = atMs
    sets.open = null
  }

  return {
    at(station: string): OpenSet {
      const { open, closedAtMs } = setsAt(station)
      return { isOpen: open !== null, closedAtMs }
    },
    /** Somebody left: what they had done goes with them. */
    forget: (station: string): void => void stations.delete(station),
    take({ atMs, station, set, does }: SetFact): void {
      const sets = setsAt(station)
      if (does === 'finished') return close(sets, atMs)
      const isNew = !sets.begun.has(set)
      sets.begun.add(set)
      if (does === 'set-started' || (does === 'rep' && isNew)) sets.open = set
      if (does === 'set-ended' && set >= (sets.open ?? set)) close(sets, atMs)
    },
  }
}
