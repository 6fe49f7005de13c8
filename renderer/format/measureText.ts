import type { MeasureText } from './fitText.ts'

const REFERENCE_PX = 100
/** Rounding of glyphs and hinting can add a pixel. */
const RESERVE = 1.015
const MOST_REMEMBERED = 4_000
const LONGEST_MEASURED = 200

/** Measures with the page's own font and remembers by the shape of a text: 03:05 is as wide as 08:12. */
export function createMeasureText(family: string, page: Document): MeasureText {
  const context = page.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, weight) => {
    // Nothing this long fits anywhere; a hostile name must not cost time.
    if (text.length > LONGEST_MEASURED) return text.length
    // Inter's tabular figures make the hyphen as wide as a digit, and a canvas knows nothing of them.
    const shape = text.replace(/[\d-]/g, '0')
    const key = `${weight} ${shape}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (context === null) return text.length * 0.6
    context.font = `${weight} ${REFERENCE_PX}px ${family}`
    const width = (context.measureText(shape).width / REFERENCE_PX) * RESERVE
    if (widths.size >= MOST_REMEMBERED) widths.clear()
    widths.set(key, width)
    return width
  }
}
