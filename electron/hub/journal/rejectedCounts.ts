import type { KioskState } from '../../../stations/kioskState.ts'
import type { Rejection } from '../../../stations/contract/rejection.ts'
import { type Happened, rejectedHappened } from './happened.ts'

// A stranger's topics are keys here, so there is an end to them.
const MOST_TOPICS = 200
const OTHERS = 'others'

/** Counts invalid messages by topic: one line for a thousand. */
export function createRejectedCounts() {
  const counts = new Map<string, { count: number; station: string | null; cuff: string | null }>()
  return {
    add({ topic: said, station, cuff }: Rejection): void {
      const topic = counts.has(said) || counts.size < MOST_TOPICS ? said : OTHERS
      const known = counts.get(topic)
      if (known !== undefined) known.count += 1
      else if (topic === OTHERS) counts.set(topic, { count: 1, station: null, cuff: null })
      else counts.set(topic, { count: 1, station, cuff })
    },
    /** What was counted since the last time. */
    take(stations: KioskState['stations']): Happened[] {
      const taken = [...counts].map(([topic, { count, ...place }]) =>
        rejectedHappened(place, topic, count, stations),
      )
      counts.clear()
      return taken
    },
  }
}
