import type { Assignment } from '../contract/assignment.ts'
import type { CuffId } from '../contract/ids.ts'
import type { TabletCuff, TabletState } from './tabletStateSchema.ts'

/** OC2: after so long released without a break the clock is at zero again, ms. */
export const reperfusionMs = 180_000

/** Time under occlusion of one cuff by the tablet's own estimate, ms (OC1, OC2). */
export function cuffClockMs(cuff: TabletCuff, nowMs: number): number {
  if (cuff.inflatedAtMs !== null) return cuff.bankedMs + Math.max(0, nowMs - cuff.inflatedAtMs)
  if (cuff.releasedAtMs !== null && nowMs - cuff.releasedAtMs >= reperfusionMs) return 0
  return cuff.bankedMs
}

/** The longest clock of the station's cuffs, ms; null where it has none. */
export function longestClockMs(state: TabletState, nowMs: number): number | null {
  if (state.cuffs.length === 0) return null
  return Math.max(...state.cuffs.map(cuff => cuffClockMs(cuff, nowMs)))
}

/** Whether any cuff of the station is inflated as far as the tablet knows. */
export function isUnderCuff(state: TabletState): boolean {
  return state.cuffs.some(cuff => cuff.inflatedAtMs !== null)
}

/** The cuff inflated since `atMs`; one that is inflated already goes on. Entered values are mmHg, and 0 to 10. */
export function tightened(
  cuff: TabletCuff,
  atMs: number,
  entered: { readonly pressureMmHg: number | null; readonly tightness: number | null } | null,
): TabletCuff {
  if (cuff.inflatedAtMs !== null) return { ...cuff, entered: entered ?? cuff.entered }
  return { ...cuff, bankedMs: cuffClockMs(cuff, atMs), inflatedAtMs: atMs, releasedAtMs: null, entered }
}

/** The cuff let out at `atMs`. */
export function loosened(cuff: TabletCuff, atMs: number): TabletCuff {
  if (cuff.inflatedAtMs === null) return cuff
  return { ...cuff, bankedMs: cuffClockMs(cuff, atMs), inflatedAtMs: null, releasedAtMs: atMs, entered: null }
}

/** The state with one cuff changed; a cuff that it does not know yet begins loose. */
export function withCuff(
  state: TabletState,
  id: CuffId,
  change: (cuff: TabletCuff) => TabletCuff,
): TabletState {
  const known = state.cuffs.find(({ cuff }) => cuff === id)
  if (known === undefined) return { ...state, cuffs: [...state.cuffs, change(looseCuff(id))] }
  return { ...state, cuffs: state.cuffs.map(cuff => (cuff === known ? change(cuff) : cuff)) }
}

/** The cuffs after a check-in: those prescribed, and those that somebody still has on (OC5). */
export function cuffsFor(state: TabletState, assignment: Assignment | null): TabletCuff[] {
  const ids = new Set(assignment?.prescription.cuffs.map(({ cuff }) => cuff))
  for (const cuff of state.cuffs) if (cuff.inflatedAtMs !== null) ids.add(cuff.cuff)
  const isSameAthlete =
    assignment !== null && state.assignment !== null && assignment.athlete.id === state.assignment.athlete.id
  return [...ids].map(id => {
    const known = state.cuffs.find(({ cuff }) => cuff === id)
    return known !== undefined && (isSameAthlete || known.inflatedAtMs !== null) ? known : looseCuff(id)
  })
}

function looseCuff(cuff: CuffId): TabletCuff {
  return { cuff, inflatedAtMs: null, releasedAtMs: null, bankedMs: 0, entered: null }
}
