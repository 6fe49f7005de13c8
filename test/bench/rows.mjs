// The table: what was wanted, what it is, and whether that is well.
import { shown, shownDelays } from './percentiles.mjs'

/**
 * @typedef {{ what: string, goal: string, figure: string, verdict: 'ok' | 'over' | '' }} Row
 * @typedef {import('./parts/measureWall.mjs').Measured} Measured
 */

/** @param {boolean} isWithin @returns {'ok' | 'over'} */
const judged = isWithin => (isWithin ? 'ok' : 'over')

/**
 * @param {string} name
 * @param {Measured['flags']} flags
 * @param {number | null} goalMs
 * @returns {Row[]}
 */
export function flagRows(name, flags, goalMs) {
  const { raised, chips, ended, first, last } = flags
  const none = raised.missed === 0 && raised.count > 0
  return [
    {
      what: `${name}: message → flag on the tile`,
      goal: goalMs === null ? 'none missed' : `p99 ≤ ${goalMs} ms, none missed`,
      figure: shownDelays(raised),
      verdict: judged(none && (goalMs === null || raised.p99 <= goalMs)),
    },
    {
      what: `${name}: message → chip in the header`,
      goal: 'none missed',
      figure: shownDelays(chips),
      verdict: judged(chips.missed === 0),
    },
    { what: `${name}: message → flag gone`, goal: '', figure: shownDelays(ended), verdict: '' },
    {
      what: `${name}: first and last third`,
      goal: 'alike',
      figure: `p95 ${shown(first.p95)} and ${shown(last.p95)}, p99 ${shown(first.p99)} and ${shown(last.p99)} ms`,
      verdict: '',
    },
  ]
}

/**
 * @param {string} name
 * @param {Measured} measured
 * @returns {Row[]}
 */
export function numberRows(name, { number }) {
  const { decisive, whole } = number
  return [
    {
      what: `${name}: message → number`,
      goal: 'p99 ≤ 300 ms',
      figure: shownDelays(decisive),
      verdict: judged(decisive.p99 <= 300 && decisive.missed === 0),
    },
    {
      what: `${name}: first sample of a step → number`,
      goal: '(median of 1 s)',
      figure: `p50 ${shown(whole.p50)} p99 ${shown(whole.p99)} ms`,
      verdict: '',
    },
  ]
}

/**
 * @param {string} name
 * @param {Measured} measured
 * @returns {Row[]}
 */
export function hubRows(name, { hub }) {
  const { cpuPercent, loop, residentMb } = hub
  return [
    {
      what: `${name}: hub CPU, broker included`,
      goal: '≤ 25 % of a core',
      figure: `${shown(cpuPercent)} %`,
      verdict: judged(cpuPercent <= 25),
    },
    {
      what: `${name}: hub loop delay`,
      goal: 'p99 ≤ 10 ms',
      figure: `p50 ${shown(loop.p50)} p99 ${shown(loop.p99)} max ${shown(loop.max)} ms`,
      verdict: judged(loop.p99 <= 10),
    },
    {
      what: `${name}: hub memory, start and end`,
      goal: '≤ 200 MB',
      figure: `${shown(residentMb.before)} and ${shown(residentMb.after)} MB, heap ${shown(loop.heapMb)} MB`,
      verdict: judged(residentMb.after <= 200),
    },
  ]
}

/**
 * @param {string} name
 * @param {Measured} measured
 * @returns {Row[]}
 */
export function pageRows(name, { wall, quiet }) {
  const heap = `${shown(wall.heapBefore.heapMb)} and ${shown(wall.heapAfter.heapMb)} MB`
  /** @type {Row[]} */
  const rows = [
    { what: `${name}: page heap, start and end`, goal: 'flat', figure: heap, verdict: '' },
    { what: `${name}: Chromium CPU`, goal: '', figure: `${shown(wall.cpuPercent)} % of a core`, verdict: '' },
  ]
  if (quiet === null) return rows
  const { cost, perUpdateMs, pictures } = quiet
  const updates = Math.max(1, cost.numbers)
  const parts = `script ${shown(cost.scriptMs / updates)}, layout and style ${shown(cost.layoutMs / updates)}`
  return [
    {
      what: `${name}: page, script and layout per update`,
      goal: '≤ 8 ms',
      figure: `${shown(perUpdateMs)} ms (${parts}), ${shown(cost.bytes / updates / 1024)} KiB`,
      verdict: judged(perUpdateMs <= 8),
    },
    {
      what: `${name}: pictures a second`,
      goal: '≥ 50',
      figure: `${shown(pictures.aSecond)}, longest gap ${shown(pictures.longestMs)} ms`,
      verdict: judged(pictures.aSecond >= 50),
    },
    ...rows,
  ]
}

/**
 * @param {string} name
 * @param {Measured['load']} load
 * @returns {Row}
 */
export function loadRow(name, load) {
  return {
    what: `${name}: (the load itself)`,
    goal: '',
    figure: `${load.sentPerSecond.toFixed(0)} samples/s, publisher ${shown(load.publisherCpuPercent)} % and ${shown(load.publisherLateMs)} ms late at most, others ${shown(load.otherCpuPercent)} %, clocks ±${shown(load.clockErrorMs)} ms`,
    verdict: '',
  }
}

/** @param {readonly Row[]} rows */
export function printRows(rows) {
  const all = [{ what: 'what', goal: 'goal', figure: 'figure', verdict: '' }, ...rows]
  const wide = (/** @type {'what' | 'goal'} */ key) => Math.max(...all.map(row => row[key].length))
  for (const row of all) {
    const cells = [
      row.what.padEnd(wide('what')),
      row.goal.padEnd(wide('goal')),
      row.verdict.padEnd(4),
      row.figure,
    ]
    console.log(cells.join('  '))
  }
}
