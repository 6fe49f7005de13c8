/** Lowest and highest of what fell into one column of a chart. */
export type Column = {
  readonly index: number
  /** The moment of its first point. */
  readonly atMs: number
  /** Whether the pressure went up into it. */
  readonly rising: boolean
  readonly afterHole: boolean
  low: number
  high: number
  lowAtMs: number
  highAtMs: number
}

/** Points that lie further apart than this have a hole between them, and so has the line, ms. */
export const holeMs = 1_500

/** Points in the order of their moments, read by index so that a million of them need not be objects. */
export type PointSource = {
  readonly from: number
  readonly to: number
  readonly atMs: (index: number) => number
  readonly low: (index: number) => number
  readonly high: (index: number) => number
}

/**
 * Sorts points into columns of `columnMs`, the lowest and highest of each kept, so that no peak is lost to thinning (SG3: a hole
 * in the data begins a new column and is marked, never bridged). Moments and lengths in ms, values in mmHg.
 */
export function thinColumns(points: PointSource, columnMs: number): Column[] {
  const columns: Column[] = []
  let [beforeMs, beforeSum]: [number | null, number] = [null, Number.NEGATIVE_INFINITY]
  for (let index = points.from; index < points.to; index++) {
    const [atMs, low, high] = [points.atMs(index), points.low(index), points.high(index)]
    const afterHole = beforeMs !== null && atMs - beforeMs > holeMs
    const place = Math.floor(atMs / columnMs)
    const column = columns[columns.length - 1]
    if (column?.index !== place || afterHole) {
      columns.push({
        ...{ index: place, atMs, afterHole, rising: low + high >= beforeSum },
        ...{ low, high, lowAtMs: atMs, highAtMs: atMs },
      })
    } else {
      if (low < column.low) [column.low, column.lowAtMs] = [low, atMs]
      if (high > column.high) [column.high, column.highAtMs] = [high, atMs]
    }
    beforeMs = atMs
    beforeSum = low + high
  }
  return columns
}
