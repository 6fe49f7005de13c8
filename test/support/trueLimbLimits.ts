// The limits that hold, typed in by hand from the safety rules; `tight` is a configuration that lets a history be short.

const MINUTE = 60_000

const pressures = {
  C7: {
    arm: { mediumMmHg: 200, highMmHg: 250 },
    leg: { mediumMmHg: 250, highMmHg: 300 },
    mediumMs: 3_000,
    highMs: 1_000,
  },
  C5: { highMs: 3_000 },
  C10: { mediumMs: 5_000, highMs: 15_000 },
} as const

/** Limits on time, ms: where it becomes medium, where high. Passive ones count from this inflation. */
export const trueLimits = {
  default: {
    ...pressures,
    reperfusionMs: 3 * MINUTE,
    resistance: { arm: [8 * MINUTE, 10 * MINUTE], leg: [8 * MINUTE, 10 * MINUTE] },
    aerobic: { arm: [12 * MINUTE, 15 * MINUTE], leg: [15 * MINUTE, 20 * MINUTE] },
    passive: { mediumAfterMs: 15_000, highAfterMs: MINUTE, mostMs: 10 * MINUTE },
    ceiling: { arm: 15 * MINUTE, leg: 20 * MINUTE },
    C12: { mediumMs: 30_000, highMs: 90_000 },
    C14: { mediumMs: 2_000, highMs: MINUTE },
  },
  tight: {
    ...pressures,
    reperfusionMs: MINUTE,
    resistance: { arm: [7_000, 12_000], leg: [7_000, 12_000] },
    aerobic: { arm: [8_000, 14_000], leg: [9_000, 17_000] },
    passive: { mediumAfterMs: 1_000, highAfterMs: 3_000, mostMs: 18_000 },
    ceiling: { arm: 18_000, leg: 22_000 },
    C12: { mediumMs: 5_000, highMs: 12_000 },
    C14: { mediumMs: 2_000, highMs: 12_000 },
  },
} as const

/** The same as the kiosk reads them from its settings. */
export const tightSettings = {
  OC2: { resetMs: 60_000 },
  C1: { cautionMs: 7_000, stopMs: 12_000 },
  C1a: { armCautionMs: 8_000, armStopMs: 14_000, legCautionMs: 9_000, legStopMs: 17_000 },
  C1b: { cautionAfterMs: 1_000, stopAfterMs: 3_000, maxMs: 18_000 },
  C1x: { armMs: 18_000, legMs: 22_000 },
  C2: { cautionMs: 60_000, stopMs: 90_000 },
  C12: { cautionMs: 5_000, stopMs: 12_000 },
  C14: { cautionMs: 2_000, stopMs: 12_000 },
  C19: { graceMs: 3_000 },
}

export type TrueLimits = (typeof trueLimits)[keyof typeof trueLimits]
