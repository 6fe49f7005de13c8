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

interface Row extends Area {
  readonly lines: number
  readonly measure: MeasureText
}

/** A chip's font, side padding and gap as shares of its line's height; `header.css` says the same. */
export const chipShares = { font: 0.38, padding: 0.2, gap: 0.16, rest: 1.1 } as const
const CHIP_WEIGHT = 650
const SHORTEST = 1
const SHORTEST_WORDS = 2
const MORE_LINES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/**
 * As many chips as fit, by rank, and the count of the rest; what room is left then goes to longer texts, by rank again. What
 * must show (every active high alarm, AL9) always does: if need be as a bare mark and number, smaller, in more lines.
 */
export function arrangeChips(texts: readonly ChipText[], area: Area, measure: MeasureText): ArrangedChips {
  if (texts.length === 0) return { chips: [], rest: 0, lines: 1 }
  const must = texts.filter(text => text.mustShow)
  const ordered = [...must, ...texts.filter(text => !text.mustShow)]
  for (const lines of MORE_LINES) {
    const row: Row = { ...area, lines, measure }
    for (const form of [SHORTEST_WORDS, SHORTEST]) {
      const count = howManyFit(ordered, form, row)
      if (count >= Math.max(1, must.length)) return lengthen(ordered, count, form, row)
    }
  }
  const chips = must.map(chip => ({ id: chip.id, text: formOf(chip, SHORTEST) }))
  return { chips, rest: texts.length - must.length, lines: MORE_LINES.length }
}

function howManyFit(texts: readonly ChipText[], form: number, row: Row): number {
  for (let count = texts.length; count > 0; count -= 1) {
    const said = texts.slice(0, count).map(text => formOf(text, form))
    if (fits(said, count < texts.length, row)) return count
  }
  return 0
}

function lengthen(texts: readonly ChipText[], count: number, form: number, row: Row): ArrangedChips {
  const shown = texts.slice(0, count)
  const counted = count < texts.length
  const said = shown.map(text => formOf(text, form))
  for (const [index, text] of shown.entries()) {
    const others = (longer: string): string[] => [...said.slice(0, index), longer, ...said.slice(index + 1)]
    said[index] = text.forms.find(longer => fits(others(longer), counted, row)) ?? formOf(text, form)
  }
  const chips = shown.map((text, index) => ({ id: text.id, text: said[index] ?? '' }))
  return { chips, rest: texts.length - count, lines: row.lines }
}

/** Whether these chips, wrapped in their order, stay inside the lines, the count of the rest included. */
function fits(said: readonly string[], counted: boolean, row: Row): boolean {
  const linePx = row.heightPx / row.lines
  const restPx = counted ? chipShares.rest * linePx : 0
  let line = 1
  let usedPx = 0
  for (const text of said) {
    const textPx = row.measure(text, CHIP_WEIGHT) * chipShares.font * linePx
    const chipPx = textPx + (2 * chipShares.padding + chipShares.gap) * linePx
    if (chipPx > row.widthPx) return false
    if (usedPx + chipPx > row.widthPx) {
      line += 1
      usedPx = 0
    }
    usedPx += chipPx
  }
  return line < row.lines || (line === row.lines && usedPx + restPx <= row.widthPx)
}

/** Counted from the end: the last form is mark and number, the one before it the shortest words. */
function formOf(text: ChipText, fromEnd: number): string {
  return text.forms.at(-fromEnd) ?? text.forms[0] ?? ''
}
