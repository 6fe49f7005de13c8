/**
 * How a make of cuff holds its pressure, as shares of its target. Under a working muscle the pressure is a wave, one
 * swing a repetition.
 */
export interface CuffModel {
  readonly name: string
  readonly peakShare: number
  readonly valleyShare: number
  /** What is left of the target when the muscle rests. */
  readonly restShare: number
}

/**
 * Measured with a laboratory transducer at a target of 80 % LOP over 30-15-15-15: peaks and valleys of 89/72 % LOP
 * (Delfi), 79/58 (SAGA), 79/61 (SmartCuffs) and 90/65 (Suji). In rests Delfi was within 5 % of its target, the others
 * never. The makes only gave the numbers: a simulated cuff is none of theirs.
 */
export const cuffModels = [
  { name: 'sim-delfi', peakShare: 89 / 80, valleyShare: 72 / 80, restShare: 1 },
  { name: 'sim-saga', peakShare: 79 / 80, valleyShare: 58 / 80, restShare: 0.9 },
  { name: 'sim-smartcuffs', peakShare: 79 / 80, valleyShare: 61 / 80, restShare: 0.91 },
  { name: 'sim-suji', peakShare: 90 / 80, valleyShare: 65 / 80, restShare: 0.93 },
] as const satisfies readonly CuffModel[]
