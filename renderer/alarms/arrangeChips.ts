import type { MeasureText } from '../format/fitText.ts'

/** One alarm as the row may show it: its forms from the most telling to the shortest. */
export interface ChipText {
  readonly id: string
  readonly mustShow: boolean
  readonly forms: readonly string[]
}

export interface ArrangedChips {
  readonly chips: readonly { readonly id: string; readonly text: string }[]
  /** How many alarms found no place. */
  readonly rest: number
  /** Lines the chips are spread over, and how large they are: a row of height 1 is cut into that many. */
  readonly lines: number
}

interface Area {
  /** Width of the row and height of one full chip, in CSS pixels. */
  readonly widthPx: number
  readonly heightPx: number
}

/** A chip's font, side padding and gap as shares of its line's height; `header.css` says the same. */
export const chipShares = { font: 0.38, padding: 0.2, gap: 0.16, rest: 1.1 } as const
const CHIP_WEIGHT = 650
const MORE_LINES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/**
 * As many chips as fit, by rank, and the count of the rest. What must show (every active high alarm, AL9) always does: its
 * text gets shorter first, then chips get smaller and stand in more lines.
 */
export function arrangeChips(texts: readonly ChipText[], area: Area, measure: MeasureText): ArrangedChips {
  const must = texts.filter(text => text.mustShow)
  const may = texts.filter(text => !text.mustShow)
  const shortest = Math.max(1, ...texts.map(text => text.forms.length)) - 1
  for (const lines of MORE_LINES) {
    let best: ArrangedChips | null = null
    // A shorter text is worth it while it brings in alarms that would else only be counted, a bare number is not.
    for (let form = 0; form < shortest; form += 1) {
      const placed = place(must, may, form, lines, area, measure)
      if (placed !== null && placed.chips.length > (best?.chips.length ?? 0)) best = placed
      if (placed?.rest === 0) break
    }
    best ??= place(must, may, shortest, lines, area, measure)
    if (best !== null && (best.chips.length > 0 || texts.length === 0)) return best
  }
  return { chips: must.map(toShortest), rest: may.length, lines: MORE_LINES.length }
}

function place(
  must: readonly ChipText[],
  may: readonly ChipText[],
  form: number,
  lines: number,
  area: Area,
  measure: MeasureText,
): ArrangedChips | null {
  const linePx = area.heightPx / lines
  const gapPx = chipShares.gap * linePx
  const left = Array.from({ length: lines }, () => area.widthPx)
  const restPx = chipShares.rest * linePx
  const chips: { id: string; text: string }[] = []

  function put(chip: ChipText, spare: number): boolean {
    const text = chip.forms[Math.min(form, chip.forms.length - 1)] ?? ''
    const chipPx =
      measure(text, CHIP_WEIGHT) * chipShares.font * linePx + 2 * chipShares.padding * linePx + gapPx
    const line = left.findIndex((free, index) => free - (index === lines - 1 ? spare : 0) >= chipPx)
    if (line < 0) return false
    left[line] = (left[line] ?? 0) - chipPx
    // Chips wrap in their order, so a line that was passed over is closed.
    for (let index = 0; index < line; index += 1) left[index] = 0
    chips.push({ id: chip.id, text })
    return true
  }

  for (const [index, chip] of must.entries()) {
    const last = index === must.length - 1 && may.length === 0
    if (!put(chip, last ? 0 : restPx)) return null
  }
  for (const [index, chip] of may.entries()) {
    if (!put(chip, index === may.length - 1 ? 0 : restPx)) break
  }
  return { chips, rest: must.length + may.length - chips.length, lines }
}

function toShortest(chip: ChipText): { id: string; text: string } {
  return { id: chip.id, text: chip.forms.at(-1) ?? '' }
}
