import type { AthleteSummary } from '../../stations/record/athleteSummarySchema.ts'
import { keyFigures } from './keyFigures.ts'
import type { ReviewWords } from './words/en.ts'

/** The head of a table with a row for each athlete of a session. */
export function athleteHead(words: ReviewWords): string[] {
  const { athlete, sets, reps, underCuff, medianLop, band, pain, alarmsHead } = words
  return [athlete, sets, reps, underCuff, medianLop, band, pain, alarmsHead]
}

/** What stands behind an athlete's name: planned against delivered. */
export function athleteCells(summary: AthleteSummary, words: ReviewWords): string[] {
  const of = new Map(keyFigures(summary, words).map(figure => [figure.name, figure.value]))
  const { sets, reps } = summary
  return [
    `${sets.done} / ${sets.planned}`,
    reps.planned > 0 ? `${reps.done} / ${reps.planned}` : '–',
    ...(['underCuff', 'lop', 'band', 'pain', 'alarms'] as const).map(name => of.get(name) ?? ''),
  ]
}
