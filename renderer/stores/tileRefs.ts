import { shallowRef, type ShallowRef } from 'vue'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import { withFields } from '../../stations/board/withFields.ts'

/** One station's share of the board: a tile depends on these two and on nothing of its neighbours. */
export interface TileRefs {
  readonly tile: ShallowRef<Tile>
  /** This station's alarms, by rank. */
  readonly alarms: ShallowRef<readonly AlarmView[]>
}

/** All stations' refs. Not reactive in itself: `known` changes with the order only. */
export interface TileShelf {
  of(station: string): TileRefs | undefined
  put(tile: Tile): void
  change(station: string, fields: { readonly [K in keyof Tile]?: Tile[K] | undefined }): void
  keepOnly(stations: readonly string[]): void
  /** Hands every station its alarms out of the ranked list; only those whose list changed are touched. */
  share(ranked: readonly AlarmView[]): void
}

export function createTileShelf(): TileShelf {
  const shelf = new Map<string, TileRefs>()
  return {
    of: station => shelf.get(station),
    put(tile) {
      const known = shelf.get(tile.station)
      if (known === undefined) shelf.set(tile.station, { tile: shallowRef(tile), alarms: shallowRef([]) })
      else known.tile.value = tile
    },
    change(station, fields) {
      const known = shelf.get(station)
      if (known !== undefined) known.tile.value = withFields(known.tile.value, fields)
    },
    keepOnly(stations) {
      const kept = new Set(stations)
      for (const station of [...shelf.keys()]) if (!kept.has(station)) shelf.delete(station)
    },
    share(ranked) {
      for (const [station, refs] of shelf) {
        const mine = ranked.filter(alarm => alarm.station === station)
        if (!sameItems(mine, refs.alarms.value)) refs.alarms.value = mine
      }
    },
  }
}

function sameItems<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
