import type { Language } from './board/boardSchema.ts'
import type { KioskId, SiteId, StationId } from './contract/ids.ts'
import type { Limits } from './safety/limits.ts'

/** How names stand on the wall: `Karla Jensen`, `K. Jensen`, `Karla J.`, what they chose to be called, or the station's number alone. */
export type NameStyle = 'full' | 'initial' | 'first' | 'nickname' | 'number'

/** What does not change while the kiosk runs. */
export type KioskSetup = {
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly version: string
  readonly language: Language
  readonly names: NameStyle
  readonly demo: boolean
  readonly limits: Limits
  /** Stations that have a tile from the start, in the order of the floor. */
  readonly stations: readonly { readonly id: StationId; readonly name: string | null }[]
  readonly addresses: { readonly mqtt: string; readonly wall: string }
  /** Unique to this start of the kiosk; begins every alarm's id. */
  readonly idPrefix: string
}
