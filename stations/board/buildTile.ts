import type { Prescription } from '../contract/assignment.ts'
import type { ClockBook } from '../floor/clockBook.ts'
import { openSet } from '../floor/setProgress.ts'
import { anyInflated, type StationState } from '../floor/stationState.ts'
import type { KioskSetup } from '../kioskSetup.ts'
import { cuffView } from './cuffView.ts'
import { worstFreshness } from './freshness.ts'
import { nameForms } from './nameForms.ts'
import type { CuffView, PrescriptionView, Tile, TileState } from './tileSchema.ts'

/** One station as a screen may know it at this moment. */
export function buildTile(station: StationState, clocks: ClockBook, setup: KioskSetup, atMs: number): Tile {
  const { assignment, progress } = station
  const cuffs = [...station.cuffs.values()].map(cuff => cuffView(station, cuff, clocks, atMs, setup.limits))
  return {
    station: station.station,
    placeName: station.configuredName ?? station.status?.name ?? null,
    state: tileState(station),
    freshness: worstFreshness(cuffs.map(cuff => cuff.freshness)),
    names: assignment === null || isOver(station) ? [] : nameForms(assignment.athlete, setup.names),
    prescription: assignment === null ? null : prescriptionView(assignment.prescription),
    sets: [...progress.sets],
    currentSet: progress.currentSet,
    restUntilMs: restUntilMs(station),
    finishedAtMs: progress.finishedAtMs,
    readyAtMs: progress.finishedAtMs === null ? null : readyAtMs(cuffs),
    cuffs: cuffs.sort((left, right) => (left.cuff < right.cuff ? -1 : 1)),
    commands: [...station.commands],
  }
}

/** The session was ended by hand and nothing was done here since: whose place it was is nobody's business any more. */
function isOver(station: StationState): boolean {
  const { sessionEndedAtMs, assignedAtMs, progress } = station
  if (sessionEndedAtMs === null || anyInflated(station)) return false
  const lastMs = Math.max(assignedAtMs ?? 0, progress.lastWorkAtMs ?? 0)
  return lastMs <= sessionEndedAtMs
}

function tileState(station: StationState): TileState {
  const { assignment, progress, releasedAtMs } = station
  if (assignment === null) return 'free'
  if (progress.finishedAtMs !== null) return 'finished'
  const workedAtMs = progress.lastWorkAtMs
  const letOut = releasedAtMs !== null && workedAtMs !== null && releasedAtMs > workedAtMs
  if (letOut && !anyInflated(station)) return 'released'
  if (openSet(progress) !== null) return 'working'
  return progress.currentSet === null ? 'ready' : 'resting'
}

function restUntilMs(station: StationState): number | null {
  const { assignment, progress } = station
  if (assignment === null || progress.currentSet === null || progress.finishedAtMs !== null) return null
  if (progress.currentSet >= assignment.prescription.sets.length) return null
  const endedAtMs = progress.sets[progress.currentSet - 1]?.endedAtMs ?? null
  return endedAtMs === null ? null : endedAtMs + assignment.prescription.restSeconds * 1_000
}

function readyAtMs(cuffs: readonly CuffView[]): number | null {
  const ready = cuffs.flatMap(({ clock }) => (clock?.kind === 'held' ? [clock.readyAtMs] : []))
  return ready.length === 0 ? null : Math.max(...ready)
}

function prescriptionView(prescription: Prescription): PrescriptionView {
  return {
    kind: prescription.kind,
    exercise: prescription.exercise ?? null,
    loadPercent1Rm: prescription.loadPercent1Rm ?? null,
    restMs: prescription.restSeconds * 1_000,
    cuffDuringRest: prescription.kind === 'passive' ? 'released' : prescription.cuffDuringRest,
    sets: prescription.sets.map(set =>
      'reps' in set ? { reps: set.reps, durationMs: null } : { reps: null, durationMs: set.seconds * 1_000 },
    ),
  }
}
