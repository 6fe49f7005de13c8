import type { LimbFact } from '../support/trueLimbFacts.ts'

/** How a run differs from the history as it is written. */
export type Variant = {
  /** Duplicates and reordering do not happen. */
  readonly cleanWire?: boolean
  readonly noGarbage?: boolean
  /** Nothing is lost, late, restarted, silent, suspended or garbage. */
  readonly noFaults?: boolean
  /** The kiosk's wall clock and every sender's clock jump about. */
  readonly wildClocks?: boolean
  /** At the end everything is mended, and good data comes for so long. */
  readonly goodEndMs?: number
}

export type Input =
  | {
      readonly atMs: number
      readonly kind: 'bytes'
      readonly topic: string
      readonly bytes: Uint8Array
      readonly sample?: SampleTag
      readonly fact?: LimbFact
      readonly order?: number
    }
  | { readonly atMs: number; readonly kind: 'tick' }
  | { readonly atMs: number; readonly kind: 'fact'; readonly fact: LimbFact }
  | { readonly atMs: number; readonly kind: 'acknowledge'; readonly nth: number; readonly lies: boolean }

/** What the writer knows of one sample: whose it is, its place in its sender's order, whether it says the truth. */
export type SampleTag = {
  readonly place: string
  readonly boot: string
  readonly seq: number
  readonly isTrue: boolean
}

export type Written = {
  readonly inputs: readonly Input[]
  readonly wallAtMs: (atMs: number) => number
}
