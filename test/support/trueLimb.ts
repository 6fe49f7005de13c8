import type { CuffPlace, LimbFact, WornCuff } from './trueLimbFacts.ts'
import {
  GAP_MS,
  QUICK_GAP_MS,
  occupantDemands,
  pressureDemands,
  silenceDemands,
  timeDemands,
  type Demand,
  type Limb,
  type Occupant,
  type TimeLimits,
} from './trueLimbDemands.ts'
import type { TrueLimits } from './trueLimbLimits.ts'
import { newLimb } from './trueLimbNew.ts'
import { isReleaseSeen, queuedUntilMs } from './trueLimbSight.ts'
import { createTrueSets } from './trueLimbSets.ts'

type Worn = LimbFact & { kind: 'worn' }
const HELD_FROM_MMHG = 30
/** So long true samples must have come before the bout counts as seen. */
const WITNESS_MS = 5_000

/** What truly happened to limbs, kept apart from everything that the kiosk knows or computes. */
export function createTrueLimbs(limits: TrueLimits) {
  const limbs = new Map<CuffPlace, Limb>()
  const worn = new Map<string, Worn>()
  const sets = createTrueSets()
  /** What a limb's time stood at when it was let out, by whose it is. */
  const banks = new Map<string, { valueMs: number; atMs: number }>()

  const limbAt = (place: CuffPlace, isByHand: boolean): Limb => {
    const known = limbs.get(place)
    if (known !== undefined) return known
    const fresh = newLimb(place, isByHand)
    limbs.set(place, fresh)
    return fresh
  }
  const listed = (limb: Limb): WornCuff | null =>
    worn.get(limb.station)?.cuffs.find(each => each.cuff === limb.cuff) ?? null
  const occupantOf = (limb: Limb): Occupant => {
    const now = worn.get(limb.station)
    const isSomebody = (now?.athlete ?? null) !== null
    return { isSomebody, isCleared: now?.isCleared ?? true, set: sets.at(limb.station) }
  }
  const timeLimits = (limb: Limb): TimeLimits => {
    const now = worn.get(limb.station)
    const training = now === undefined || now.athlete === null ? 'resistance' : now.training
    const kind = isLeg(listed(limb)) ? 'leg' : 'arm'
    if (training === 'passive') {
      const planned = now?.plannedMs ?? 0
      const { mediumAfterMs, highAfterMs, mostMs } = limits.passive
      return {
        mediumMs: planned + mediumAfterMs,
        highMs: Math.min(planned + highAfterMs, mostMs),
        isPassive: true,
      }
    }
    const [mediumMs, highMs] = limits[training][kind]
    return { mediumMs, highMs, isPassive: false }
  }
  const keyOf = (limb: Limb): string | null => {
    const athlete = worn.get(limb.station)?.athlete ?? null
    if (athlete === null) return `${limb.station}/${limb.cuff}`
    const on = listed(limb)
    return on === null ? null : `${athlete} ${on.limb}`
  }
  const begin = (limb: Limb, atMs: number): void => {
    // Let out for a moment only, nobody can have seen it: what was in force may be still.
    const goesOn = atMs - limb.downSinceMs < 12_000
    limb.mayBeUpSinceMs = isReleaseSeen(limb, atMs) ? atMs : (limb.mayBeUpSinceMs ?? atMs)
    limb.upSinceMs = atMs
    limb.countFromMs = null
    limb.limits = [...(goesOn ? limb.limits : []), timeLimits(limb)]
    limb.isLegAtTimes = (goesOn && limb.isLegAtTimes) || isLeg(listed(limb))
    limb.isKeyKept = !goesOn || limb.isKeyKept
  }
  const count = (limb: Limb, fromMs: number): void => {
    const key = keyOf(limb)
    const bank = key === null ? undefined : banks.get(key)
    limb.key = key ?? ''
    limb.countFromMs = fromMs
    // Let out of another cuff after this bout began, it was in both for a while, and that counts once.
    const isBrought = bank !== undefined && limb.isKeyKept && fromMs - bank.atMs < limits.reperfusionMs
    limb.broughtMs = isBrought ? Math.max(0, bank.valueMs - Math.max(0, bank.atMs - fromMs)) : 0
  }
  const end = (limb: Limb, atMs: number): void => {
    if (limb.upSinceMs === null) return
    if (limb.countFromMs !== null) {
      const valueMs = limb.broughtMs + atMs - limb.countFromMs
      const before = banks.get(limb.key)
      const isOld = before === undefined || limb.countFromMs - before.atMs >= limits.reperfusionMs
      if (limb.isKeyKept)
        banks.set(limb.key, { valueMs: isOld ? valueMs : Math.max(valueMs, before.valueMs), atMs })
      else banks.delete(limb.key)
    }
    limb.upSinceMs = null
    limb.countFromMs = null
    limb.downSinceMs = atMs
  }
  const hear = (limb: Limb, atMs: number, isTrue: boolean): void => {
    const gapMs = atMs - limb.heardAtMs
    const isBroken = gapMs > GAP_MS || (!isTrue && gapMs > QUICK_GAP_MS)
    if (gapMs > GAP_MS || !isTrue) limb.cleanSinceMs = atMs
    if (!isTrue && isBroken) limb.runFromMs = null
    else if (isTrue && (isBroken || limb.runFromMs === null)) {
      limb.runFromMs = atMs
      limb.longestGapMs = 0
    } else limb.longestGapMs = Math.max(limb.longestGapMs, gapMs)
    limb.heardAtMs = atMs
    if (limb.upSinceMs === null || limb.runFromMs === null || limb.countFromMs !== null) return
    const seenFromMs = Math.max(limb.runFromMs, limb.upSinceMs, limb.queuedUntilMs)
    if (atMs - seenFromMs >= WITNESS_MS) count(limb, seenFromMs)
  }

  return {
    limbs: (): Iterable<Limb> => limbs.values(),
    /** What a limb's time must be at least; null: nobody can know. */
    timeMs: (limb: Limb, atMs: number): number | null =>
      limb.countFromMs === null ? null : limb.broughtMs + atMs - limb.countFromMs,
    take(fact: LimbFact): void {
      const { atMs } = fact
      switch (fact.kind) {
        case 'pressure': {
          const limb = limbAt(fact.place, false)
          limb.lowMmHg = fact.lowMmHg
          limb.swingMmHg = fact.swingMmHg
          limb.pressureSinceMs = atMs
          if (fact.lowMmHg < HELD_FROM_MMHG) end(limb, atMs)
          else if (limb.upSinceMs === null) begin(limb, atMs)
          return
        }
        case 'heard':
          return hear(limbAt(fact.place, false), atMs, fact.isTrue)
        case 'hand': {
          const limb = limbAt(fact.place, true)
          if (!fact.isInflated) return end(limb, atMs)
          if (limb.upSinceMs !== null) return
          begin(limb, atMs)
          return count(limb, atMs)
        }
        case 'said':
          limbAt(fact.place, false).isSaidTight = fact.isInflated
          return
        case 'set':
          return sets.take(fact)
        case 'worn':
          if (fact.athlete === null && (worn.get(fact.station)?.athlete ?? null) !== null)
            sets.forget(fact.station)
          worn.set(fact.station, fact)
          for (const limb of limbs.values()) {
            if (limb.station !== fact.station) continue
            limb.wornSinceMs = atMs
            limb.limits = [...limb.limits, timeLimits(limb)]
            limb.isLegAtTimes ||= isLeg(listed(limb))
            if (keyOf(limb) === limb.key) continue
            banks.delete(limb.key)
            limb.isKeyKept &&= limb.upSinceMs === null
          }
          return
        case 'pace':
          limbAt(fact.place, false).paceSinceMs = atMs
          return
        case 'stop':
          return
        case 'slept':
          for (const limb of limbs.values()) {
            limb.cleanSinceMs = limb.sleptUntilMs = atMs
            limb.queuedUntilMs = queuedUntilMs(limb, fact.fromMs, atMs)
          }
      }
    },
    /** All that the law demands of these limbs now. */
    demands: (atMs: number): Demand[] =>
      [...limbs.values()].flatMap(limb => [
        ...timeDemands(limb, limits, atMs),
        ...silenceDemands(limb, limits, atMs),
        ...pressureDemands(limb, listed(limb), limits, atMs),
        ...occupantDemands(limb, occupantOf(limb), limits, atMs),
      ]),
  }
}

function isLeg(worn: WornCuff | null): boolean {
  return worn?.limb.endsWith('thigh') === true
}
