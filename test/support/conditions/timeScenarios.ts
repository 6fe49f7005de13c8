import { aBand } from '../aFloorAtWork.ts'
import type { Floor } from '../aFloor.ts'
import { aCuff, type Station } from '../aFloorStation.ts'
import { stepsTo, type Scenario } from './scenario.ts'

const minute = 60_000
const short = { cautionMs: 20_000, stopMs: 40_000 }
const began = 'the cuff is at pressure'

/** A cuff goes from 0 to 100 mmHg. */
function inflates(prescription = {}) {
  return (floor: Floor, station: Station, phaseMs: number): number => {
    const causeAtMs = floor.nowMs() + 3_000 + phaseMs
    station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 })], ...prescription })
    station.pump('l', () => (floor.nowMs() >= causeAtMs ? 100 : 0))
    floor.run(3_000 + phaseMs)
    return causeAtMs
  }
}

const aerobicArm = {
  kind: 'aerobic',
  sets: [{ seconds: 600 }],
  cuffs: [aCuff({ limb: 'left-arm', targetMmHg: 100 })],
}
const passive = { kind: 'passive', sets: [{ seconds: 10 }] }

function twice(floor: Floor, station: Station, phaseMs: number): number {
  station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 })] })
  station.pump('l', 100)
  floor.run(5_000)
  station.pump('l', 0)
  floor.run(10_000)
  const causeAtMs = floor.nowMs() + phaseMs
  station.pump('l', () => (floor.nowMs() >= causeAtMs ? 100 : 0))
  return causeAtMs
}

function afterSet(floor: Floor, station: Station, phaseMs: number): number {
  stepsTo(floor, station, phaseMs, 100)
  station.event('set-ended', { set: 1, reps: 30 })
  return floor.nowMs()
}

const occlusion = { condition: 'occlusion-time', waitMs: 45_000 } as const
const total = {
  id: 'C2',
  condition: 'occlusion-total',
  cause: began,
  limits: { C2: short },
  waitMs: 45_000,
} as const
const C1a = { armCautionMs: 20_000, armStopMs: 40_000 }
const C1b = { cautionAfterMs: 15_000, stopAfterMs: 30_000 }

/** C1 to C3, C12, C14, C19: limits on time. Long ones are tightened to 20 and 40 s and what was left out is added. */
export const timeScenarios: readonly Scenario[] = [
  {
    ...occlusion,
    id: 'C1',
    priority: 'medium',
    cause: began,
    limits: { C1: short },
    addedMs: 460_000,
    begin: inflates(),
  },
  {
    ...occlusion,
    id: 'C1',
    priority: 'high',
    cause: began,
    limits: { C1: short },
    addedMs: 560_000,
    begin: inflates(),
  },
  {
    ...occlusion,
    id: 'C1a',
    priority: 'medium',
    cause: `${began}, arm`,
    limits: { C1a },
    addedMs: 12 * minute - 20_000,
    begin: inflates(aerobicArm),
  },
  {
    ...occlusion,
    id: 'C1a',
    priority: 'high',
    cause: `${began}, arm`,
    limits: { C1a },
    addedMs: 15 * minute - 40_000,
    begin: inflates(aerobicArm),
  },
  {
    ...occlusion,
    id: 'C1b',
    priority: 'medium',
    cause: `${began}, set of 10 s`,
    limits: { C1b },
    begin: inflates(passive),
  },
  {
    ...occlusion,
    id: 'C1b',
    priority: 'high',
    cause: `${began}, set of 10 s`,
    limits: { C1b },
    addedMs: 30_000,
    begin: inflates(passive),
  },
  {
    ...occlusion,
    id: 'C1x',
    priority: 'high',
    cause: `${began}, arm`,
    limits: { C1x: { armMs: 40_000 } },
    addedMs: 15 * minute - 40_000,
    begin: inflates(aerobicArm),
  },
  { ...total, priority: 'medium', addedMs: 20 * minute - 20_000, begin: inflates() },
  { ...total, priority: 'high', addedMs: 30 * minute - 40_000, begin: inflates() },
  {
    id: 'C3',
    condition: 'reperfusion-short',
    priority: 'medium',
    cause: 'at pressure again after 7 s released',
    begin: twice,
    waitMs: 4_000,
  },
  ...(
    [
      ['medium', 31_000],
      ['high', 91_000],
    ] as const
  ).map(([priority, waitMs]): Scenario => ({
    id: 'C12',
    condition: 'left-inflated',
    priority,
    waitMs,
    cause: '`finished`, still at pressure',
    begin(floor, station, phaseMs) {
      stepsTo(floor, station, phaseMs, 100)
      station.event('finished')
      return floor.nowMs()
    },
  })),
  ...(
    [
      ['medium', 5_000],
      ['high', 63_000],
    ] as const
  ).map(([priority, waitMs]): Scenario => ({
    id: 'C14',
    condition: 'nobody-assigned',
    priority,
    waitMs,
    cause: 'at pressure, nobody assigned',
    begin(floor, station, phaseMs) {
      const causeAtMs = floor.nowMs() + 3_000 + phaseMs
      station.pump('l', () => (floor.nowMs() >= causeAtMs ? 100 : 0))
      floor.run(3_000 + phaseMs)
      return causeAtMs
    },
  })),
  {
    id: 'C19',
    condition: 'rest-overrun',
    priority: 'low',
    cause: '`set-ended`, rest of 30 s',
    begin: afterSet,
    waitMs: 46_000,
  },
]

/** A band without a sensor that was tightened now. */
export function inBand(floor: Floor, station: Station, phaseMs: number): void {
  station.assign({}, { cuffs: [aBand()] })
  floor.run(2_000 + phaseMs)
  station.event('inflated', { cuff: 'b' })
}
