/** What is known of the order in which one sender counts its messages on one topic. */
export type SenderOrder = {
  readonly boot: string
  readonly seq: number
  /** Boots this sender has left behind, newest last; bounded. */
  readonly left: readonly string[]
  /** Since when nothing but late ones came; null: the newest was in order, or nobody counts it. */
  readonly lateSinceMs: number | null
}

export type OrderVerdict =
  /** `restarted`: taken as restarted because nothing but late ones came for 3 s. */
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
 * left behind, is a duplicate or late; nothing but late ones for 3 s is a restart. That holds for a boot left behind too: one
 * stray message of another device would else make its cuff unheard for ever (L1).
 */
export function judgeOrder(order: SenderOrder | null, boot: string, seq: number, atMs: number): OrderVerdict {
  if (order === null) return taken(order, boot, seq)
  if (boot === order.boot) {
    if (seq > order.seq) return taken(order, boot, seq)
    if (seq === order.seq)
      return { kind: 'late', order: { ...order, lateSinceMs: null }, reason: 'duplicate' }
  } else if (!order.left.includes(boot)) {
    return taken(order, boot, seq)
  }
  const lateSinceMs = order.lateSinceMs ?? atMs
  if (atMs - lateSinceMs >= RESTART_MS) return taken(order, boot, seq, true)
  const reason = boot === order.boot ? 'lower-seq' : 'old-boot'
  return { kind: 'late', order: { ...order, lateSinceMs }, reason }
}

/** The order of a sender from a message on that is taken, whatever came before: it may have gone back to a boot left behind. */
export function orderFrom(order: SenderOrder | null, boot: string, seq: number): SenderOrder {
  if (order === null) return { boot, seq, left: [], lateSinceMs: null }
  if (boot === order.boot) return { ...order, seq, lateSinceMs: null }
  const left = [...order.left.filter(old => old !== boot), order.boot].slice(-LEFT_BOOTS)
  return { boot, seq, left, lateSinceMs: null }
}

function taken(order: SenderOrder | null, boot: string, seq: number, restarted = false): OrderVerdict {
  return { kind: 'in-order', order: orderFrom(order, boot, seq), restarted }
}
