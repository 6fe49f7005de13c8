/** What is known of the order in which one sender counts its messages on one topic. */
export type SenderOrder = {
  readonly boot: string
  readonly seq: number
  /** Boots this sender has left behind, newest last; bounded. */
  readonly left: readonly string[]
  /** Since when nothing but lower numbers came; null: the newest was in order. */
  readonly lowerSinceMs: number | null
}

export type OrderVerdict =
  /** `restarted`: taken as restarted because its numbers went back for 3 s. */
  | { readonly kind: 'in-order'; readonly order: SenderOrder; readonly restarted: boolean }
  | {
      readonly kind: 'late'
      readonly order: SenderOrder
      readonly reason: 'duplicate' | 'lower-seq' | 'old-boot'
    }

const LEFT_BOOTS = 16
const RESTART_MS = 3_000

/**
 * Judges one message by `boot` and `seq` (contract, ground rules): the same or a lower number of the same boot, or a boot
 * left behind, is a duplicate or late; nothing but lower numbers for 3 s is a restart.
 */
export function judgeOrder(order: SenderOrder | null, boot: string, seq: number, atMs: number): OrderVerdict {
  if (order === null) return inOrder(newOrder(boot, seq))
  if (boot !== order.boot) {
    if (order.left.includes(boot)) return { kind: 'late', order, reason: 'old-boot' }
    return inOrder({ boot, seq, left: [...order.left, order.boot].slice(-LEFT_BOOTS), lowerSinceMs: null })
  }
  if (seq > order.seq) return inOrder({ ...order, seq, lowerSinceMs: null })
  if (seq === order.seq) return { kind: 'late', order: { ...order, lowerSinceMs: null }, reason: 'duplicate' }
  const lowerSinceMs = order.lowerSinceMs ?? atMs
  if (atMs - lowerSinceMs < RESTART_MS)
    return { kind: 'late', order: { ...order, lowerSinceMs }, reason: 'lower-seq' }
  return { kind: 'in-order', order: { ...order, seq, lowerSinceMs: null }, restarted: true }
}

/** The order of a sender that is heard for the first time. */
export function newOrder(boot: string, seq: number): SenderOrder {
  return { boot, seq, left: [], lowerSinceMs: null }
}

function inOrder(order: SenderOrder): OrderVerdict {
  return { kind: 'in-order', order, restarted: false }
}
