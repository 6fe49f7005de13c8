/** How far the pressure wave under a working muscle was followed: one swing a repetition. mmHg, ms. */
export type Wave = {
  readonly rising: boolean
  /** The highest while it rises, the lowest while it falls. */
  readonly turnMmHg: number | null
  readonly countedAtMs: number | null
}

export const stillWave: Wave = { rising: true, turnMmHg: null, countedAtMs: null }

/** Less than this is noise, or a limb that shifts. (O) */
const LEAST_SWING_MMHG = 8
/** Nobody presses, curls or squats faster. (O) */
const LEAST_REP_MS = 800

/** Follows one sample; `rep` when a swing's top has been passed. */
export function countReps(
  wave: Wave,
  sample: { readonly atMs: number; readonly pressureMmHg: number },
): { readonly wave: Wave; readonly rep: boolean } {
  const { pressureMmHg, atMs } = sample
  const turnMmHg = wave.turnMmHg ?? pressureMmHg
  if (wave.rising) {
    if (pressureMmHg >= turnMmHg) return { wave: { ...wave, turnMmHg: pressureMmHg }, rep: false }
    if (turnMmHg - pressureMmHg < LEAST_SWING_MMHG) return { wave: { ...wave, turnMmHg }, rep: false }
    const rep = wave.countedAtMs === null || atMs - wave.countedAtMs >= LEAST_REP_MS
    return {
      wave: { rising: false, turnMmHg: pressureMmHg, countedAtMs: rep ? atMs : wave.countedAtMs },
      rep,
    }
  }
  if (pressureMmHg <= turnMmHg) return { wave: { ...wave, turnMmHg: pressureMmHg }, rep: false }
  if (pressureMmHg - turnMmHg < LEAST_SWING_MMHG) return { wave: { ...wave, turnMmHg }, rep: false }
  return { wave: { ...wave, rising: true, turnMmHg: pressureMmHg }, rep: false }
}
