/** Width of a text in em of its font, digits as wide as the widest, so that it does not change while a clock runs. */
export type MeasureText = (text: string, weight: number) => number

/** A text that fits its box, and by how much its font is made smaller for it (1: not at all). */
export interface FittedText {
  readonly text: string
  readonly scale: number
}

const nothing: FittedText = { text: '', scale: 1 }

/**
 * The first form that fits; where none does, the first that fits in a smaller font, down to `smallest`. What fits in no
 * way is left out whole, never cut. `fontPx` and `boxPx` in CSS pixels.
 */
export function fitText(
  forms: readonly string[],
  box: {
    readonly fontPx: number
    readonly boxPx: number
    readonly weight: number
    readonly smallest?: number
  },
  measure: MeasureText,
): FittedText {
  const scaleOf = (text: string): number => box.boxPx / (measure(text, box.weight) * box.fontPx)
  const whole = forms.find(text => scaleOf(text) >= 1)
  if (whole !== undefined) return { text: whole, scale: 1 }
  const smallest = box.smallest ?? 1
  for (const text of forms) {
    const scale = Math.floor(scaleOf(text) * 100) / 100
    if (scale >= smallest) return { text, scale }
  }
  return nothing
}
