import type { TracePoint } from '../../stations/board/boardSchema.ts'

export interface ChartPoint {
  readonly x: number
  readonly y: number
}

const BUCKET_MS = 250
/** Buckets further apart than this have a hole between them, and so has the line. */
const HOLE_MS = 1_500

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
  const columns: Column[] = []
  let before: TracePoint | null = null

  for (const point of points) {
    const [atMs, low, high] = point
    if (atMs < beginMs) continue
    const afterHole = before !== null && atMs - before[0] > HOLE_MS
    const index = Math.floor(atMs / columnMs)
    const column = columns.at(-1)
    if (column?.index === index && !afterHole) {
      column.low = Math.min(column.low, low)
      column.high = Math.max(column.high, high)
    } else {
      const rising = before === null || low + high >= before[1] + before[2]
      columns.push({ index, atMs, low, high, rising, afterHole })
    }
    before = point
  }
  return columns.flatMap(column => pointsOf(column, columnMs))
}

interface Column {
  readonly index: number
  readonly atMs: number
  readonly rising: boolean
  readonly afterHole: boolean
  low: number
  high: number
}

/** Lowest and highest half a column apart, in the direction the pressure went: at one x they would make a saw of the line. */
function pointsOf(column: Column, columnMs: number): ChartPoint[] {
  const { atMs, low, high, rising, afterHole } = column
  const ends = low === high ? [high] : rising ? [low, high] : [high, low]
  const line = ends.map((y, index) => ({ x: atMs + (index * columnMs) / 2, y }))
  return afterHole ? [{ x: atMs, y: Number.NaN }, ...line] : line
}
