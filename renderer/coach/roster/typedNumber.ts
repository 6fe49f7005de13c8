/** The number that somebody typed, with a comma or a point; null: nothing was typed. What is none becomes NaN, which no field takes. */
export function typedNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'))
}
