import { isInflated } from '../../../stations/floor/cuffState.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import type { Place } from '../../../stations/roster/placeSchema.ts'

/** Every station as the roster needs it: who is there, which cuffs are under pressure, how far they are. */
export function placesOf({ stations, board }: Pick<KioskState, 'stations' | 'board'>): readonly Place[] {
  const byStation = new Map([...stations.values()].map(station => [String(station.station), station]))
  return board.tiles.flatMap((tile): Place[] => {
    const station = byStation.get(tile.station)
    if (station === undefined) return []
    const { assignment, progress, status } = station
    return [
      {
        station: station.station,
        name: tile.placeName,
        assignment,
        inflated: [...station.cuffs.values()].filter(isInflated).map(({ cuff }) => cuff),
        isFinished: progress.finishedAtMs !== null,
        setsDone: progress.sets.filter(({ endedAtMs }) => endedAtMs !== null).length,
        isOnline: status?.online === true,
      },
    ]
  })
}
