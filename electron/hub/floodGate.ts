// A cuff says at most 20 things in a second, a tablet fewer; what counts as a flood (C22) begins far below this. A burst is
// what may come at once, as after a gap of the network, or when the broker hands out what it kept while the kiosk was away.
// Together no station can put more than 784 messages before those of another (L7).
const ofCuffs = { perSecond: 400, burst: 256 }
const ofEvents = { perSecond: 400, burst: 400 }
const ofTablet = { perSecond: 100, burst: 32 }
const elsewhere = { perSecond: 400, burst: 400 }
const MOST_KEYS = 4_096
const SWEEP_MS = 5_000

type Share = typeof ofCuffs
type Allowance = { readonly share: Share; left: number; atMs: number }

// A map: as the name of a property each new topic would be made a name for good first, which takes a microsecond.
const ownShares: ReadonlyMap<string, Share> = new Map([
  ['event', ofEvents],
  ['status', ofTablet],
  ['assignment', ofTablet],
  ['reply', ofTablet],
  ['command', ofTablet],
])

/**
 * Lets so many messages a second of one station in that none gets the whole loop to itself (C22, L7); what is over is not even
 * read. What a tablet says counts by its kind and apart from the cuffs, so a flood of samples never holds a `stop` back; cuffs,
 * and whatever else a station makes up, count together, however many names it has for them. `onOver` is told of each message
 * that is not read by whom it was counted for, and not by its topic: of those there may be one a message.
 */
export function createFloodGate(
  nowMs: () => number,
  onOver: (sender: string) => void,
): { readonly lets: (topic: string) => boolean } {
  const allowances = new Map<string, Allowance>()
  let sweptAtMs = nowMs()

  /** Forgets who was still; without them there is room for others. */
  function sweep(atMs: number): void {
    if (atMs - sweptAtMs < SWEEP_MS) return
    sweptAtMs = atMs
    for (const [key, { atMs: lastAtMs }] of allowances)
      if (atMs - lastAtMs >= SWEEP_MS) allowances.delete(key)
  }

  return {
    lets(topic) {
      const atMs = nowMs()
      sweep(atMs)
      const { key: wanted, share } = senderOf(topic)
      const key = allowances.has(wanted) || allowances.size < MOST_KEYS ? wanted : ''
      const known = allowances.get(key)
      if (known === undefined) {
        allowances.set(key, { share, left: share.burst - 1, atMs })
        return true
      }
      const { perSecond, burst } = known.share
      known.left = Math.min(burst, known.left + ((atMs - known.atMs) * perSecond) / 1_000)
      known.atMs = atMs
      if (known.left < 1) {
        onOver(key === '' ? `more than ${MOST_KEYS} senders` : key)
        return false
      }
      known.left -= 1
      return true
    },
  }
}

/** `bfr/v1/{site}/station/{station}`, and of what a tablet says the whole topic. */
function senderOf(topic: string): { readonly key: string; readonly share: Share } {
  let end = -1
  for (let level = 0; level < 5; level += 1) {
    end = topic.indexOf('/', end + 1)
    if (end === -1) return { key: topic, share: elsewhere }
  }
  const own = ownShares.get(topic.slice(end + 1))
  return own === undefined ? { key: topic.slice(0, end), share: ofCuffs } : { key: topic, share: own }
}
