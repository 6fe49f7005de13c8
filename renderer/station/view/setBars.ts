import type { TabletState } from '../../../stations/tablet/tabletStateSchema.ts'
import type { Phase } from '../../../stations/tablet/phaseOf.ts'

/** One bar a set: how wide beside the others, how much is done (0 to 1). */
export interface SetBar {
  readonly weight: number
  readonly done: number
}

export function setBars(state: TabletState, phase: Phase): readonly SetBar[] {
  const planned = state.assignment?.prescription.sets ?? []
  return planned.map((plan, index) => {
    const set = state.sets[index]
    if ('reps' in plan) return { weight: plan.reps, done: Math.min(1, (set?.reps ?? 0) / plan.reps) }
    const isNow = phase.kind === 'working' && phase.set === index + 1
    const doneMs =
      set === undefined || set.startedAtMs === null
        ? 0
        : isNow
          ? phase.lengthMs
          : (set.endedAtMs ?? set.startedAtMs) - set.startedAtMs
    return { weight: plan.seconds / 10, done: Math.min(1, doneMs / (plan.seconds * 1_000)) }
  })
}
