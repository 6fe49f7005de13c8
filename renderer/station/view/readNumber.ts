/** The number that somebody typed, with a comma or a point; null where it is none or out of its range. */
export function readNumber(text: string, least: number, most: number): number | null {
  const trimmed = text.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return null
  const number = Number(trimmed)
  return number >= least && number <= most ? number : null
}
