import type { WornCuff } from './trueLimbFacts.ts'
import type { TrueLimits } from './trueLimbLimits.ts'
import type { OpenSet } from './trueLimbSets.ts'

/** What the law demands at a moment: one of these conditions active at this place, at this priority or above. */
export type Demand = {
  readonly law: string
  readonly station: string
  readonly cuff: string | null
  readonly conditions: readonly string[]
  readonly least: 'medium' | 'high'
  /** 0: now. Else it has been true since, and may have been without an alarm for so long at most. */
  readonly trueSinceMs: number
  readonly graceMs: number
}

export type TimeLimits = { readonly mediumMs: number; readonly highMs: number; readonly isPassive: boolean }

/** One true limb in one cuff. */
export type Limb = {
  readonly station: string
  readonly cuff: string
  readonly isByHand: boolean
  lowMmHg: number
  swingMmHg: number
  /** Blood is truly held back since; null: it is not. */
  upSinceMs: number | null
  /** It may count as inflated since: nobody can have seen for certain that it was let out in between. */
  mayBeUpSinceMs: number | null
  downSinceMs: number
  pressureSinceMs: number
  /** True samples have come without a gap since, and the newest came. */
  runFromMs: number | null
  heardAtMs: number
  longestGapMs: number
  /** So many samples a second come since. */
  paceSinceMs: number
  /** Until then what the kiosk heard when it woke, from before this bout, outweighs what is new in p1. */
  queuedUntilMs: number
  /** The kiosk slept until then; what waited in its queue it heard all at once. */
  sleptUntilMs: number
  /** Nothing was lost or wrong since. */
  cleanSinceMs: number
  /** Enough came for anybody to know that this bout is on; the clock counts from there. */
  countFromMs: number | null
  broughtMs: number
  key: string
  isKeyKept: boolean
  limits: readonly TimeLimits[]
  isLegAtTimes: boolean
  /** A tablet said last that it is tight. */
  isSaidTight: boolean
  wornSinceMs: number
}

const NOISE_MMHG = 3
const FREED_LONG_AGO_MS = 12_000
/** Its 1 s, a median of few samples, and the second of the law. */
const ESTABLISHED_LATE_MS = 4_500
/** How coarse a delay may be that no message ends (AL6). */
const COARSE_MS = 200
/** Samples further apart are data that was lost. */
export const GAP_MS = 1_300
/** Samples closer together follow a swing. */
export const QUICK_GAP_MS = 350

export function timeDemands(limb: Limb, limits: TrueLimits, atMs: number): Demand[] {
  if (limb.countFromMs === null) return []
  const inflationMs = atMs - limb.countFromMs
  const clockMs = limb.broughtMs + inflationMs
  const ceilingMs = limb.isLegAtTimes ? limits.ceiling.leg : limits.ceiling.arm
  // The clock counts from a sample (D3): of a cuff that says one a second that comes as late as the law allows, and then a tick.
  const lateMs = Math.max(1_000, limb.longestGapMs + COARSE_MS)
  const reached = (limit: TimeLimits, which: 'mediumMs' | 'highMs'): boolean =>
    (limit.isPassive ? inflationMs : clockMs) - lateMs >= limit[which]
  const isHigh = clockMs - lateMs >= ceilingMs || limb.limits.every(limit => reached(limit, 'highMs'))
  const isMedium = isHigh || limb.limits.every(limit => reached(limit, 'mediumMs'))
  if (!isMedium) return []
  const at = {
    station: limb.station,
    cuff: limb.cuff,
    conditions: ['occlusion-time'],
    trueSinceMs: 0,
    graceMs: 0,
  }
  return [{ law: 'L1 time', least: isHigh ? 'high' : 'medium', ...at }]
}

/** A bout that was seen, and from which nothing comes any more. */
export function silenceDemands(limb: Limb, limits: TrueLimits, atMs: number): Demand[] {
  if (limb.isByHand || limb.countFromMs === null) return []
  const at = { station: limb.station, cuff: limb.cuff, conditions: ['no-data'], trueSinceMs: limb.heardAtMs }
  const { mediumMs, highMs } = limits.C10
  return [
    ...(atMs - limb.heardAtMs > mediumMs
      ? [{ law: 'L1 C10', least: 'medium' as const, ...at, graceMs: mediumMs + 1_000 }]
      : []),
    ...(atMs - limb.heardAtMs > highMs
      ? [{ law: 'L1 C10', least: 'high' as const, ...at, graceMs: highMs + 1_000 }]
      : []),
  ]
}

/** Who is in the cuff, by what the tablet said: nobody since before the bout (C14), or somebody who was not cleared (C15). */
export type Occupant = {
  readonly isSomebody: boolean
  readonly isCleared: boolean
  readonly set: OpenSet
}

