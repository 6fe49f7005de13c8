import type { WallGrid } from '../format/wallGrid.ts'

/** Widths that texts of a tile must fit, in CSS pixels. The stylesheet lays the boxes out from the same tokens. */
export interface TileBoxes {
  readonly innerPx: number
  readonly clockPx: number
  readonly pressurePx: number
  readonly footPx: number
}

/** In tile units; `tile.css` says the same. */
export const tileFonts = {
  number: 3.4,
  name: 3.4,
  limb: 1.9,
  clock: 8.8,
  pressure: 7,
  caption: 1.75,
  set: 1.9,
  foot: 2.3,
  alarm: 2.7,
} as const
const BORDER_UNITS = 0.35
const SIDE_UNITS = 1.5
const NUMBERS_GAP_UNITS = 0.6
const CLOCK_SHARE = 0.62

export function tileBoxes(grid: WallGrid): TileBoxes {
  const innerPx = grid.tileWidthPx - 2 * (BORDER_UNITS + SIDE_UNITS) * grid.unitPx - 1
  const numbersPx = innerPx - NUMBERS_GAP_UNITS * grid.unitPx
  return {
    innerPx,
    clockPx: numbersPx * CLOCK_SHARE,
    pressurePx: numbersPx * (1 - CLOCK_SHARE),
    footPx: innerPx,
  }
}
