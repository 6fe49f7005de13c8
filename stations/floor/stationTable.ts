import type { StationId } from '../contract/ids.ts'
import type { StationState } from './stationState.ts'

/**
 * All stations of the floor, in the order in which they came: a value like any other, but one changed station costs a copy of
 * references and no hashing. It is done for every sample of the floor, so a Map copied each time was a tenth of the kiosk's work.
 */
export class StationTable implements Iterable<readonly [StationId, StationState]> {
  readonly places: ReadonlyMap<StationId, number>
  readonly rows: readonly StationState[]

  private constructor(places: ReadonlyMap<StationId, number>, rows: readonly StationState[]) {
    this.places = places
    this.rows = rows
  }

  static of(stations: Iterable<StationState>): StationTable {
    const rows = [...stations]
    return new StationTable(new Map(rows.map(({ station }, place) => [station, place])), rows)
  }

  get size(): number {
    return this.rows.length
  }

  get(station: StationId): StationState | undefined {
    const place = this.places.get(station)
    return place === undefined ? undefined : this.rows[place]
  }

  values(): ArrayIterator<StationState> {
    return this.rows.values()
  }

  /** The table with this station in its place, or at the end if it is new. */
  with(station: StationState): StationTable {
    const place = this.places.get(station.station)
    const rows = this.rows.slice()
    if (place !== undefined) {
      rows[place] = station
      return new StationTable(this.places, rows)
    }
    rows.push(station)
    return new StationTable(new Map(this.places).set(station.station, rows.length - 1), rows)
  }

  *[Symbol.iterator](): Generator<readonly [StationId, StationState]> {
    for (const row of this.rows) yield [row.station, row]
  }
}
