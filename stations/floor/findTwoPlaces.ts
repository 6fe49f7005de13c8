import type { StationId } from '../contract/ids.ts'
import { anyInflated, type StationState } from './stationState.ts'
import type { StationTable } from './stationTable.ts'

/** Finds cuffs (by serial, online) and athletes (assigned, not finished) that are at two stations at once (C20). */
export function findTwoPlaces(stations: StationTable, atMs: number): StationTable {
  const places = new Map<string, StationState[]>()
  for (const station of stations.values()) {
    for (const key of new Set(presentAt(station))) places.set(key, [...(places.get(key) ?? []), station])
  }
  const doubled = new Map<StationId, boolean>()
  for (const at of places.values()) {
    if (at.length < 2) continue
    const isInflated = at.some(anyInflated)
    for (const { station } of at) doubled.set(station, isInflated || doubled.get(station) === true)
  }
  return withDoubled(stations, doubled, atMs)
}

function presentAt(station: StationState): string[] {
  const present: string[] = []
  for (const { status } of station.cuffs.values()) {
    if (status?.online === true && status.serial !== undefined) present.push(`cuff ${status.serial}`)
  }
  const { assignment, progress } = station
  if (assignment !== null && progress.finishedAtMs === null) present.push(`athlete ${assignment.athlete.id}`)
  return present
}

function withDoubled(
  stations: StationTable,
  doubled: ReadonlyMap<StationId, boolean>,
  atMs: number,
): StationTable {
  let settled = stations
  for (const station of stations.values()) {
    const isInflated = doubled.get(station.station)
    const isSame = station.alsoElsewhere?.isInflated === isInflated
    if (isSame) continue
    settled = settled.with({
      ...station,
      alsoElsewhere:
        isInflated === undefined ? null : { isInflated, sinceMs: station.alsoElsewhere?.sinceMs ?? atMs },
    })
  }
  return settled
}
