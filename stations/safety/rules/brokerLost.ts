import { overIf } from '../readings.ts'
import type { KioskRule } from '../rule.ts'

/** C25: the kiosk's own message did not come back through the broker. Value and limit in s. */
export const brokerLost: KioskRule = {
  id: 'C25',
  condition: 'broker-lost',
  latches: [],
  read({ atMs, limits, provedAtMs, anyInflated }) {
    const { cautionMs, stopMs } = limits.C25
    const silentMs = atMs - provedAtMs
    const value = Math.floor(silentMs / 1_000)
    const isProved = silentMs < cautionMs
    return {
      levels: [
        {
          priority: 'high',
          truth: silentMs >= stopMs && anyInflated ? 'true' : 'false',
          holdMs: 0,
          value,
          limit: stopMs / 1_000,
        },
        {
          priority: 'medium',
          truth: isProved ? 'false' : 'true',
          holdMs: 0,
          value,
          limit: cautionMs / 1_000,
        },
      ],
      off: overIf(isProved),
      unit: 's',
      cause: null,
    }
  },
}
