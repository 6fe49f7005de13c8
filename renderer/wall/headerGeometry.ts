/** Sizes of the header in CSS pixels. */
export interface HeaderGeometry {
  readonly unitPx: number
  /** On a narrow screen the alarm row stands below the rest. */
  readonly stacked: boolean
  readonly heightPx: number
  readonly sessionPx: number
  readonly rowWidthPx: number
  readonly chipHeightPx: number
}

/** In units, as `header.css` has them. */
const ROW_UNITS = 8
const STACKED_ROW_UNITS = 7.4
const CHIP_UNITS = 5.8
const SIDE_UNITS = 2
const GAP_UNITS = 2
const SESSION_UNITS = 38
const CLOCK_UNITS = 17
const BADGE_UNITS = 13
const SOUND_UNITS = 6

/** The strip of the kiosk's own alarms, between header and tiles. */
export const bannerUnits = { height: 5.2, font: 3, side: 3 } as const

/** `badge`: DEMO or REPLAY stands at the left; `sound`: the keys of the sound stand beside the clock. */
export function headerGeometry(
  widthPx: number,
  heightPx: number,
  has: { readonly badge: boolean; readonly sound: boolean },
): HeaderGeometry {
  const stacked = widthPx < heightPx * 1.2
  const unitPx = stacked ? Math.min(heightPx / 108, widthPx / 84) : Math.min(heightPx / 108, widthPx / 140)
  const badgeUnits = has.badge ? BADGE_UNITS + GAP_UNITS : 0
  const soundUnits = has.sound ? SOUND_UNITS + GAP_UNITS : 0
  const others = SESSION_UNITS + CLOCK_UNITS + badgeUnits + soundUnits + 2 * GAP_UNITS + 2 * SIDE_UNITS
  return {
    unitPx,
    stacked,
    heightPx: Math.round(unitPx * (stacked ? ROW_UNITS + STACKED_ROW_UNITS : ROW_UNITS)),
    sessionPx: SESSION_UNITS * unitPx,
    rowWidthPx: stacked ? widthPx - 2 * SIDE_UNITS * unitPx : widthPx - others * unitPx,
    chipHeightPx: CHIP_UNITS * unitPx,
  }
}
