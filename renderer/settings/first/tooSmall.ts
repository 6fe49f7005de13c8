import { CLOCK_MINUTES, PRESSURE_MINUTES, type Readable, tenthDown } from '../readable.ts'

/** A figure of the wall that is hard to read from where the coach stands. */
export interface TooSmall {
  readonly figure: 'clock' | 'pressure'
  /** Arc minutes that it has from there, a tenth down, so that it never reads as enough; and those that it should have. */
  readonly minutes: number
  readonly neededMinutes: number
  /** What would do: to come so near, a tenth down, or a screen of so many inches. */
  readonly upToM: number
  readonly inches: number
}

/** Which figures are too small; none: both are easy to read. */
export function tooSmall(read: Readable, diagonalInches: number, distanceM: number): readonly TooSmall[] {
  const figures = [
    ['clock', read.clockMinutes, CLOCK_MINUTES, read.clockUpToM],
    ['pressure', read.pressureMinutes, PRESSURE_MINUTES, read.pressureUpToM],
  ] as const
  return figures.flatMap(([figure, minutes, neededMinutes, upToM]) => {
    if (minutes >= neededMinutes) return []
    // The height of a digit, and with it how far it is read, grows as the diagonal does.
    const inches = Math.ceil((diagonalInches * distanceM) / upToM)
    return [{ figure, minutes: tenthDown(minutes), neededMinutes, upToM: tenthDown(upToM), inches }]
  })
}
