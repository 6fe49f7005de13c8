import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Board, BoardPatch, FloorView } from '../../stations/board/boardSchema.ts'
import { rankAlarms } from '../../stations/board/rankAlarms.ts'
import { withFields } from '../../stations/board/withFields.ts'
import { createTileShelf, type TileRefs } from './tileRefs.ts'
import { createTraceShelf, type TraceShelf } from './traceShelf.ts'

/**
 * The board as last heard. Two lanes: alarms, new stations and the floor are applied at once, numbers and traces when the
 * pace allows (`applyNumbers`), so that no flag ever waits behind a number.
 */
export const useBoardStore = defineStore('board', () => {
  const floor = shallowRef<FloorView | null>(null)
  const order = shallowRef<readonly string[]>([])
  const alarms = shallowRef<readonly AlarmView[]>([])
  /** Up by one with every batch of numbers, for what is summed over all tiles. */
  const numbersApplied = shallowRef(0)
  const tiles = createTileShelf()
  const traces = createTraceShelf()
  let waiting: BoardPatch[] = []

  function takeSnapshot(board: Board): void {
    waiting = []
    for (const tile of board.tiles) tiles.put(tile)
    const stations = board.tiles.map(tile => tile.station)
    tiles.keepOnly(stations)
    traces.replace(board.traces)
    order.value = stations
    floor.value = board.floor
    setAlarms(board.alarms)
    numbersApplied.value += 1
  }

  /** Applies what must not wait and keeps the rest. */
  function takePatch(patch: BoardPatch): void {
    if (patch.floor !== undefined && floor.value !== null) floor.value = withFields(floor.value, patch.floor)
    for (const tile of patch.added ?? []) tiles.put(tile)
    if (patch.order !== undefined) {
      tiles.keepOnly(patch.order)
      order.value = patch.order
    }
    if (patch.alarms !== undefined || patch.gone !== undefined) {
      const replaced = new Set([...(patch.alarms ?? []).map(alarm => alarm.id), ...(patch.gone ?? [])])
      setAlarms([...alarms.value.filter(alarm => !replaced.has(alarm.id)), ...(patch.alarms ?? [])])
    } else if (patch.added !== undefined) {
      tiles.share(alarms.value)
    }
    if (patch.changed !== undefined || patch.traces !== undefined || patch.tracesGone !== undefined) {
      waiting.push(patch)
    }
  }

  /** Applies all numbers that wait; true if there were any. */
  function applyNumbers(): boolean {
    if (waiting.length === 0) return false
    const patches = waiting
    waiting = []
    for (const patch of patches) {
      for (const { station, fields } of patch.changed ?? []) tiles.change(station, fields)
      traces.apply(patch)
    }
    numbersApplied.value += 1
    return true
  }

  function setAlarms(unranked: readonly AlarmView[]): void {
    alarms.value = rankAlarms(unranked)
    tiles.share(alarms.value)
  }

  const underCuff = computed(() => {
    void numbersApplied.value
    return order.value.filter(station => tiles.of(station)?.tile.value.cuffs.some(cuff => cuff.inflated))
      .length
  })

  /** Everything the hub has not put into words of its own: stations that have an alarm. */
  const alarmed = computed(
    () => new Set(alarms.value.flatMap(alarm => (alarm.station === null ? [] : [alarm.station]))),
  )

  const tileOf = (station: string): TileRefs | undefined => tiles.of(station)
  const tracesOf = (): TraceShelf => traces
  const numbersWait = (): boolean => waiting.length > 0

  return {
    ...{ floor, order, alarms, alarmed, underCuff },
    ...{ takeSnapshot, takePatch, applyNumbers, numbersWait, tileOf, tracesOf },
  }
})
