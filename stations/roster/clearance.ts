import { screened } from '../tablet/screening.ts'
import type { Athlete, Screening } from './athleteSchema.ts'

const DAY_MS = 86_400_000
/** How long a screening clears: a month. Whether somebody is ill today is asked at the station, each time. (O) */
export const screeningHoldsMs = 28 * DAY_MS
/** What is offered as the end of an LOP: it changes with training, weight and blood pressure. (O) */
export const lopHoldsMs = 28 * DAY_MS

/** Until when somebody is cleared by their screening (C15), ms; null: they are not, whatever the reason. */
export function clearedUntilMs(screening: Screening | null): number | null {
  if (screening === null || !screened(screening.answers).cleared) return null
  return screening.clearedAtMs + screeningHoldsMs
}

/** Whether a coach has gone through the contraindications, and that holds at `wallMs` (C15). */
export function isCleared({ screening }: Pick<Athlete, 'screening'>, wallMs: number): boolean {
  const untilMs = clearedUntilMs(screening)
  return untilMs !== null && wallMs < untilMs
}
