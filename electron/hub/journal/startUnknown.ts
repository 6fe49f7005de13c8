import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { startKiosk } from '../../../stations/startKiosk.ts'

/**
 * The kiosk where a journal was and nothing of it can be read: somebody may be under cuff whose clock is lost, so the first tick
 * tells of the gap (C27) until a person has looked, and nothing counts as recorded until something is (C26). The gap
 * reaches back to what was last written to the journal, where that is known (ms since 1970).
 */
export function startUnknown(
  setup: KioskSetup,
  moment: { readonly atMs: number; readonly wallAtMs: number },
  writtenWallMs: number | null,
): KioskState {
  const leastMs = setup.limits.C27.gapMs + 1
  const gapMs = Math.max(leastMs, writtenWallMs === null ? 0 : moment.wallAtMs - Math.floor(writtenWallMs))
  const state = startKiosk(setup, moment)
  return { ...state, wasInflated: true, lookedAtMs: moment.atMs - gapMs, isRecording: false }
}
