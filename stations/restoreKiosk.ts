import * as v from 'valibot'
import { arrangeStations } from './arrangeStations.ts'
import type { KioskSetup } from './kioskSetup.ts'
import type { KioskState } from './kioskState.ts'
import { SavedKioskSchema } from './savedKioskSchema.ts'
import { emptyBoard } from './startKiosk.ts'

export type Restored =
  | { readonly ok: true; readonly kiosk: KioskState }
  /** `path` is '' where the text as a whole is none of ours. */
  | { readonly ok: false; readonly path: string; readonly reason: string }

/**
 * The kiosk that was saved, with the setup of this start but for the begin of alarms' ids: inputs that were logged since are to be
 * stepped first and give the same alarms the same ids (L3). Then `goOn` makes it live. Never throws.
 */
export function restoreKiosk(text: string, setup: KioskSetup): Restored {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, path: '', reason: 'no JSON' }
  }
  const result = v.safeParse(SavedKioskSchema, value, { abortEarly: true })
  if (!result.success) {
    const [issue] = result.issues
    return { ok: false, path: v.getDotPath(issue) ?? '', reason: issue.message }
  }
  const { format: _format, site, idPrefix, stations, ...state } = result.output
  if (site !== setup.site) return { ok: false, path: 'site', reason: `of ${site}, not of ${setup.site}` }
  const replayed = { ...setup, idPrefix }
  return {
    ok: true,
    kiosk: {
      ...state,
      setup: replayed,
      stations: arrangeStations(stations, setup, state.lookedAtMs),
      board: emptyBoard(replayed),
    },
  }
}

/**
 * A restored kiosk that has stepped what was logged goes on from this moment; the next input is a tick at it, which counts the
 * gap as time under cuff and tells of it (OC4, C27). While nobody looked nothing could prove the broker: C25's delay stood still.
 */
export function goOn(kiosk: KioskState, setup: KioskSetup, atMs: number): KioskState {
  const gapMs = Math.max(0, atMs - kiosk.lookedAtMs)
  return { ...kiosk, setup, provedAtMs: Math.min(atMs, kiosk.provedAtMs + gapMs) }
}
