import { expect, it } from 'vitest'
import { defaultLimits } from '../../../stations/safety/limits.ts'

const MINUTE = 60_000

// The table of the safety rules once more: a limit that moves, by whatever hand, is seen here.
const table = {
  OC2: { resetMs: 3 * MINUTE },
  C1: { cautionMs: 8 * MINUTE, stopMs: 10 * MINUTE },
  C1a: {
    armCautionMs: 12 * MINUTE,
    armStopMs: 15 * MINUTE,
    legCautionMs: 15 * MINUTE,
    legStopMs: 20 * MINUTE,
  },
  C1b: { cautionAfterMs: 15_000, stopAfterMs: MINUTE, maxMs: 10 * MINUTE },
  C1x: { armMs: 15 * MINUTE, legMs: 20 * MINUTE },
  C2: { cautionMs: 20 * MINUTE, stopMs: 30 * MINUTE },
  C3: { minReleasedMs: MINUTE },
  C4: { onMs: 3_000, offMs: 3_000 },
  C5: {
    cautionPercentLop: 85,
    cautionOffPercentLop: 82,
    cautionOnMs: 3_000,
    stopPercentLop: 100,
    stopOffPercentLop: 95,
    stopOnMs: 3_000,
    offMs: 3_000,
  },
  C6: { peakPercentLop: 120, count: 3, windowMs: 15_000, offMs: 30_000 },
  C7: {
    armCautionMmHg: 200,
    legCautionMmHg: 250,
    cautionOnMs: 3_000,
    armStopMmHg: 250,
    legStopMmHg: 300,
    stopOnMs: 1_000,
    belowMmHg: 10,
    offMs: 3_000,
  },
  C8: { enabled: false, share: 0.85, onMs: 5_000, offMs: 5_000 },
  C9: { apartMmHg: 20, offMmHg: 15, onMs: 5_000, offMs: 5_000 },
  C10: { cautionMs: 5_000, stopMs: 15_000 },
  C11: { unheardMs: 15_000, stopMs: MINUTE },
  C12: { cautionMs: 30_000, stopMs: 90_000 },
  C13: { cautionMs: 5_000, stopMs: 15_000 },
  C14: { cautionMs: 2_000, stopMs: MINUTE },
  C19: { graceMs: 15_000 },
  C21: { count: 3, windowMs: 10_000, offMs: 30_000 },
  C22: { perSecond: 100, offMs: 30_000 },
  C23: { lowPercent: 20, criticalPercent: 10 },
  C25: { cautionMs: 3_000, stopMs: 8_000 },
  C27: { gapMs: 2_000 },
}

it('[C-1] the defaults are those of the safety rules, every one', () => {
  expect(defaultLimits).toEqual(table)
})
