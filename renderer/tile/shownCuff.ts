import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { CuffView } from '../../stations/board/tileSchema.ts'

/** The cuff whose pressure the tile shows: the one with the highest alarm, else the highest for its target. */
export function shownCuff(cuffs: readonly CuffView[], ranked: readonly AlarmView[]): CuffView | null {
  const alarmed = ranked.find(alarm => alarm.cuff !== null && cuffs.some(cuff => cuff.cuff === alarm.cuff))
  const named = cuffs.find(cuff => cuff.cuff === alarmed?.cuff)
  if (named !== undefined) return named
  return cuffs.reduce<CuffView | null>(
    (best, cuff) => (best === null || load(cuff) > load(best) ? cuff : best),
    null,
  )
}

/** An inflated cuff that nobody hears comes before every number; a cuff that was never heard comes last. */
function load(cuff: CuffView): number {
  if (cuff.manual) return cuff.inflated ? 1 : 0
  if (cuff.pressureMmHg === null) return cuff.inflated ? Number.POSITIVE_INFINITY : -1
  return cuff.pressureMmHg / (cuff.targetMmHg ?? cuff.maximumMmHg)
}
