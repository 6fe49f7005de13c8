import type { CuffId, StationId } from '../contract/ids.ts'
import type { Message } from '../contract/message.ts'

/** One connection to the broker: a station's tablet, or a cuff that has its own. */
export interface FloorLink {
  readonly name: string
  readonly station: StationId
  readonly cuff: CuffId | null
  /** What the broker says when the connection breaks. */
  readonly will: Message
}

/** What happens on the floor, at a time in ms since it opened. */
export type FloorAction = { readonly atMs: number; readonly link: string } & (
  | { readonly kind: 'connect' }
  /** The connection breaks without a word. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'publish'; readonly message: Message }
)

/** The clock of the floor: `nowMs` counts from its opening, `wallMs` is what the devices believe the time to be. */
export interface FloorClock {
  readonly nowMs: number
  readonly wallMs: number
}
