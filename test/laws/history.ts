// What happens on a floor, as plain data: it shrinks, and it is kept as a journal in JSON.

export const stations = ['1', '2', '3'] as const
/** The station that garbage and floods come from; its athletes are its own, so that only bytes could carry anything over. */
export const noisyStation = '3'
export const cuffNames = ['l', 'r'] as const
/** A cuff without a sensor. */
export const handCuff = 'm'
export const trainings = ['resistance', 'aerobic', 'passive'] as const

export type StationName = (typeof stations)[number]
export type CuffName = (typeof cuffNames)[number]
export type Training = (typeof trainings)[number]
/** What the wire does to a cuff's samples. */
export type Wire = 'clean' | 'dips' | 'spikes' | 'drops' | 'thins' | 'duplicates' | 'reorders'

type AtStation = { readonly station: StationName }
type AtCuff = AtStation & { readonly cuff: CuffName }

export type Act =
  | (AtCuff & { readonly kind: 'inflate'; readonly lowMmHg: number; readonly swingMmHg: number })
  | (AtCuff & { readonly kind: 'deflate' })
  | (AtCuff & { readonly kind: 'rate'; readonly hz: number })
  | (AtCuff & { readonly kind: 'wire'; readonly wire: Wire })
  | (AtCuff & { readonly kind: 'silence' | 'speak' | 'reboot-cuff' | 'restart-cuff' | 'cuff-gone' })
  | (AtStation & {
      readonly kind: 'assign'
      readonly athlete: string
      readonly training: Training
      readonly isLeg: boolean
      readonly lopMmHg: number | null
      readonly targetMmHg: number
      readonly isCleared: boolean
      readonly lists: 'left' | 'both' | 'hand' | 'none'
    })
  | (AtStation & { readonly kind: 'update'; readonly isCleared: boolean; readonly lopMmHg: number | null })
  | (AtStation & {
      readonly kind: 'clear' | 'reboot-tablet' | 'tablet-silent' | 'tablet-speaks' | 'tablet-gone'
    })
  | (AtStation & { readonly kind: 'stop' | 'call' | 'finished' | 'numbness' | 'tingling' })
  | (AtStation & { readonly kind: 'pain'; readonly pain: number })
  | (AtStation & {
      readonly kind: 'set'
      readonly set: number
      readonly does: 'set-started' | 'rep' | 'set-ended'
    })
  | (AtStation & { readonly kind: 'hand'; readonly isInflated: boolean; readonly cuff: CuffName | 'm' })
  | (AtStation & { readonly kind: 'release-command' })
  | { readonly kind: 'swap'; readonly cuff: CuffName }
  | { readonly kind: 'acknowledge'; readonly nth: number; readonly lies: boolean }
  | { readonly kind: 'wall-step'; readonly byMs: number }
  | { readonly kind: 'suspend'; readonly forMs: number }
  | {
      readonly kind: 'garbage'
      readonly topic: string
      readonly payload: string
      readonly times?: number
    }
  | { readonly kind: 'flood'; readonly messages: number }
  | { readonly kind: 'broker'; readonly carries: boolean }

/** No bytes on an assignment's topic are no garbage: they say that the station is free (contract). */
export function clearsStation(act: Act): boolean {
  return (
    act.kind === 'garbage' &&
    act.payload === '' &&
    act.topic === `bfr/v1/main/station/${noisyStation}/assignment`
  )
}

export type TimedAct = { readonly act: Act; readonly thenMs: number }

/** How the twin run differs: other clocks, a clean wire, no garbage, no faults at all. */
export const twins = ['clocks', 'wire', 'garbage', 'faults', 'none'] as const

export type History = {
  readonly seed: number
  readonly limits: 'tight' | 'default'
  readonly twin: (typeof twins)[number]
  readonly acts: readonly TimedAct[]
}
