/** The floor in small, in CSS pixels; `coach.css` has the same side, gap and padding. */
export interface FloorGrid {
  readonly columns: number
  /** What a tile has for its words. */
  readonly innerPx: number
}

const SIDE_PX = 12
const GAP_PX = 8
/** Border and padding of a tile, both sides. */
const EDGES_PX = 20
const LEAST_COLUMNS = 3
const LEAST_TILE_PX = 148

/** At least three tiles side by side; more where each still has room for its clock and words. */
export function floorGrid(widthPx: number): FloorGrid {
  const areaPx = widthPx - 2 * SIDE_PX
  const columns = Math.max(LEAST_COLUMNS, Math.floor((areaPx + GAP_PX) / (LEAST_TILE_PX + GAP_PX)))
  const tilePx = (areaPx - (columns - 1) * GAP_PX) / columns
  return { columns, innerPx: Math.floor(tilePx - EDGES_PX) }
}
