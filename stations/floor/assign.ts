import type { Assignment } from '../contract/assignment.ts'
import { isInflated, newCuff, type CuffState } from './cuffState.ts'
import { settleInForce } from './inForce.ts'
import { nothingDone } from './setProgress.ts'
import { mostCuffs, type StationState } from './stationState.ts'

/**
 * An assignment came, was updated (same id and athlete: sets and reps go on) or was cleared (null). Clocks are settled by
 * the kiosk, which knows the athlete's other stations (OC6).
 */
export function assign(station: StationState, assignment: Assignment | null, atMs: number): StationState {
  const before = station.assignment
  if (before === null && assignment === null) return station
  const goesOn =
    before !== null &&
    assignment !== null &&
    before.id === assignment.id &&
    before.athlete.id === assignment.athlete.id
  const assigned: StationState = {
    ...station,
    assignment,
    freeSinceMs: assignment === null ? (station.freeSinceMs ?? atMs) : null,
    workEndedAtMs: assignment === null ? (station.progress.finishedAtMs ?? atMs) : null,
    cuffs: settleCuffs(station, assignment),
  }
  return goesOn ? assigned : { ...assigned, progress: nothingDone, releasedAtMs: null }
}

function settleCuffs(station: StationState, assignment: Assignment | null): StationState['cuffs'] {
  const cuffs = new Map(station.cuffs)
  for (const cuff of station.cuffs.values()) cuffs.set(cuff.cuff, settled(cuff, assignment))
  for (const { cuff } of assignment?.prescription.cuffs ?? []) {
    // Inflated under ever new names, cuffs would pile up (L10): room for those of two assignments more.
    if (!cuffs.has(cuff) && cuffs.size < 2 * mostCuffs)
      cuffs.set(cuff, newCuff(cuff, settleInForce(null, assignment, cuff, false)))
  }
  return cuffs
}

function settled(cuff: CuffState, assignment: Assignment | null): CuffState {
  const inflated = isInflated(cuff)
  const inForce = settleInForce(cuff.inForce, assignment, cuff.cuff, inflated)
  return { ...cuff, inForce, entered: inflated ? cuff.entered : null }
}
