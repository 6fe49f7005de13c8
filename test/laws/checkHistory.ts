import { watchAlarms } from './alarmLaws.ts'
import type { History } from './history.ts'
import { watchLimbs } from './limbLaws.ts'
import { playHistory } from './playHistory.ts'
import { checkSizes } from './sizeLaws.ts'
import { compareTwins, record, variantOf } from './twinLaws.ts'

/** Runs one history and throws at the first law that it breaks. */
export function checkHistory(history: History): void {
  const recorded = record(history)
  const end = playHistory(history, variantOf(history), [watchLimbs(history), watchAlarms(), recorded.witness])
  checkSizes(end)
  compareTwins(history, recorded, end)
}
