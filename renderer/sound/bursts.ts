import type { Priority } from '../../stations/board/conditionSchema.ts'

/** One tone of a burst, in ms from the burst's begin. */
export interface Pulse {
  readonly startMs: number
  readonly lengthMs: number
}

/** What one alarm signal is made of (SG2, the bands of IEC 60601-1-8). */
export interface Burst {
  readonly pulses: readonly Pulse[]
  readonly fundamentalHz: number
  /** Rise and fall of each pulse: 15 % of it, so that no edge clicks. */
  readonly edgeMs: number
  /** Loudest point, 1 being all that there is: none is louder than one of a higher priority. */
  readonly level: number
  readonly lengthMs: number
  /** From begin to begin; null: it is not repeated. */
  readonly repeatMs: number | null
}

/** Levels of the fundamental and its harmonics: five components between 300 and 4,000 Hz, the weakest 10 dB down. */
export const partialsDb = [0, -2, -4, -7, -10] as const

const EDGE_SHARE = 0.15
const HIGH_PULSE_MS = 120
const HIGH_GAP_MS = 80
const CALM_PULSE_MS = 200
const CALM_GAP_MS = 200

/** Gaps before each pulse: 3-2, pause, 3-2. Between third and fourth two gaps and a pulse, as the rhythm of a high alarm has it. */
const THREE_TWO_GAPS = [HIGH_GAP_MS, HIGH_GAP_MS, 2 * HIGH_GAP_MS + HIGH_PULSE_MS, HIGH_GAP_MS] as const
const PAUSE_MS = 600

export const bursts: Readonly<Record<Priority, Burst>> = {
  high: burst(HIGH_PULSE_MS, [...THREE_TWO_GAPS, PAUSE_MS, ...THREE_TWO_GAPS], {
    fundamentalHz: 784,
    level: 0.95,
    repeatMs: 10_000,
  }),
  medium: burst(CALM_PULSE_MS, [CALM_GAP_MS, CALM_GAP_MS], {
    fundamentalHz: 523,
    level: 0.7,
    repeatMs: 25_000,
  }),
  low: burst(CALM_PULSE_MS, [], { fundamentalHz: 392, level: 0.5, repeatMs: null }),
}

function burst(
  pulseMs: number,
  gapsMs: readonly number[],
  sound: Pick<Burst, 'fundamentalHz' | 'level' | 'repeatMs'>,
): Burst {
  const pulses: Pulse[] = [{ startMs: 0, lengthMs: pulseMs }]
  let endMs = pulseMs
  for (const gapMs of gapsMs) {
    pulses.push({ startMs: endMs + gapMs, lengthMs: pulseMs })
    endMs += gapMs + pulseMs
  }
  return { ...sound, pulses, edgeMs: EDGE_SHARE * pulseMs, lengthMs: endMs }
}
