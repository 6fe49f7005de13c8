import type { StintSummary } from '../../stations/record/athleteSummarySchema.ts'
import { formatWallMinute } from '../format/formatClock.ts'
import type { ReviewWords } from './words/en.ts'

type Stay = Pick<StintSummary, 'station' | 'started' | 'ended'>

/** Where somebody was checked in, and from when to when: `station 5, 17:02–17:20; station 2, 17:24–`. */
export function presenceOf(stays: readonly Stay[], words: ReviewWords): string {
  return stays
    .map(({ station, started, ended }) => {
      const until = ended === null ? '' : formatWallMinute(ended.wallMs)
      return `${words.station(station)}, ${formatWallMinute(started.wallMs)}–${until}`
    })
    .join('; ')
}
