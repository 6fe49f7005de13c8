import type { Assignment } from '../contract/assignment.ts'
import type { Symptom } from '../contract/event.ts'
import type { CuffId } from '../contract/ids.ts'

/** What an athlete, a coach or a cuff does at a tablet. Pressures in mmHg, felt values 0 to 10. */
export type TabletAction =
  | { readonly kind: 'check-in'; readonly assignment: Assignment }
  /** The screening was gone through after the check-in. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'free' }
  /** A coach changed the assignment that runs: the same id. */
  | { readonly kind: 'update'; readonly assignment: Assignment }
  /** Whoever trains here has another place: the station is free as soon as its cuffs are loose. */
  | { readonly kind: 'leave'; readonly assignmentId: string }
  | { readonly kind: 'start-set' }
  | { readonly kind: 'rep' }
  | { readonly kind: 'take-back-rep' }
  | { readonly kind: 'end-set' }
  | { readonly kind: 'finish' }
  /** A cuff without a sensor was tightened by hand. */
  | {
      readonly kind: 'tighten'
      readonly cuff: CuffId
      readonly pressureMmHg: number | null
      readonly tightness: number | null
    }
  | { readonly kind: 'loosen'; readonly cuff: CuffId }
  /** The station has told a cuff with a sensor to let itself out. */
  | { readonly kind: 'letting-out'; readonly cuff: CuffId }
  /** Every cuff of the station is loose, says whoever stands there. */
  | { readonly kind: 'let-out' }
  /** A cuff's own sensor says so: `sinceMs` is the begin of its 1 s or 3 s (D3). */
  | { readonly kind: 'sensed'; readonly cuff: CuffId; readonly inflated: boolean; readonly sinceMs: number }
  | { readonly kind: 'pain'; readonly pain: number }
  | { readonly kind: 'tightness'; readonly tightness: number }
  | { readonly kind: 'symptom'; readonly symptom: Symptom }
  | { readonly kind: 'stop' }
  | { readonly kind: 'call' }
  | { readonly kind: 'message-seen' }
  /** Time has passed. */
  | { readonly kind: 'tick' }
