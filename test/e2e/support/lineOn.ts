import type { Locator } from '@playwright/test'

export interface DrawnLine {
  /** The share of the canvas's columns in which the line is, 0 to 1. */
  readonly columns: number
  /** How far below the canvas's upper edge it gets at its highest, as a share of the height: 1 if there is no line. */
  readonly top: number
}

/** What is drawn on a chart's canvas in the colour that the stylesheet calls `token`. */
export function lineOn(
  canvas: Locator,
  token: '--ink' | '--ink-2' | '--rest' | '--work',
): Promise<DrawnLine> {
  return canvas.evaluate((element: HTMLCanvasElement, name) => {
    const { width, height } = element
    const paint = document.createElement('canvas').getContext('2d')
    const drawn = element.getContext('2d')?.getImageData(0, 0, width, height).data
    if (paint === null || drawn === undefined) return { columns: 0, top: 1 }
    paint.fillStyle = getComputedStyle(element).getPropertyValue(name).trim()
    paint.fillRect(0, 0, 1, 1)
    const wanted = paint.getImageData(0, 0, 1, 1).data
    const columns = new Set<number>()
    let top = height
    for (let place = 0; place < drawn.length; place += 4) {
      // Edges of a line are half clear; sets and band shine through a little.
      const isLine =
        (drawn[place + 3] ?? 0) > 120 &&
        [0, 1, 2].every(part => Math.abs((drawn[place + part] ?? 0) - (wanted[part] ?? 0)) < 30)
      if (!isLine) continue
      columns.add((place / 4) % width)
      top = Math.min(top, Math.floor(place / 4 / width))
    }
    return { columns: columns.size / width, top: top / height }
  }, token)
}
