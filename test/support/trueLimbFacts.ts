import type { SetFact } from './trueLimbSets.ts'

// What truly happens to limbs, as the writer of a history knows it. The oracle is fed with it in the order of time.

/** `1/l`: the cuff `l` of station 1. */
export type CuffPlace = string

export type WornCuff = {
  readonly cuff: string
  readonly limb: string
  readonly lopMmHg: number | null
  readonly isManual: boolean
}

export type LimbFact = { readonly atMs: number } & (
  | {
      readonly kind: 'pressure'
      readonly place: CuffPlace
      readonly lowMmHg: number
      readonly swingMmHg: number
    }
  /** A sample reached the kiosk that is neither a duplicate nor late; `isTrue`: it says what the limb feels. */
  | { readonly kind: 'heard'; readonly place: CuffPlace; readonly isTrue: boolean }
  /** The kiosk was told that a cuff without a sensor is tight, or is not. */
  | { readonly kind: 'hand'; readonly place: CuffPlace; readonly isInflated: boolean }
  /** It was told the same of a cuff whose pressure says what is true. */
  | { readonly kind: 'said'; readonly place: CuffPlace; readonly isInflated: boolean }
  | {
      readonly kind: 'worn'
      readonly station: string
      readonly athlete: string | null
      readonly training: 'resistance' | 'aerobic' | 'passive'
      readonly plannedMs: number
      /** Somebody went through what speaks against it (C15). */
      readonly isCleared: boolean
      readonly cuffs: readonly WornCuff[]
    }
  /** The cuff says more or fewer samples from now on, or more or fewer of them come through. */
  | { readonly kind: 'pace'; readonly place: CuffPlace }
  | { readonly kind: 'stop'; readonly station: string }
  | ({ readonly kind: 'set' } & Omit<SetFact, 'atMs'>)
  /** The kiosk slept until now; what was sent meanwhile came at once. */
  | { readonly kind: 'slept'; readonly fromMs: number }
)
