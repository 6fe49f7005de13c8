import { numberOf } from './kioskDraft.ts'

/** How large the wall's digits are for somebody who stands in front of it, at 12 tiles on 16:9. */
export interface Readable {
  /** Arc minutes from the distance that was asked for. */
  readonly clockMinutes: number
  readonly pressureMinutes: number
  /** How far off the clock has 16 arc minutes, and the pressure 20: both are read without effort. */
  readonly clockUpToM: number
  readonly pressureUpToM: number
}

const MM_PER_INCH = 25.4
/** Height of a 16:9 screen, of its diagonal. */
const HEIGHT_SHARE = 9 / Math.hypot(16, 9)
/** Font sizes in 1/108 of the screen's height (`--size-clock`, `--size-pressure`). */
const UNITS = 108
const CLOCK_SIZE = 8.8
const PRESSURE_SIZE = 7
/** Height of Inter's digits, of the font's size. */
const DIGIT_SHARE = 0.727
export const CLOCK_MINUTES = 16
export const PRESSURE_MINUTES = 20
const MINUTES_PER_RADIAN = (180 * 60) / Math.PI

/** What can be read from `distanceM` on a screen of `diagonalInches`. */
export function readable(diagonalInches: number, distanceM: number): Readable {
  const heightMm = diagonalInches * MM_PER_INCH * HEIGHT_SHARE
  const clockMm = (heightMm * CLOCK_SIZE * DIGIT_SHARE) / UNITS
  const pressureMm = (heightMm * PRESSURE_SIZE * DIGIT_SHARE) / UNITS
  return {
    clockMinutes: minutesOf(clockMm, distanceM),
    pressureMinutes: minutesOf(pressureMm, distanceM),
    clockUpToM: distanceOf(clockMm, CLOCK_MINUTES),
    pressureUpToM: distanceOf(pressureMm, PRESSURE_MINUTES),
  }
}

/** The same of what was typed; null: it is no number of inches or metres. */
export function readableTyped(inches: string, metres: string): Readable | null {
  const [diagonal, distance] = [numberOf(inches), numberOf(metres)]
  if (typeof diagonal === 'string' || typeof distance === 'string') return null
  return diagonal > 0 && distance > 0 ? readable(diagonal, distance) : null
}

/** A tenth down: what is said to be enough is enough. */
export function tenthDown(number: number): number {
  return Math.floor(number * 10) / 10
}

function minutesOf(heightMm: number, distanceM: number): number {
  return 2 * Math.atan(heightMm / 2_000 / distanceM) * MINUTES_PER_RADIAN
}

function distanceOf(heightMm: number, minutes: number): number {
  return heightMm / 2_000 / Math.tan(minutes / 2 / MINUTES_PER_RADIAN)
}
