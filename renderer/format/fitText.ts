/** Width of a text in em of its font, digits as wide as the widest, so that it does not change while a clock runs. */
export type MeasureText = (text: string, weight: number) => number

/** A text that fits its box, and by how much its font is made smaller for it (1: not at all). */
export interface FittedText {
  readonly text: string
  readonly scale: number
}

const nothing: FittedText = { text: '', scale: 1 }

/** A box for one line of text, in CSS pixels. */
export interface TextBox {
  readonly fontPx: number
  readonly boxPx: number
  readonly weight: number
  /** A longer form is taken in a font made this much smaller before a shorter form is. */
  readonly preferred?: number
  /** Where even the shortest form does not fit, the font goes down to this. */
  readonly smallest?: number
}

/**
 * The first form that fits, in a slightly smaller font if the box says so; where none does, the first that fits at
 * `smallest`. What fits in no way is left out whole, never cut.
 */
export function fitText(forms: readonly string[], box: TextBox, measure: MeasureText): FittedText {
  const preferred = box.preferred ?? 1
  for (const least of [preferred, Math.min(preferred, box.smallest ?? preferred)]) {
    for (const text of forms) {
      const scale = Math.min(
        1,
        Math.floor((100 * box.boxPx) / (measure(text, box.weight) * box.fontPx)) / 100,
      )
      if (scale >= least) return { text, scale }
    }
  }
  return nothing
}
