import type { Board, BoardPatch, Trace } from './boardSchema.ts'
import { sameValue } from './sameValue.ts'
import type { Tile } from './tileSchema.ts'

/** What changed from one board to the next; null when nothing did. `applyPatch(before, diffBoard(before, after))` equals after. */
export function diffBoard(before: Board, after: Board): BoardPatch | null {
  const patch: BoardPatch = {
    ...(before.floor === after.floor ? {} : kept('floor', changedFields(before.floor, after.floor))),
    ...(before.tiles === after.tiles ? {} : diffTiles(before.tiles, after.tiles)),
    ...(before.alarms === after.alarms ? {} : diffAlarms(before, after)),
    ...(before.traces === after.traces ? {} : diffTraces(before.traces, after.traces)),
  }
  return Object.keys(patch).length === 0 ? null : patch
}

function diffTiles(before: readonly Tile[], after: readonly Tile[]): Partial<BoardPatch> {
  const known = new Map(before.map(tile => [tile.station, tile]))
  const added = after.filter(tile => !known.has(tile.station))
  const changed = after.flatMap(tile => {
    const old = known.get(tile.station)
    const fields = old === undefined || old === tile ? null : changedFields(old, tile)
    return fields === null ? [] : [{ station: tile.station, fields }]
  })
  const order = after.map(tile => tile.station)
  const moved = !sameValue(
    before.map(tile => tile.station),
    order,
  )
  return { ...some('added', added), ...some('changed', changed), ...(moved ? { order } : {}) }
}

function diffAlarms(before: Board, after: Board): Partial<BoardPatch> {
  const known = new Map(before.alarms.map(alarm => [alarm.id, alarm]))
  const changed = after.alarms.filter(alarm => !sameValue(known.get(alarm.id), alarm))
  const standing = new Set(after.alarms.map(alarm => alarm.id))
  const gone = before.alarms.filter(alarm => !standing.has(alarm.id)).map(alarm => alarm.id)
  return { ...some('alarms', changed), ...some('gone', gone) }
}

function diffTraces(before: readonly Trace[], after: readonly Trace[]): Partial<BoardPatch> {
  const known = new Map(before.map(trace => [traceKey(trace), trace]))
  const standing = new Set(after.map(traceKey))
  const changed = after.flatMap(trace => {
    const old = known.get(traceKey(trace))
    if (old?.points === trace.points) return []
    const step = old === undefined ? { drop: 0, points: trace.points } : stepOf(old.points, trace.points)
    if (old !== undefined && step.drop === 0 && step.points.length === 0) return []
    return [{ station: trace.station, cuff: trace.cuff, ...step }]
  })
  const gone = before
    .filter(trace => !standing.has(traceKey(trace)))
    .map(({ station, cuff }) => ({ station, cuff }))
  return { ...some('traces', changed), ...some('tracesGone', gone) }
}

/** Points only go at the front and come at the end; anything else is sent whole. */
function stepOf(before: Trace['points'], after: Trace['points']): { drop: number; points: Trace['points'] } {
  const first = after[0]
  const drop = first === undefined ? before.length : before.findIndex(point => point[0] === first[0])
  if (drop === -1) return { drop: before.length, points: after }
  const stay = before.length - drop
  // Kept points are the very same objects, so this is a comparison of references but for a trace made anew.
  let goesOn = stay <= after.length
  for (let index = 0; goesOn && index < stay; index++) goesOn = sameValue(before[drop + index], after[index])
  return goesOn ? { drop, points: after.slice(stay) } : { drop: before.length, points: after }
}

/** One string that tells a cuff's trace from all others. */
export function traceKey(trace: { readonly station: string; readonly cuff: string }): string {
  return `${trace.station}/${trace.cuff}`
}

function changedFields<Fields extends object>(before: Fields, after: Fields): Partial<Fields> | null {
  const fields: Partial<Fields> = {}
  let isChanged = false
  for (const key in after) {
    if (sameValue(before[key], after[key])) continue
    fields[key] = after[key]
    isChanged = true
  }
  return isChanged ? fields : null
}

function kept<Key extends string, Value>(key: Key, value: Value | null): Partial<Record<Key, Value>> {
  return value === null ? {} : keyed(key, value)
}

function some<Key extends string, Value>(key: Key, values: Value[]): Partial<Record<Key, Value[]>> {
  return values.length === 0 ? {} : keyed(key, values)
}

function keyed<Key extends string, Value>(key: Key, value: Value): Partial<Record<Key, Value>> {
  const fields: Partial<Record<Key, Value>> = {}
  fields[key] = value
  return fields
}
