import type { Encoded } from '../../../stations/contract/encode.ts'
import { standingAssignment, type Waiting } from '../../../stations/tablet/outbox.ts'
import type { BrokerLink } from './connectBroker.ts'

export interface Outbox {
  /** Words in their order; they go out now if there is a connection, and wait if not. */
  put(words: readonly Waiting[]): void
  /** A new connection: what a station says first, then everything that waits, the oldest first. */
  up(): void
  down(): void
  /** A word for this moment only: said now or never. Its answer proves that the broker hears. */
  sayNow(word: Encoded): void
  /** Since when the oldest word that was sent is unanswered, ms; 0: none is. */
  waitingMs(): number
  waiting(): number
}

/** So many are under way at once: the order stays, and a long time without Wi-Fi is no flood. */
const UNDER_WAY = 10

/** Keeps every word until the broker has confirmed it. One sent again after that was lost has the same id, so nothing is twice. */
export function createOutbox(deps: {
  readonly link: () => BrokerLink | null
  readonly restored: readonly Waiting[]
  readonly assignmentTopic: string
  /** The newest assignment, as it is sent; '' for a free station. */
  readonly assignment: () => string
  /** Status of the tablet and its cuffs: said first on every connection. */
  readonly standing: () => readonly Encoded[]
  readonly drop: (place: number) => void
  readonly nowMs: () => number
}): Outbox {
  let waiting = [...deps.restored]
  let connected = false
  /** Places under way on this connection, and since when. */
  const underWay = new Map<number, number>()
  const nowWords = new Map<number, number>()
  let nowCount = 0

  function pump(): void {
    if (!connected) return
    for (const word of waiting) {
      if (underWay.size >= UNDER_WAY) return
      if (underWay.has(word.place)) continue
      underWay.set(word.place, deps.nowMs())
      deps.link()?.send(word, () => {
        underWay.delete(word.place)
        waiting = waiting.filter(kept => kept !== word)
        deps.drop(word.place)
        pump()
      })
    }
  }

  function sayNow(word: Encoded): void {
    if (!connected) return
    if (word.qos === 0) {
      deps.link()?.send(word)
      return
    }
    const number = nowCount++
    nowWords.set(number, deps.nowMs())
    deps.link()?.send(word, () => nowWords.delete(number))
  }

  return {
    put(words) {
      waiting.push(...words)
      pump()
    },
    up() {
      connected = true
      underWay.clear()
      nowWords.clear()
      for (const word of deps.standing()) sayNow(word)
      const payload = standingAssignment(waiting, deps.assignmentTopic, deps.assignment())
      if (payload !== '') sayNow({ topic: deps.assignmentTopic, payload, qos: 1, retain: true })
      pump()
    },
    down() {
      connected = false
      underWay.clear()
      nowWords.clear()
    },
    sayNow,
    waitingMs() {
      const since = Math.min(...underWay.values(), ...nowWords.values())
      return Number.isFinite(since) ? deps.nowMs() - since : 0
    },
    waiting: () => waiting.length,
  }
}
