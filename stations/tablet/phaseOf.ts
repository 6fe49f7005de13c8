import type { PrescribedSet } from '../contract/assignment.ts'
import type { TabletState } from './tabletStateSchema.ts'

/** Where an athlete is in the prescription. Lengths in ms; `leftMs` of a rest falls below zero when it is over. */
export type Phase =
  | { readonly kind: 'free' }
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'working'
      readonly set: number
      readonly reps: number
      /** null: an extra set that nobody prescribed. */
      readonly planned: PrescribedSet | null
      readonly lengthMs: number
    }
  | { readonly kind: 'resting'; readonly nextSet: number; readonly leftMs: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'finished' }

/** The phase at `nowMs` on the tablet's clock. */
export function phaseOf(state: TabletState, nowMs: number): Phase {
  const { assignment, currentSet } = state
  if (assignment === null) return { kind: 'free' }
  if (state.finishedAtMs !== null) return { kind: 'finished' }
  if (currentSet === null) return { kind: 'ready' }
  const { sets, restSeconds } = assignment.prescription
  const current = state.sets[currentSet - 1]
  if (current === undefined || current.endedAtMs === null) {
    const lengthMs = Math.max(0, nowMs - (current?.startedAtMs ?? nowMs))
    const planned = sets[currentSet - 1] ?? null
    return { kind: 'working', set: currentSet, reps: current?.reps ?? 0, planned, lengthMs }
  }
  if (currentSet >= sets.length) return { kind: 'done' }
  return { kind: 'resting', nextSet: currentSet + 1, leftMs: current.endedAtMs + restSeconds * 1_000 - nowMs }
}
