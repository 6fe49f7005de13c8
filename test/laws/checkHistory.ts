import { watchAlarms } from './alarmLaws.ts'
import { watchFalseAlarms } from './falseAlarms.ts'
import type { History } from './history.ts'
import { watchLimbs } from './limbLaws.ts'
import { playHistory } from './playHistory.ts'
import { checkSizes } from './sizeLaws.ts'
import { compareTwins, record, variantOf } from './twinLaws.ts'

/** Runs one history and throws at the first law that it breaks. */
export function checkHistory(history: History): void {
  const recorded = record(history)
  const laws = [watchLimbs(history), watchAlarms(), watchFalseAlarms()]
  const end = playHistory(history, variantOf(history), [...laws, recorded.witness])
  checkSizes(end)
  compareTwins(history, recorded, end)
}
