/** In the header's units; `pairing.css` says the same. */
export const pairingUnits = {
  text: 20,
  side: 1,
  title: 3.4,
  more: 2.6,
  /** All of one code but its squares, with the gap to the next. */
  words: 23,
  station: 3,
  address: 1.7,
  letters: 3.4,
} as const
/** The squares come out as large as this lets them. */
const QR_UNITS = 21
/** A camera needs so much of a square. */
const LEAST_MODULE_PX = 3

/** How the codes stand beside the tiles, CSS pixels. */
export interface PairingPanel {
  readonly widthPx: number
  /** One square of a QR code; null: there is only room for the letters. */
  readonly modulePx: number | null
  /** How many of the codes it has room for. */
  readonly shown: number
}

/** The panels that would do in this height, best first. `modules`: squares along the side of the largest QR code. */
export function pairingPanels(of: {
  readonly modules: number
  readonly codes: number
  readonly unitPx: number
  readonly heightPx: number
}): readonly PairingPanel[] {
  const { modules, codes, unitPx, heightPx } = of
  const othersPx = (pairingUnits.title + pairingUnits.more) * unitPx
  return [modulePxOf(modules, unitPx), null]
    .map(px => {
      const qrPx = (px ?? 0) * modules
      const fitting = Math.floor((heightPx - othersPx) / (qrPx + pairingUnits.words * unitPx))
      const innerPx = Math.max(qrPx, pairingUnits.text * unitPx)
      return {
        widthPx: Math.ceil(innerPx + 2 * pairingUnits.side * unitPx),
        modulePx: px,
        shown: Math.min(codes, fitting),
      }
    })
    .filter(({ shown }) => shown > 0)
}

/** The unit in which codes stand on a wall without stations: as large as a third of it lets them. */
export function emptyPairingUnitPx(widthPx: number, heightPx: number): number {
  const blockUnits = {
    width: pairingUnits.text + 2 * pairingUnits.side,
    height: QR_UNITS + pairingUnits.words,
  }
  const isWide = widthPx > heightPx
  return Math.min(
    (heightPx * (isWide ? 0.85 : 0.4)) / blockUnits.height,
    (widthPx * (isWide ? 0.28 : 0.45)) / blockUnits.width,
  )
}

/** One square of a QR code with so many along its side, whole pixels. */
export function modulePxOf(modules: number, unitPx: number): number {
  return Math.max(LEAST_MODULE_PX, Math.floor((QR_UNITS * unitPx) / modules))
}
