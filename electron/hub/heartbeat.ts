/** What the kiosk says to itself through the broker: that it comes back proves the broker (C25). */
export function createHeartbeat() {
  let seq = 0
  let backSeq = -1
  let provedAtMs: number | null = null
  let listeningSinceMs = 0

  return {
    /** The next number to send. */
    next(): number {
      seq += 1
      return seq - 1
    },
    /** Whether this is one of ours, newer than those before: another kiosk with our name proves nothing. */
    cameBack(number: number, atMs: number): boolean {
      if (number >= seq || number <= backSeq) return false
      backSeq = number
      provedAtMs = atMs
      return true
    },
    connected(atMs: number): void {
      listeningSinceMs = atMs
    },
    provedAtMs: () => provedAtMs,
    /** How long nothing came back on this connection. */
    silentForMs: (atMs: number): number => atMs - Math.max(listeningSinceMs, provedAtMs ?? 0),
  }
}
