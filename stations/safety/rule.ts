import type { Condition, Priority, Unit } from '../board/conditionSchema.ts'
import type { CuffState } from '../floor/cuffState.ts'
import type { Truth } from '../floor/holdTimer.ts'
import type { StationState } from '../floor/stationState.ts'
import type { Limits } from './limits.ts'

/** One level of a condition: when it holds, and for how long it must. */
export type Level = {
  readonly priority: Priority
  readonly truth: Truth
  readonly holdMs: number
  readonly value: number | null
  readonly limit: number | null
  readonly limitPercentLop?: number
}

/** What a rule sees at one moment. Levels stand from the highest priority down. */
export type Reading = {
  readonly levels: readonly Level[]
  /** What ends the alarm, and for how long it must hold. `over` ends it without delay, as a release does. */
  readonly off: { readonly truth: Truth; readonly holdMs: number; readonly over: boolean }
  readonly unit: Unit | null
  readonly cause: string | null
}

type RuleBase = {
  /** Its ID in the safety rules. */
  readonly id: string
  readonly condition: Condition
  /** Reaching one of these priorities makes the alarm latch (AL2). */
  readonly latches: readonly Priority[]
}

/** What a rule needs that hangs on one cuff's pressure. */
export type PressureContext = {
  readonly atMs: number
  readonly limits: Limits
  readonly station: StationState
  readonly cuff: CuffState
  /** m10 of its present inflation (D2), mmHg; null is unknown. */
  readonly m10MmHg: number | null
}

export type CuffContext = PressureContext & {
  /** The occlusion clock of an inflated cuff now, ms. */
  readonly clockMs: number
  /** Its owner's time under occlusion in this session, ms (C2). */
  readonly totalMs: number
  readonly sessionIsOver: boolean
}

export type StationContext = {
  readonly atMs: number
  readonly limits: Limits
  readonly station: StationState
  /** m10 of a cuff of the station (D2), mmHg, computed once a look; null is unknown. */
  readonly m10MmHgOf: (cuff: CuffState) => number | null
  /** The condition's alarm stands and has been acknowledged. */
  readonly acknowledged: boolean
}

export type KioskContext = {
  readonly atMs: number
  readonly limits: Limits
  readonly provedAtMs: number
  readonly anyInflated: boolean
  /** The journal can be written (C26). */
  readonly isRecording: boolean
  /** The kiosk did not look for so long while somebody was or may have been inflated, ms (C27); null at every other look. */
  readonly gapMs: number | 'unknown' | null
}

/** A rule reads one cuff, one station or the kiosk; it knows neither timers nor alarms. */
export type PressureRule = RuleBase & { readonly read: (context: PressureContext) => Reading }
export type CuffRule = RuleBase & { readonly read: (context: CuffContext) => Reading }
export type StationRule = RuleBase & { readonly read: (context: StationContext) => Reading }
export type KioskRule = RuleBase & { readonly read: (context: KioskContext) => Reading }
export type Rule = PressureRule | CuffRule | StationRule | KioskRule
