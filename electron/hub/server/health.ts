/** What a healthy chain needs: a loop that turns, and a broker that brings back what the kiosk says. */
export type Pulse = {
  readonly nowMs: number
  readonly lastTickAtMs: number
  readonly isConnected: boolean
  /** When the kiosk's own message last came back; null: not yet. */
  readonly provedAtMs: number | null
  /** How old that proof may be (C25). */
  readonly provedWithinMs: number
}

// Eight ticks a second; a loop that misses this many stands.
const TICK_LIMIT_MS = 1_000

/** Why the chain does not carry its heartbeat, or null while it does. */
export function illness(pulse: Pulse): string | null {
  const tickAgeMs = pulse.nowMs - pulse.lastTickAtMs
  if (tickAgeMs > TICK_LIMIT_MS) return `the kiosk has not looked for ${seconds(tickAgeMs)} s`
  if (!pulse.isConnected) return 'no connection to the broker'
  if (pulse.provedAtMs === null) return "the broker has not brought back any of the kiosk's own messages yet"
  const proofAgeMs = pulse.nowMs - pulse.provedAtMs
  if (proofAgeMs <= pulse.provedWithinMs) return null
  return `the broker has not brought back the kiosk's own messages for ${seconds(proofAgeMs)} s`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
