import type { Assignment } from '../contract/assignment.ts'
import type { StationEvent } from '../contract/event.ts'
import type { Reply } from '../contract/reply.ts'

type Unstamped<Event> = Event extends unknown ? Omit<Event, 'id' | 'boot' | 'seq' | 'at'> : never

/** What a tablet has to say and must not lose: kept, sent in this order, each once. */
export type TabletWord =
  | { readonly kind: 'event'; readonly event: Unstamped<StationEvent> }
  | { readonly kind: 'assignment'; readonly assignment: Assignment | null }
  | { readonly kind: 'reply'; readonly reply: Reply }
