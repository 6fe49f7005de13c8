/** What is true of one limb, whatever a kiosk has heard: written apart from the kiosk's own clock. */
type LimbTruth = { bankedMs: number; sinceMs: number | null; releasedAtMs: number }

/** True time under occlusion of people, ms: counts while blood is held back, and is gone after `resetMs` without. */
export function aTruth(resetMs: number) {
  const limbs = new Map<string, LimbTruth>()
  const limb = (person: string): LimbTruth => {
    const known = limbs.get(person) ?? { bankedMs: 0, sinceMs: null, releasedAtMs: 0 }
    limbs.set(person, known)
    return known
  }
  const occludedMs = (person: string, atMs: number): number => {
    const { bankedMs, sinceMs, releasedAtMs } = limb(person)
    if (sinceMs !== null) return bankedMs + atMs - sinceMs
    return atMs - releasedAtMs >= resetMs ? 0 : bankedMs
  }
  const inflate = (person: string, atMs: number): void => {
    const known = limb(person)
    if (known.sinceMs === null)
      limbs.set(person, { ...known, bankedMs: occludedMs(person, atMs), sinceMs: atMs })
  }
  const release = (person: string, atMs: number): void => {
    if (limb(person).sinceMs === null) return
    limbs.set(person, { bankedMs: occludedMs(person, atMs), sinceMs: null, releasedAtMs: atMs })
  }
  return {
    occludedMs,
    inflate,
    release,
    /** Somebody nobody knows has left. */
    forget: (person: string): void => void limbs.delete(person),
    isOccluded: (person: string): boolean => limb(person).sinceMs !== null,
    /** The one in the cuff turns out to be somebody else, who brings their own time: the larger counts. */
    hand(from: string, to: string, atMs: number): void {
      if (from === to) return
      const bankedMs = Math.max(occludedMs(from, atMs), occludedMs(to, atMs))
      const { sinceMs, releasedAtMs } = limb(from)
      if (sinceMs === null && atMs - releasedAtMs >= resetMs) return
      release(from, atMs)
      const state = sinceMs === null ? { sinceMs: null, releasedAtMs } : { sinceMs: atMs, releasedAtMs: 0 }
      limbs.set(to, { bankedMs, ...state })
    },
  }
}
