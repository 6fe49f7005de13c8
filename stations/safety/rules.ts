import type { CuffRule, KioskRule, PressureRule, StationRule } from './rule.ts'
import { athleteStop } from './rules/athleteStop.ts'
import { badData } from './rules/badData.ts'
import { cuffBattery, tabletBattery } from './rules/battery.ts'
import { brokerLost } from './rules/brokerLost.ts'
import { flood } from './rules/flood.ts'
import { kioskGap, notRecorded } from './rules/kioskItself.ts'
import { leftInflated } from './rules/leftInflated.ts'
import { limitsLoose } from './rules/limitsLoose.ts'
import { noData } from './rules/noData.ts'
import { nobodyAssigned } from './rules/nobodyAssigned.ts'
import { notCleared } from './rules/notCleared.ts'
import { occlusionTime } from './rules/occlusionTime.ts'
import { occlusionTotal } from './rules/occlusionTotal.ts'
import { pressureOverLop } from './rules/pressureOverLop.ts'
import { pressureOverMaximum } from './rules/pressureOverMaximum.ts'
import { pressureOverTarget } from './rules/pressureOverTarget.ts'
import { pressurePeaks } from './rules/pressurePeaks.ts'
import { pressureUnderTarget } from './rules/pressureUnderTarget.ts'
import { releaseFailed } from './rules/releaseFailed.ts'
import { reperfusionShort } from './rules/reperfusionShort.ts'
import { athleteCalls, athletePain, athleteSymptom } from './rules/reports.ts'
import { restOverrun } from './rules/restOverrun.ts'
import { sidesDiffer } from './rules/sidesDiffer.ts'
import { stationOffline } from './rules/stationOffline.ts'
import { twoPlaces } from './rules/twoPlaces.ts'

/** What a sample can bring about in its cuff while it leaves it as inflated or as released as it was. */
export const pressureRules: readonly PressureRule[] = [
  pressureOverTarget,
  pressureOverLop,
  pressurePeaks,
  pressureOverMaximum,
  pressureUnderTarget,
  noData,
  releaseFailed,
]

/** One alarm per cuff and rule (AL1). */
export const cuffRules: readonly CuffRule[] = [
  occlusionTime,
  occlusionTotal,
  reperfusionShort,
  ...pressureRules,
  leftInflated,
  nobodyAssigned,
  cuffBattery,
]

/** What a sample can bring about at its station, likewise. */
export const pressureStationRules: readonly StationRule[] = [sidesDiffer]

/** One alarm per station and rule. */
export const stationRules: readonly StationRule[] = [
  ...pressureStationRules,
  stationOffline,
  notCleared,
  athleteStop,
  athleteSymptom,
  athletePain,
  restOverrun,
  twoPlaces,
  badData,
  flood,
  tabletBattery,
  limitsLoose,
  athleteCalls,
]

/** One alarm for the kiosk. */
export const kioskRules: readonly KioskRule[] = [brokerLost, notRecorded, kioskGap]
