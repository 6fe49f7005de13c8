const MOST_DIGITS = 9

/** A number to so many places, without the noise of binary fractions; unknown stays unknown. */
export function decimals(value: number | null, places: number): number | null {
  if (value === null || !Number.isFinite(value)) return null
  const factor = 10 ** places
  // 0 for -0: a cell that says -0 would make people wonder.
  return Math.round(value * factor) / factor + 0
}

/** A pressure out of a Float32Array as the shortest decimal that goes back to the same: 148.2 mmHg, not 148.1999969482422. */
export function pressureText(pressureMmHg: number): number {
  const tenths = Math.round(pressureMmHg * 10) / 10
  if (Math.fround(tenths) === Math.fround(pressureMmHg)) return tenths + 0
  for (let digits = 2; digits < MOST_DIGITS; digits += 1) {
    const shorter = Number(pressureMmHg.toPrecision(digits))
    if (Math.fround(shorter) === Math.fround(pressureMmHg)) return shorter
  }
  return pressureMmHg
}
