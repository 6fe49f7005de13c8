import type { SiteId } from '../contract/ids.ts'
import { createFloor, type Received } from './createFloor.ts'
import type { FloorAction } from './floorAction.ts'

/** Settings of a floor without a network. */
export interface Simulation {
  readonly site: SiteId
  readonly incidents?: boolean
  readonly openedAtWallMs?: number
}

// Any fixed moment: the same seed must say the same bytes.
const OPENED_AT_WALL_MS = 1_795_331_048_000

/**
 * What happens on a floor of so many stations, 100 ms after 100 ms, for ever; commands go in with `next`. The same
 * seed gives the same floor to the last byte.
 */
export function* simulate(
  seed: number,
  stations: number,
  { site, incidents = true, openedAtWallMs = OPENED_AT_WALL_MS }: Simulation,
): Generator<readonly FloorAction[], never, readonly Received[] | undefined> {
  const floor = createFloor({ site, stations, seed, openedAtWallMs, incidents })
  let received: readonly Received[] = []
  for (;;) received = (yield floor.step(received)) ?? []
}
