import type { CuffRule, KioskRule, StationRule } from './rule.ts'
import { athleteStop } from './rules/athleteStop.ts'
import { brokerLost } from './rules/brokerLost.ts'
import { noData } from './rules/noData.ts'
import { nobodyAssigned } from './rules/nobodyAssigned.ts'
import { notCleared } from './rules/notCleared.ts'
import { occlusionTime } from './rules/occlusionTime.ts'
import { pressureOverLop } from './rules/pressureOverLop.ts'
import { pressureOverMaximum } from './rules/pressureOverMaximum.ts'
import { pressureOverTarget } from './rules/pressureOverTarget.ts'

/** One alarm per cuff and rule (AL1). */
export const cuffRules: readonly CuffRule[] = [
  occlusionTime,
  pressureOverTarget,
  pressureOverLop,
  pressureOverMaximum,
  noData,
  nobodyAssigned,
]

/** One alarm per station and rule. */
export const stationRules: readonly StationRule[] = [notCleared, athleteStop]

/** One alarm for the kiosk. */
export const kioskRules: readonly KioskRule[] = [brokerLost]
