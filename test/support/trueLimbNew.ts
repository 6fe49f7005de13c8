import type { CuffPlace } from './trueLimbFacts.ts'
import type { Limb } from './trueLimbDemands.ts'

const LONG_AGO_MS = -1e9

/** A limb in a cuff of which nothing has come yet. */
export function newLimb(place: CuffPlace, isByHand: boolean): Limb {
  const [station = '', cuff = ''] = place.split('/')
  return {
    station,
    cuff,
    isByHand,
    lowMmHg: 0,
    swingMmHg: 0,
    upSinceMs: null,
    mayBeUpSinceMs: null,
    downSinceMs: LONG_AGO_MS,
    pressureSinceMs: 0,
    runFromMs: null,
    heardAtMs: LONG_AGO_MS,
    longestGapMs: 0,
    paceSinceMs: LONG_AGO_MS,
    sleptUntilMs: LONG_AGO_MS,
    queuedUntilMs: 0,
    cleanSinceMs: 0,
    countFromMs: null,
    broughtMs: 0,
    key: place,
    isKeyKept: true,
    limits: [],
    isLegAtTimes: false,
    isSaidTight: false,
    wornSinceMs: 0,
  }
}
