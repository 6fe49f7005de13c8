import type { AthleteSummary } from '../../stations/record/athleteSummarySchema.ts'
import { formatLength } from '../format/formatClock.ts'
import { formatPercent, formatWhole } from './formatReview.ts'
import type { ReviewWords } from './words/en.ts'

export interface KeyFigure {
  readonly name: 'work' | 'underCuff' | 'lop' | 'band' | 'pain' | 'alarms'
  readonly value: string
  readonly told: string
}

/** The six figures above the chart. What is not known is a dash, never zero. */
export function keyFigures(summary: AthleteSummary, words: ReviewWords): KeyFigure[] {
  const { reps, sets, underCuffMs, plannedUnderCuffMs, medianPercentLop, targetPercentLop } = summary
  const work = reps.planned > 0 ? reps : sets
  return [
    {
      name: 'work',
      value: `${work.done} / ${work.planned}`,
      told: reps.planned > 0 ? words.repsDone : words.setsDone,
    },
    {
      name: 'underCuff',
      value: formatLength(underCuffMs),
      told:
        plannedUnderCuffMs === null
          ? words.underCuff
          : words.underCuffPlanned(formatLength(plannedUnderCuffMs)),
    },
    {
      name: 'lop',
      value: formatPercent(medianPercentLop),
      told: targetPercentLop === null ? words.medianLop : words.medianLopTarget(Math.round(targetPercentLop)),
    },
    {
      name: 'band',
      value: formatPercent(summary.inBandShare === null ? null : summary.inBandShare * 100),
      told: words.inBand,
    },
    { name: 'pain', value: formatWhole(summary.highestPain), told: words.highestPain },
    { name: 'alarms', ...alarmFigure(summary, words) },
  ]
}

function alarmFigure({ alarms }: AthleteSummary, words: ReviewWords): { value: string; told: string } {
  const loud = alarms.filter(alarm => alarm.priority !== 'low')
  const value = String(loud.length)
  if (loud.length === 0) return { value, told: words.alarmNone }
  const waits = loud.flatMap(alarm => alarm.acknowledged?.afterMs ?? [])
  const isUnseen = loud.some(alarm => alarm.priority === 'high' && alarm.acknowledged === null)
  if (isUnseen) return { value, told: words.alarmUnseen(loud.length) }
  if (waits.length === 0) return { value, told: words.alarmNone }
  return { value, told: words.alarmSeen(loud.length, formatLength(Math.max(...waits))) }
}
