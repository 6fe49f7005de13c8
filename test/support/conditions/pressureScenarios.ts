import type { Priority } from '../../../stations/board/conditionSchema.ts'
import { wave } from '../aFloorShape.ts'
import { aCuff } from '../aFloorStation.ts'
import { inASet, stepsTo, type Scenario } from './scenario.ts'

/** The pressure goes from the target of 100 to another, at LOP 200. */
const goesTo = (pressureMmHg: number): Pick<Scenario, 'cause' | 'begin'> => ({
  cause: `from 100 to ${pressureMmHg} mmHg`,
  begin: (floor, station, phaseMs) => stepsTo(floor, station, phaseMs, pressureMmHg),
})

const noData = (priority: Priority, waitMs: number): Scenario => ({
  id: 'C10',
  condition: 'no-data',
  priority,
  waitMs,
  cause: 'the last valid sample',
  begin(floor, station, phaseMs) {
    inASet(floor, station, phaseMs)
    station.sample('l', 100)
    station.silence('l')
    return floor.nowMs()
  },
})

const releaseFailed = (priority: Priority, waitMs: number): Scenario => ({
  id: 'C13',
  condition: 'release-failed',
  priority,
  waitMs,
  cause: '`released`, still at pressure',
  begin(floor, station, phaseMs) {
    inASet(floor, station, phaseMs)
    station.event('released', { cuff: 'l' })
    return floor.nowMs()
  },
})

/** C4 to C10, C13: limits on pressure, of a cuff that says 10 samples a second. */
export const pressureScenarios: readonly Scenario[] = [
  { id: 'C4', condition: 'pressure-over-target', priority: 'medium', waitMs: 15_000, ...goesTo(130) },
  { id: 'C5', condition: 'pressure-over-lop', priority: 'medium', waitMs: 15_000, ...goesTo(190) },
  { id: 'C5', condition: 'pressure-over-lop', priority: 'high', waitMs: 15_000, ...goesTo(220) },
  {
    id: 'C6',
    condition: 'pressure-peaks',
    priority: 'medium',
    waitMs: 20_000,
    cause: 'swings of 3 s up to 260 mmHg begin',
    begin(floor, station, phaseMs) {
      inASet(floor, station, phaseMs)
      station.pump('l', wave(60, 260))
      return floor.nowMs()
    },
  },
  { id: 'C7', condition: 'pressure-over-maximum', priority: 'medium', waitMs: 8_000, ...goesTo(260) },
  { id: 'C7', condition: 'pressure-over-maximum', priority: 'high', waitMs: 8_000, ...goesTo(320) },
  {
    id: 'C8',
    condition: 'pressure-under-target',
    priority: 'low',
    waitMs: 20_000,
    limits: { C8: { enabled: true } },
    ...goesTo(70),
  },
  {
    id: 'C9',
    condition: 'sides-differ',
    priority: 'low',
    waitMs: 20_000,
    cause: 'one side from 100 to 130 mmHg',
    begin(floor, station, phaseMs) {
      station.pump('r', 100)
      const causeAtMs = stepsTo(floor, station, phaseMs, 130)
      const cuffs = [aCuff({ targetMmHg: 100 }), aCuff({ cuff: 'r', limb: 'right-thigh', targetMmHg: 100 })]
      station.assign({}, { cuffs })
      return causeAtMs
    },
  },
  noData('medium', 6_000),
  noData('high', 16_000),
  releaseFailed('medium', 6_000),
  releaseFailed('high', 16_000),
]
