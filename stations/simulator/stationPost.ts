import type { SiteId, StationId } from '../contract/ids.ts'
import type { Message } from '../contract/message.ts'
import type { CuffModel } from './cuffModels.ts'
import type { FloorClock, FloorLink } from './floorAction.ts'
import type { Random } from './random.ts'

/** What every device at one station shares: where it stands, the time, and the way out to the broker. */
export interface StationPost {
  readonly of: { readonly site: SiteId; readonly station: StationId }
  readonly tabletLink: FloorLink
  readonly clock: FloorClock
  readonly random: Random
  /** Both sides wear the same make. */
  readonly model: CuffModel
  /** Other at every start of the simulator. */
  readonly bootPrefix: string
  /** A cuff without a connection of its own is heard through the tablet only. */
  isTabletUp(): boolean
  /** The devices' wall clock, `afterMs` into this step. */
  wallMs(afterMs: number): number
  publish(link: string, message: Message, afterMs: number): void
  connect(link: string): void
  cut(link: string, afterMs: number): void
}
