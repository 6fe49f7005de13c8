import type { Assignment } from './assignment.ts'
import type { StationCommand } from './command.ts'
import type { CuffStatus } from './cuffStatus.ts'
import type { StationEvent } from './event.ts'
import type { CuffId, KioskId, SiteId, StationId } from './ids.ts'
import type { KioskAlarms } from './kioskAlarms.ts'
import type { KioskHeartbeat } from './kioskHeartbeat.ts'
import type { KioskStatus } from './kioskStatus.ts'
import type { PressureSample } from './pressure.ts'
import type { Reply } from './reply.ts'
import type { StationStatus } from './stationStatus.ts'
import type { ParsedTopic } from './topics.ts'

interface OfStation {
  readonly site: SiteId
  readonly station: StationId
}

interface OfCuff extends OfStation {
  readonly cuff: CuffId
}

interface OfKiosk {
  readonly site: SiteId
  readonly kiosk: KioskId
}

/** The retained topics that an empty payload clears without saying anything. */
export type CleanedTopic = Extract<
  ParsedTopic,
  { kind: 'station-status' | 'cuff-status' | 'kiosk-status' | 'kiosk-alarms' }
>

/** Everything that can be said by the contract. An assignment of null says that the station is free. */
export type Message =
  | (OfStation & { readonly kind: 'station-status'; readonly status: StationStatus })
  | (OfStation & { readonly kind: 'assignment'; readonly assignment: Assignment | null })
  | (OfStation & { readonly kind: 'event'; readonly event: StationEvent })
  | (OfStation & { readonly kind: 'reply'; readonly reply: Reply })
  | (OfStation & { readonly kind: 'command'; readonly command: StationCommand })
  | (OfCuff & { readonly kind: 'cuff-status'; readonly status: CuffStatus })
  | (OfCuff & { readonly kind: 'pressure'; readonly sample: PressureSample })
  | (OfKiosk & { readonly kind: 'kiosk-status'; readonly status: KioskStatus })
  | (OfKiosk & { readonly kind: 'kiosk-alarms'; readonly alarms: KioskAlarms })
  | (OfKiosk & { readonly kind: 'kiosk-heartbeat'; readonly heartbeat: KioskHeartbeat })
  | { readonly kind: 'cleaned'; readonly site: SiteId; readonly topic: CleanedTopic }
