/** What is known of the order in which one sender counts its messages on one topic. */
export type SenderOrder = {
  readonly boot: string
  readonly seq: number
  /** Boots this sender has left behind, newest last; bounded. */
  readonly left: readonly string[]
  /** Since when nothing but late ones came; null: the newest was in order. */
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
  if (order === null) return inOrder(newOrder(boot, seq))
  const left = order.left.filter(old => old !== boot)
  if (boot !== order.boot && left.length === order.left.length) {
    return inOrder({ boot, seq, left: [...left, order.boot].slice(-LEFT_BOOTS), lateSinceMs: null })
  }
  if (boot === order.boot) {
    if (seq > order.seq) return inOrder({ ...order, seq, lateSinceMs: null })
    if (seq === order.seq)
      return { kind: 'late', order: { ...order, lateSinceMs: null }, reason: 'duplicate' }
  }
  const lateSinceMs = order.lateSinceMs ?? atMs
  if (atMs - lateSinceMs < RESTART_MS) {
    const reason = boot === order.boot ? 'lower-seq' : 'old-boot'
    return { kind: 'late', order: { ...order, lateSinceMs }, reason }
  }
  const before = boot === order.boot ? left : [...left, order.boot].slice(-LEFT_BOOTS)
  return { kind: 'in-order', order: { boot, seq, left: before, lateSinceMs: null }, restarted: true }
}

/** The order of a sender that is heard for the first time. */
export function newOrder(boot: string, seq: number): SenderOrder {
  return { boot, seq, left: [], lateSinceMs: null }
}

function inOrder(order: SenderOrder): OrderVerdict {
  return { kind: 'in-order', order, restarted: false }
}
