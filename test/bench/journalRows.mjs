// The journal's lines of the table.
import { shown } from './percentiles.mjs'

const MB = 1_000_000

/** @typedef {Awaited<ReturnType<typeof import('./parts/measureJournal.mjs').measureJournal>>} Measured */

/** @param {Measured} measured @returns {import('./rows.mjs').Row[]} */
export function journalRows({ twelve, many, hour, bytesAnHour }) {
  const mb = (/** @type {number} */ bytes) => (bytes / MB).toFixed(1)
  const perSample = (twelve.blocks / twelve.samples).toFixed(1)
  const happenings = mb((twelve.happenings / twelve.minutes) * 60)
  return [
    {
      what: `journal: an hour of 12 × 2, of ${shown(twelve.minutes)} simulated minutes`,
      goal: '≤ 10 MB',
      figure: `${mb(bytesAnHour)} MB (${perSample} bytes a sample packed, happenings ${happenings} MB)`,
      verdict: bytesAnHour <= 10 * MB ? 'ok' : 'over',
    },
    holdRow(twelve),
    holdRow(many),
    {
      what: `journal: kill -9 → live upon ${mb(hour.fileBytes)} MB, an hour of 64 × 2`,
      goal: '≤ 2 s',
      figure: `median ${(hour.medianMs / 1_000).toFixed(2)} s, slowest ${(hour.slowestMs / 1_000).toFixed(2)} s`,
      verdict: hour.slowestMs <= 2_000 ? 'ok' : 'over',
    },
  ]
}

/** @param {Measured['twelve']} measured @returns {import('./rows.mjs').Row} */
function holdRow({ stations, holds }) {
  const { p50, p99, max } = holds
  return {
    what: `journal: what one turn of the loop gives it, ${stations} × 2`,
    goal: 'p99 ≤ 10 ms',
    figure: `p50 ${p50.toFixed(3)} p99 ${p99.toFixed(2)} max ${shown(max)} ms`,
    verdict: p99 <= 10 ? 'ok' : 'over',
  }
}
