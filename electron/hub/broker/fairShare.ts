// A station with four cuffs at 20 samples a second says about 90 things in one; a hundred is a flood (C22).
const PER_SECOND = 400
const BURST = 400
// One read of a socket holds at most some 64 KiB of messages, so no wait needs to be longer.
const LONGEST_WAIT_MS = 2_000
const MOST_STATIONS = 256

type Allowance = { left: number; atMs: number }

/**
 * How long a message has to wait so that no connection says more for one station than the floor can bear. Waiting slows
 * the sender down (the broker reads on when it is over) and delays nobody else (C22, L7).
 */
export function createFairShare(nowMs: () => number): { waitMs: (client: object, topic: string) => number } {
  const byClient = new WeakMap<object, Map<string, Allowance>>()

  function allowanceOf(client: object, station: string, atMs: number): Allowance {
    const stations = byClient.get(client) ?? new Map<string, Allowance>()
    byClient.set(client, stations)
    const key = stations.has(station) || stations.size < MOST_STATIONS ? station : ''
    const allowance = stations.get(key) ?? { left: BURST, atMs }
    stations.set(key, allowance)
    return allowance
  }

  return {
    waitMs(client, topic) {
      const atMs = nowMs()
      const allowance = allowanceOf(client, stationPart(topic), atMs)
      allowance.left = Math.min(BURST, allowance.left + ((atMs - allowance.atMs) * PER_SECOND) / 1000)
      allowance.atMs = atMs
      allowance.left -= 1
      if (allowance.left >= 0) return 0
      return Math.min(LONGEST_WAIT_MS, Math.ceil((-allowance.left * 1000) / PER_SECOND))
    },
  }
}

/** `bfr/v1/{site}/station/{station}` of a topic. */
function stationPart(topic: string): string {
  let end = -1
  for (let level = 0; level < 5; level += 1) {
    end = topic.indexOf('/', end + 1)
    if (end === -1) return topic
  }
  return topic.slice(0, end)
}
