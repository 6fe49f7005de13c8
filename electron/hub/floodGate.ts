// A cuff says at most 20 things in a second, a tablet fewer; what counts as a flood (C22) begins far below this.
const PER_SECOND = 400
const BURST = 400
const MOST_TOPICS = 4_096
const SWEEP_MS = 5_000

type Allowance = { left: number; atMs: number }

/**
 * Lets so many messages a second of one topic in that no sender gets the whole loop to itself (C22, L7); what is over is
 * not even read. Each topic counts for itself, so a flood of samples never holds a `stop` back.
 */
export function createFloodGate(nowMs: () => number): { readonly lets: (topic: string) => boolean } {
  const topics = new Map<string, Allowance>()
  let sweptAtMs = nowMs()

  /** Forgets topics that were still; without them there is room for others. */
  function sweep(atMs: number): void {
    if (atMs - sweptAtMs < SWEEP_MS) return
    sweptAtMs = atMs
    for (const [topic, { atMs: lastAtMs }] of topics) if (atMs - lastAtMs >= SWEEP_MS) topics.delete(topic)
  }

  return {
    lets(wanted) {
      const atMs = nowMs()
      sweep(atMs)
      const topic = topics.has(wanted) || topics.size < MOST_TOPICS ? wanted : ''
      const known = topics.get(topic)
      if (known === undefined) {
        topics.set(topic, { left: BURST - 1, atMs })
        return true
      }
      known.left = Math.min(BURST, known.left + ((atMs - known.atMs) * PER_SECOND) / 1_000)
      known.atMs = atMs
      if (known.left < 1) return false
      known.left -= 1
      return true
    },
  }
}
