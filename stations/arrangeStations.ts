import { newStation, type StationState } from './floor/stationState.ts'
import { StationTable } from './floor/stationTable.ts'
import type { KioskSetup } from './kioskSetup.ts'

/**
 * Configured stations first and in their order; those that are configured no more stay with what they have. `atMs` is since when a
 * new one is free.
 */
export function arrangeStations(
  stations: Iterable<StationState>,
  { stations: configured }: Pick<KioskSetup, 'stations'>,
  atMs: number,
): StationTable {
  const known = new Map([...stations].map(station => [station.station, station]))
  const first = configured.map(({ id, name }) => {
    const station = known.get(id) ?? newStation(id, name, atMs)
    known.delete(id)
    return { ...station, configuredName: name }
  })
  const others = [...known.values()].map(station => ({ ...station, configuredName: null }))
  return StationTable.of([...first, ...others])
}
