import type { CuffState } from '../floor/cuffState.ts'
import { hasSensor } from '../floor/cuffState.ts'
import type { StationState } from '../floor/stationState.ts'
import type { Limits } from '../safety/limits.ts'
import type { Freshness } from './tileSchema.ts'

/** SG3: a value older than this is grey; from `lostFromMs` on it is no value any more. */
const staleAfterMs = 2_000
export const lostFromMs = 5_000

/** A cuff's: by its newest valid sample; a manual cuff's by its tablet, which has to be heard (C11). */
export function cuffFreshness(
  cuff: CuffState,
  station: StationState,
  atMs: number,
  limits: Limits,
): Freshness {
  if (!hasSensor(cuff) && !hasSample(cuff, atMs)) return tabletFreshness(station, atMs, limits)
  if (cuff.lastSample === null) return 'never'
  const ageMs = atMs - cuff.lastSample.atMs
  if (ageMs >= lostFromMs) return 'lost'
  return ageMs > staleAfterMs ? 'stale' : 'live'
}

/** A cuff that is said to be manual may have been a sensor's yesterday; while it says pressures, they count. */
function hasSample(cuff: CuffState, atMs: number): boolean {
  return cuff.lastSample !== null && atMs - cuff.lastSample.atMs < lostFromMs
}

const order: readonly Freshness[] = ['lost', 'stale', 'never', 'live']

/** The worst of several; never, when there is nothing to hear. */
export function worstFreshness(all: readonly Freshness[]): Freshness {
  return order.find(freshness => all.includes(freshness)) ?? 'never'
}

function tabletFreshness(station: StationState, atMs: number, limits: Limits): Freshness {
  if (station.heardAtMs === null) return 'never'
  return atMs - station.heardAtMs >= limits.C11.unheardMs ? 'lost' : 'live'
}
