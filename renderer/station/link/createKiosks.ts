import type { KioskAlarm } from '../../../stations/contract/kioskAlarms.ts'
import type { KioskId, StationId } from '../../../stations/contract/ids.ts'
import type { KioskStatus } from '../../../stations/contract/kioskStatus.ts'
import type { Message } from '../../../stations/contract/message.ts'
import { ownAlarms } from '../../../stations/tablet/hearing.ts'

/** What the kiosks of the site have said: who is there, and which alarms stand at this station. */
export function createKiosks(station: StationId): {
  hear(message: Message): void
  /** Nothing is known of anybody once the connection is gone. */
  forget(): void
  statuses(): ReadonlyMap<KioskId, KioskStatus>
  alarms(): readonly KioskAlarm[]
} {
  const statuses = new Map<KioskId, KioskStatus>()
  const lists = new Map<KioskId, readonly KioskAlarm[]>()
  return {
    hear(message) {
      if (message.kind === 'kiosk-status') statuses.set(message.kiosk, message.status)
      if (message.kind === 'kiosk-alarms') lists.set(message.kiosk, message.alarms.alarms)
    },
    forget() {
      statuses.clear()
      lists.clear()
    },
    statuses: () => statuses,
    alarms: () => ownAlarms(station, lists, statuses),
  }
}
