import { conditionName } from '../../../stations/board/alarmText.ts'
import type { Language } from '../../../stations/board/boardSchema.ts'
import type { Advice } from '../../../stations/record/alarmAdvice.ts'
import { formatLength } from '../../format/formatClock.ts'
import type { AlarmReportWords } from './alarmReportWords.ts'

/** What to look at, in a sentence. */
export function adviceText(advice: Advice, words: AlarmReportWords, language: Language): string {
  switch (advice.kind) {
    case 'delay': {
      const { condition, limit, delayMs, shortLived, alarms } = advice
      return words.delay(conditionName(condition, language), shortLived, alarms, limit, delayMs / 1_000)
    }
    case 'device':
      return words.device(advice.name, advice.alarms, advice.median)
    case 'station':
      return words.station(advice.name, advice.alarms, advice.median)
    case 'slow':
      return words.slow(formatLength(advice.medianMs), advice.alarms)
  }
}
