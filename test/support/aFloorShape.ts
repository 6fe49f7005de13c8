import type { Shape } from './aFloorStation.ts'

/** A working muscle: one swing from low to high a repetition. */
export function wave(lowMmHg: number, highMmHg: number, repetitionMs = 3_000): Shape {
  const middle = (lowMmHg + highMmHg) / 2
  const swing = (highMmHg - lowMmHg) / 2
  return sinceMs => middle - swing * Math.cos((sinceMs / repetitionMs) * 2 * Math.PI)
}

/** The same with every so often a sample or two at another pressure. */
export function withEvery(
  shape: Shape | number,
  periodMs: number,
  forMs: number,
  pressureMmHg: number,
): Shape {
  return sinceMs =>
    sinceMs % periodMs < forMs ? pressureMmHg : typeof shape === 'number' ? shape : shape(sinceMs)
}

/** Says nothing from `fromMs` for `forMs`. */
export function withGap(shape: Shape | number, fromMs: number, forMs: number): Shape {
  return sinceMs => {
    if (sinceMs >= fromMs && sinceMs < fromMs + forMs) return null
    return typeof shape === 'number' ? shape : shape(sinceMs)
  }
}

/** One pressure after the other: `[untilMs, mmHg]`, the last for ever. */
export function stairs(
  ...steps: readonly (readonly [untilMs: number, pressureMmHg: number | null])[]
): Shape {
  return sinceMs => {
    for (const [untilMs, pressureMmHg] of steps) if (sinceMs < untilMs) return pressureMmHg
    return steps[steps.length - 1]?.[1] ?? null
  }
}
