import type { Assignment } from '../contract/assignment.ts'
import { isInflated, newCuff, type CuffState } from './cuffState.ts'
import { settleInForce } from './inForce.ts'
import { servedSet } from './servedSet.ts'
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
    assignedAtMs: assignment === null ? null : goesOn ? station.assignedAtMs : atMs,
    workEndedAtMs: assignment === null ? (station.progress.finishedAtMs ?? atMs) : null,
    cuffs: settleCuffs(station, assignment, goesOn),
  }
  return goesOn ? assigned : { ...assigned, progress: nothingDone, releasedAtMs: null }
}

function settleCuffs(
  station: StationState,
  assignment: Assignment | null,
  goesOn: boolean,
): StationState['cuffs'] {
  const cuffs = new Map(station.cuffs)
  for (const cuff of station.cuffs.values()) cuffs.set(cuff.cuff, settled(station, cuff, assignment, goesOn))
  for (const { cuff } of assignment?.prescription.cuffs ?? []) {
    // Inflated under ever new names, cuffs would pile up (L10): room for those of two assignments more.
    if (!cuffs.has(cuff) && cuffs.size < 2 * mostCuffs)
      cuffs.set(cuff, newCuff(cuff, settleInForce(null, assignment, cuff, false)))
  }
  return cuffs
}

function settled(
  station: StationState,
  cuff: CuffState,
  assignment: Assignment | null,
  goesOn: boolean,
): CuffState {
  const inflated = isInflated(cuff)
  const inForce = settleInForce(cuff.inForce, assignment, cuff.cuff, inflated)
  const entered = inflated ? cuff.entered : null
  if (inForce === null || inForce !== cuff.inForce || goesOn) return { ...cuff, inForce, entered }
  // It outlives its assignment, whose count of sets goes with it: the set under way stays the one that is in force.
  const served = servedSet(cuff, station.progress)
  return { ...cuff, inForce: { ...inForce, sets: served === null ? inForce.sets : [served] }, entered }
}
