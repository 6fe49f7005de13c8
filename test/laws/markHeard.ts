import type { Input, SampleTag } from './written.ts'

type Sender = { boot: string; seq: number; readonly left: Set<string>; staleSinceMs: number | null }

/** A sender from which for so long nothing but what is late came has restarted (contract, ground rules). */
const RESTART_MS = 3_000
/** A kiosk that did not look for longer hears at one moment what waited: the time above begins anew (X8, C27). */
const GAP_MS = 2_000

/** Puts beside each sample that counts the fact that it was heard; takes a hand's fact away from events that came too late. */
export function markHeard(inputs: readonly Input[]): Input[] {
  const senders = new Map<string, Sender>()
  const handled = new Map<string, number>()
  let lookedAtMs = 0
  return inputs.map(input => {
    if (input.kind === 'tick') lookedAtMs = input.atMs
    if (input.kind !== 'bytes') return input
    const { sample, fact, order, atMs, ...bytes } = input
    const sender = sample === undefined ? undefined : senders.get(sample.place)
    if (sender !== undefined && atMs - lookedAtMs > GAP_MS) sender.staleSinceMs = null
    if (sample !== undefined && counts(senders, sample, atMs)) {
      return { ...input, fact: { atMs, kind: 'heard', place: sample.place, isTrue: sample.isTrue } }
    }
    if ((fact?.kind !== 'hand' && fact?.kind !== 'said') || order === undefined) return input
    const isLate = order < (handled.get(fact.place) ?? 0)
    handled.set(fact.place, Math.max(order, handled.get(fact.place) ?? 0))
    return isLate ? { ...bytes, atMs } : input
  })
}

function counts(senders: Map<string, Sender>, { place, boot, seq }: SampleTag, atMs: number): boolean {
  const known = senders.get(place)
  if (known === undefined) {
    senders.set(place, { boot, seq, left: new Set(), staleSinceMs: null })
    return true
  }
  const isStale = known.boot === boot ? seq <= known.seq : known.left.has(boot)
  if (isStale) {
    if (known.boot === boot && seq === known.seq) {
      known.staleSinceMs = null
      return false
    }
    known.staleSinceMs ??= atMs
    if (atMs - known.staleSinceMs < RESTART_MS) return false
  }
  if (known.boot !== boot) known.left.add(known.boot)
  known.left.delete(boot)
  known.boot = boot
  known.seq = seq
  known.staleSinceMs = null
  return true
}
