import { isInflated } from '../../floor/cuffState.ts'
import { anyInflated } from '../../floor/stationState.ts'
import type { Limits } from '../limits.ts'
import { notApplicable, overIf } from '../readings.ts'
import type { CuffRule, Reading, StationRule } from '../rule.ts'

/** C23: the alarm ends this many points above its limit. (O) */
const POINTS_UP = 3

/** C23: a cuff's own battery. % */
export const cuffBattery: CuffRule = {
  id: 'C23',
  condition: 'battery',
  latches: [],
  read: ({ limits, cuff }) => read(cuff.status?.batteryPercent ?? null, isInflated(cuff), limits),
}

/** C23: the tablet's battery. % */
export const tabletBattery: StationRule = {
  id: 'C23',
  condition: 'battery',
  latches: [],
  read: ({ limits, station }) => read(station.status?.batteryPercent ?? null, anyInflated(station), limits),
}

function read(percent: number | null, inflated: boolean, limits: Limits): Reading {
  if (percent === null) return notApplicable(false)
  const { lowPercent, criticalPercent } = limits.C23
  const isUp = percent >= lowPercent + POINTS_UP
  return {
    levels: [
      {
        priority: 'medium',
        truth: percent < criticalPercent && inflated ? 'true' : 'false',
        holdMs: 0,
        value: percent,
        limit: criticalPercent,
      },
      {
        priority: 'low',
        truth: percent < lowPercent ? 'true' : 'false',
        holdMs: 0,
        value: percent,
        limit: lowPercent,
      },
    ],
    off: overIf(isUp),
    unit: '%',
    cause: null,
  }
}
