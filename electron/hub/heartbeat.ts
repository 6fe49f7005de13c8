/**
 * What the kiosk says to itself through the broker: that it comes back proves the broker (C25). What was on its way for
 * `limitMs` or longer proves nothing: all else the broker carries is as old then, and a wall that is calm about it would be wrong.
 */
export function createHeartbeat(limitMs: number) {
  /** When each was said that would still prove something. */
  const saidAtMs = new Map<number, number>()
  let seq = 0
  let provedAtMs: number | null = null
  let listeningSinceMs = 0

  function forgetLate(atMs: number): void {
    for (const [number, saidMs] of saidAtMs) if (atMs - saidMs >= limitMs) saidAtMs.delete(number)
  }

  return {
    /** The next number, to be sent now. */
    next(atMs: number): number {
      forgetLate(atMs)
      saidAtMs.set(seq, atMs)
      seq += 1
      return seq - 1
    },
    /** Whether this is one of ours, in time and newer than those before: another kiosk with our name proves nothing. */
    cameBack(number: number, atMs: number): boolean {
      forgetLate(atMs)
      if (!saidAtMs.has(number)) return false
      for (const said of saidAtMs.keys()) if (said <= number) saidAtMs.delete(said)
      provedAtMs = atMs
      return true
    },
    connected(atMs: number): void {
      listeningSinceMs = atMs
    },
    provedAtMs: () => provedAtMs,
    /** How long nothing came back in time on this connection. */
    silentForMs: (atMs: number): number => atMs - Math.max(listeningSinceMs, provedAtMs ?? 0),
  }
}
