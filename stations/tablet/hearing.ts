import type { KioskId } from '../contract/ids.ts'
import type { KioskAlarm } from '../contract/kioskAlarms.ts'
import type { KioskStatus } from '../contract/kioskStatus.ts'
import type { StationId } from '../contract/ids.ts'

/** Whether a wall hears this tablet, and if not, what is missing. */
export type Hearing = 'heard' | 'no-connection' | 'no-answer' | 'no-kiosk' | 'not-live'

/** The status that is said every 5 s is answered by the broker within moments; longer, and nobody has it. */
export const unansweredAfterMs = 4_000

/**
 * Heard is only what can be shown: connected, the oldest word that waits was not left unanswered (`waitingMs`), and a
 * kiosk that says that it is online and live.
 */
export function hearingOf(link: {
  readonly connected: boolean
  readonly waitingMs: number
  readonly kiosks: ReadonlyMap<KioskId, KioskStatus>
}): Hearing {
  if (!link.connected) return 'no-connection'
  if (link.waitingMs > unansweredAfterMs) return 'no-answer'
  const online = [...link.kiosks.values()].filter(kiosk => kiosk.online)
  if (online.length === 0) return 'no-kiosk'
  return online.some(kiosk => kiosk.live === true) ? 'heard' : 'not-live'
}

const RANKS = { high: 0, medium: 1, low: 2 } as const

/**
 * The alarms of this station, the worst first, then the oldest (AL9). A kiosk is believed only while it is online; what
 * two kiosks say of one cuff and condition is one alarm.
 */
export function ownAlarms(
  station: StationId,
  lists: ReadonlyMap<KioskId, readonly KioskAlarm[]>,
  kiosks: ReadonlyMap<KioskId, KioskStatus>,
): readonly KioskAlarm[] {
  const own = [...lists]
    .filter(([kiosk]) => kiosks.get(kiosk)?.online === true)
    .flatMap(([, alarms]) => alarms.filter(alarm => alarm.station === station))
    .sort((one, other) => RANKS[one.priority] - RANKS[other.priority] || one.since - other.since)
  const seen = new Set<string>()
  return own.filter(({ condition, cuff }) => {
    const what = `${condition} ${cuff ?? ''}`
    if (seen.has(what)) return false
    seen.add(what)
    return true
  })
}
