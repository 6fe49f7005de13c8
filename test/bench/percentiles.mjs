// What a list of delays comes to.

/**
 * @typedef {object} Delays
 * @property {number} count
 * @property {number} missed
 * @property {number} p50
 * @property {number} p95
 * @property {number} p99
 * @property {number} max
 */

/**
 * @param {readonly (number | null)[]} delaysMs null is missed
 * @returns {Delays}
 */
export function summarize(delaysMs) {
  const seen = delaysMs.filter(delay => delay !== null).sort((left, right) => left - right)
  const at = (/** @type {number} */ share) =>
    seen[Math.min(seen.length - 1, Math.ceil(seen.length * share) - 1)] ?? NaN
  return {
    count: delaysMs.length,
    missed: delaysMs.length - seen.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN
}

/** @param {number} ms */
export function shown(ms) {
  if (Number.isNaN(ms)) return '-'
  return Math.abs(ms) < 10 ? ms.toFixed(1) : ms.toFixed(0)
}

/** @param {Delays} delays */
export function shownDelays(delays) {
  const { p50, p95, p99, max, count, missed } = delays
  return `p50 ${shown(p50)} p95 ${shown(p95)} p99 ${shown(p99)} max ${shown(max)} ms, ${missed} of ${count} missed`
}