export function occupantDemands(limb: Limb, on: Occupant, limits: TrueLimits, atMs: number): Demand[] {
  if (limb.countFromMs === null) return []
  const { station, cuff, countFromMs, upSinceMs, mayBeUpSinceMs, wornSinceMs, isSaidTight } = limb
  if (on.isSomebody) {
    if (on.isCleared) return []
    const at = { station, cuff: null, conditions: ['not-cleared'], trueSinceMs: 0, graceMs: 0 }
    return [{ law: 'L1 C15', least: 'high', ...at }]
  }
  // Freed a moment before it, it may have been freed under a bout that went on (C12).
  if (upSinceMs === null || upSinceMs - wornSinceMs < FREED_LONG_AGO_MS) return []
  // Let out and tightened unseen, it is to anybody the bout that it was freed under: C12 speaks, and a set that starts ends it.
  const mayGoOn = (mayBeUpSinceMs ?? upSinceMs) < wornSinceMs
  if (mayGoOn && on.set.isOpen) return []
  // Said to be tight while somebody had the station, it counts as inflated since then: C12 speaks of the same limb.
  const conditions = mayGoOn || isSaidTight ? ['nobody-assigned', 'left-inflated'] : ['nobody-assigned']
  const at = { station, cuff, conditions, trueSinceMs: countFromMs }
  const passedMs = atMs - countFromMs - ESTABLISHED_LATE_MS
  const leftMs = Math.max(wornSinceMs, on.set.closedAtMs) - countFromMs
  const dueMs = (which: 'mediumMs' | 'highMs'): number =>
    mayGoOn ? Math.max(limits.C14[which], leftMs + limits.C12[which]) : limits.C14[which]
  return (
    [
      ['medium', dueMs('mediumMs')],
      ['high', dueMs('highMs')],
    ] as const
  ).flatMap(([least, afterMs]) =>
    passedMs > afterMs ? [{ law: 'L1 C14', least, ...at, graceMs: afterMs + ESTABLISHED_LATE_MS }] : [],
  )
}

export function pressureDemands(limb: Limb, on: WornCuff | null, limits: TrueLimits, atMs: number): Demand[] {
  if (limb.isByHand || limb.upSinceMs === null) return []
  const isQuick = limb.longestGapMs <= QUICK_GAP_MS && limb.runFromMs !== null
  const isClean =
    limb.runFromMs !== null && limb.runFromMs <= limb.pressureSinceMs && atMs - limb.heardAtMs <= GAP_MS
  if (!isClean && limb.countFromMs === null) return []
  // A median follows half its window behind; one of few samples is later, and where some are lost it is no-data that speaks.
  const graceMs = (holdMs: number, windowMs: number): number => {
    if (!isClean) return holdMs + 1_000 + limits.C10.mediumMs + 4_000
    // What waited for a kiosk that slept outweighs what is new until it has left the window.
    const isQueued = limb.pressureSinceMs < limb.sleptUntilMs + windowMs
    // So do the many of a moment ago where fewer come now.
    const isMixed = limb.pressureSinceMs < limb.paceSinceMs + windowMs
    const behindMs = isQueued || isMixed ? windowMs : windowMs / 2
    return holdMs + 1_000 + (isQuick ? behindMs + COARSE_MS : Math.max(behindMs + COARSE_MS, 2_400))
  }
  const maximum = limb.isLegAtTimes ? limits.C7.leg : limits.C7.arm
  // Of a cuff that was silent from the begin nobody can know before it is heard.
  const trueSinceMs = Math.max(limb.pressureSinceMs, limb.countFromMs ?? 0)
  const at = { station: limb.station, cuff: limb.cuff, trueSinceMs }
  const over = limb.lowMmHg - NOISE_MMHG
  const demands: Demand[] = []
  const demand = (law: string, condition: string, least: Demand['least'], ms: number): void =>
    void demands.push({ law, conditions: [condition, 'no-data'], least, ...at, graceMs: ms })
  if (over > maximum.highMmHg)
    demand('L1 C7', 'pressure-over-maximum', 'high', graceMs(limits.C7.highMs, 1_000))
  if (over > maximum.mediumMmHg)
    demand('L1 C7', 'pressure-over-maximum', 'medium', graceMs(limits.C7.mediumMs, 1_000))
  const lopMmHg = on === null || on.isManual || limb.wornSinceMs > limb.upSinceMs ? null : on.lopMmHg
  // Two thirds of a swing are over this, in any 4 s. Of those a wrong sample in five leaves half.
  const isAllTrue = limb.cleanSinceMs < limb.pressureSinceMs
  const mostlyMmHg = isQuick && isClean && isAllTrue ? over + 0.16 * limb.swingMmHg : over
  if (lopMmHg !== null && mostlyMmHg >= lopMmHg) {
    demand('L1 C5', 'pressure-over-lop', 'high', graceMs(limits.C5.highMs, 4_000))
  }
  return demands
}
