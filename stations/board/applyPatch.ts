import type { Board, BoardPatch, Trace } from './boardSchema.ts'
import { traceKey } from './diffBoard.ts'
import type { Tile } from './tileSchema.ts'
import { withFields } from './withFields.ts'

/** The board after a patch. What the patch does not touch stays the very same object, so that a screen redraws only what changed. */
export function applyPatch(board: Board, patch: BoardPatch): Board {
  return {
    floor: patch.floor === undefined ? board.floor : withFields(board.floor, patch.floor),
    tiles: applyTiles(board.tiles, patch),
    alarms: applyAlarms(board, patch),
    traces: applyTraces(board.traces, patch),
  }
}

function applyTiles(tiles: Tile[], patch: BoardPatch): Tile[] {
  if (patch.changed === undefined && patch.added === undefined && patch.order === undefined) return tiles
  const fields = new Map(patch.changed?.map(change => [change.station, change.fields]))
  const changed = tiles.map(tile => {
    const change = fields.get(tile.station)
    return change === undefined ? tile : withFields(tile, change)
  })
  const all = [...changed, ...(patch.added ?? [])]
  if (patch.order === undefined) return all
  const byStation = new Map(all.map(tile => [tile.station, tile]))
  return patch.order.flatMap(station => byStation.get(station) ?? [])
}

function applyAlarms(board: Board, patch: BoardPatch): Board['alarms'] {
  if (patch.alarms === undefined && patch.gone === undefined) return board.alarms
  const alarms = new Map(board.alarms.map(alarm => [alarm.id, alarm]))
  for (const id of patch.gone ?? []) alarms.delete(id)
  for (const alarm of patch.alarms ?? []) alarms.set(alarm.id, alarm)
  return [...alarms.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
}

function applyTraces(traces: Trace[], patch: BoardPatch): Trace[] {
  if (patch.traces === undefined && patch.tracesGone === undefined) return traces
  const byCuff = new Map(traces.map(trace => [traceKey(trace), trace]))
  for (const gone of patch.tracesGone ?? []) byCuff.delete(traceKey(gone))
  for (const { station, cuff, drop, points } of patch.traces ?? []) {
    const kept = byCuff.get(traceKey({ station, cuff }))?.points.slice(drop) ?? []
    byCuff.set(traceKey({ station, cuff }), { station, cuff, points: [...kept, ...points] })
  }
  return [...byCuff.values()].sort((left, right) => (traceKey(left) < traceKey(right) ? -1 : 1))
}
