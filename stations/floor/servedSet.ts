import type { PrescribedSet } from '../contract/assignment.ts'
import type { CuffState } from './cuffState.ts'
import type { SetProgress } from './setProgress.ts'

/**
 * The prescribed set that a cuff's present inflation serves (C1b): the last begun during it or open when it began, else
 * the next one; beyond the last it is the last. null: no prescription is in force.
 */
export function servedSet(cuff: CuffState, progress: SetProgress): PrescribedSet | null {
  const sets = cuff.inForce?.sets ?? []
  const sinceMs = cuff.inflation.kind === 'inflated' ? cuff.inflation.sinceMs : 0
  const current = progress.currentSet
  const begun = current === null ? undefined : progress.sets[current - 1]
  const serves = begun !== undefined && (begun.endedAtMs === null || begun.endedAtMs > sinceMs)
  const index = serves ? (current ?? 1) - 1 : (current ?? 0)
  return sets[Math.min(index, sets.length - 1)] ?? null
}
