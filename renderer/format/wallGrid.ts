/** How much a tile shows: all; no trace (from 25 tiles on); no bullet either (from 41 on). */
export type Density = 'full' | 'plain' | 'bare'

/** The grid of one page; lengths in CSS pixels. `unitPx` is to a tile what 1/108 of the screen's height is at 12 tiles. */
export interface WallGrid {
  readonly columns: number
  readonly rows: number
  readonly unitPx: number
  readonly gapPx: number
  readonly tileWidthPx: number
  readonly tileHeightPx: number
  readonly density: Density
}

/** Width and least height of a tile's content, in units. */
const tileUnits: Readonly<Record<Density, { width: number; height: number }>> = {
  full: { width: 46, height: 31 },
  plain: { width: 46, height: 27.4 },
  bare: { width: 45, height: 24.6 },
}
const GAP_UNITS = 1.1
const PLAIN_FROM = 25
const BARE_FROM = 41
/** Below this the smallest words of a tile are no longer there for anybody. */
const SMALLEST_UNIT_PX = 3
const MOST_ON_A_PAGE = 64

export function densityOf(count: number): Density {
  if (count >= BARE_FROM) return 'bare'
  return count >= PLAIN_FROM ? 'plain' : 'full'
}

/** The grid whose tiles come out as large as they can in the given area; the fewest empty places where two are equal. */
export function wallGrid(count: number, widthPx: number, heightPx: number): WallGrid {
  const tiles = Math.max(1, count)
  const candidates = Array.from({ length: tiles }, (_, index) => gridOf(tiles, index + 1, widthPx, heightPx))
  return candidates.reduce((best, grid) => (isBetter(grid, best) ? grid : best))
}

/** The same grid in less width, so that no tile changes its place; null: nobody could read it any more. */
export function narrowGrid(
  grid: WallGrid,
  count: number,
  widthPx: number,
  heightPx: number,
): WallGrid | null {
  const narrow = gridOf(Math.max(1, count), grid.columns, widthPx, heightPx)
  return narrow.unitPx < SMALLEST_UNIT_PX ? null : narrow
}

/** How many tiles fit on one page and can still be read. */
export function tilesThatFit(count: number, widthPx: number, heightPx: number): number {
  let fitting = Math.min(count, MOST_ON_A_PAGE)
  while (fitting > 1 && wallGrid(fitting, widthPx, heightPx).unitPx < SMALLEST_UNIT_PX) fitting -= 1
  return fitting
}

function gridOf(tiles: number, columns: number, widthPx: number, heightPx: number): WallGrid {
  const rows = Math.ceil(tiles / columns)
  const density = densityOf(tiles)
  const { width, height } = tileUnits[density]
  const unitPx = Math.min(
    widthPx / (columns * width + (columns + 1) * GAP_UNITS),
    heightPx / (rows * height + rows * GAP_UNITS),
  )
  const gapPx = Math.max(3, Math.min(12, unitPx * GAP_UNITS))
  return {
    columns,
    rows,
    unitPx,
    gapPx,
    tileWidthPx: Math.floor((widthPx - gapPx * (columns + 1)) / columns),
    tileHeightPx: Math.floor((heightPx - gapPx * rows) / rows),
    density,
  }
}

function isBetter(grid: WallGrid, best: WallGrid): boolean {
  const gain = grid.unitPx / best.unitPx
  if (gain > 1.01) return true
  return gain > 0.99 && grid.columns * grid.rows < best.columns * best.rows
}
