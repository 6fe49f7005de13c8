import type { TracePoint } from '../../stations/board/boardSchema.ts'
import { thinColumns, type Column } from '../../stations/record/thinColumns.ts'

export interface ChartPoint {
  readonly x: number
  readonly y: number
}

const BUCKET_MS = 250

/**
 * The points of one line in at most `columns` columns over `spanMs` before `nowMs`: lowest and highest of each column are
 * kept, so that no peak is lost to thinning. A hole in the data is a hole in the line (NaN), never a straight line over it.
 */
export function thinTrace(
  points: readonly TracePoint[],
  window: { readonly nowMs: number; readonly spanMs: number; readonly columns: number },
): ChartPoint[] {
  const beginMs = window.nowMs - window.spanMs
  const columnMs = Math.max(BUCKET_MS, window.spanMs / Math.max(1, window.columns))
  const first = points.findIndex(point => point[0] >= beginMs)
  const at = (index: number, part: 0 | 1 | 2): number => points[index]?.[part] ?? Number.NaN
  const columns = thinColumns(
    {
      from: first < 0 ? points.length : first,
      to: points.length,
      atMs: index => at(index, 0),
      low: index => at(index, 1),
      high: index => at(index, 2),
    },
    columnMs,
  )
  return columns.flatMap(column => pointsOf(column, columnMs))
}

/** Lowest and highest half a column apart, in the direction the pressure went: at one x they would make a saw of the line. */
function pointsOf(column: Column, columnMs: number): ChartPoint[] {
  const { atMs, low, high, rising, afterHole } = column
  const ends = low === high ? [high] : rising ? [low, high] : [high, low]
  const line = ends.map((y, index) => ({ x: atMs + (index * columnMs) / 2, y }))
  return afterHole ? [{ x: atMs, y: Number.NaN }, ...line] : line
}
