// The parts of a run: how long each takes, what it measures, and its lines of the table.
import { measureJournal } from './parts/measureJournal.mjs'
import { measureLong } from './parts/measureLong.mjs'
import { measureReview } from './parts/measureReview.mjs'
import { measureStart } from './parts/measureStart.mjs'
import { measureStep } from './parts/measureStep.mjs'
import { measureWall } from './parts/measureWall.mjs'
import { shown } from './percentiles.mjs'
import { journalRows } from './journalRows.mjs'
import { flagRows, hubRows, loadRow, numberRows, pageRows } from './rows.mjs'

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {{ rows: Row[], raw: unknown }} Result
 * @typedef {{ limitMs: number, measure: () => Promise<Result> }} Part
 */

// A chart shows a minute: until it is full, charts are cheaper than they will be.
const WARM_UP_MS = 65_000
const FLAGS_MS = 60_000
const QUIET_MS = 10_000

/**
 * @param {Options} options
 * @returns {Record<import('./options.mjs').PartName, Part>}
 */
export function partsOf({ quick, minutes, profile }) {
  const warmUpMs = quick ? 8_000 : WARM_UP_MS
  const flagsMs = quick ? 15_000 : FLAGS_MS
  const quietMs = quick ? 5_000 : QUIET_MS
  const wall = { cuffs: 2, warmUpMs, flagsMs, quietMs, profile, flood: null }
  const limitMs = warmUpMs + flagsMs + 2 * quietMs + 180_000

  /** @param {string} name @param {number} stations @param {number} goalMs @returns {Part} */
  const flags = (name, stations, goalMs) => ({
    limitMs,
    async measure() {
      const raw = await measureWall({ ...wall, stations })
      const rows = [
        ...flagRows(name, raw.flags, goalMs),
        ...[
          ...numberRows(name, raw),
          ...hubRows(name, raw),
          ...pageRows(name, raw, stations === 16),
          loadRow(name, raw.load),
        ],
      ]
      return { rows: [...rows, ...complaintRows(name, raw.complaints)], raw }
    },
  })

  return {
    decode: {
      limitMs: 120_000,
      async measure() {
        const raw = await measureStep({ seconds: quick ? 10 : 40, warmUpSeconds: quick ? 12 : 65 })
        const { sampleUs, evaluateUs, tickMs, patchTickMs } = raw
        return {
          rows: [
            {
              what: 'decode + step of one sample, 64 stations × 2',
              goal: '≤ 20 µs',
              figure: `${shown(sampleUs)} µs; a tick ${shown(tickMs)} ms, with a patch ${shown(patchTickMs)} ms`,
              verdict: sampleUs <= 20 ? 'ok' : 'over',
            },
            {
              what: 'evaluate of one station, 2 cuffs',
              goal: '≤ 10 µs',
              figure: `${shown(evaluateUs)} µs`,
              verdict: evaluateUs <= 10 ? 'ok' : 'over',
            },
          ],
          raw,
        }
      },
    },
    start: {
      limitMs: 120_000,
      async measure() {
        const raw = await measureStart({ times: quick ? 1 : 5 })
        const seconds = (/** @type {number} */ ms) => (ms / 1_000).toFixed(2)
        const figure = `${seconds(raw.freshMs)} s, slowest ${seconds(raw.slowestMs)} s; after kill -9 ${seconds(raw.afterKillMs)} s`
        const verdict = Math.max(raw.slowestMs, raw.afterKillMs) <= 2_000 ? 'ok' : 'over'
        return { rows: [{ what: 'start → live wall, headless', goal: '≤ 2 s', figure, verdict }], raw }
      },
    },
    review: {
      limitMs: 180_000,
      async measure() {
        const raw = await measureReview({ samples: 1_000_000, times: quick ? 1 : 5 })
        const figure = `${shown(raw.firstMs)} ms, again ${shown(raw.againMs)} ms; a zoom ${shown(raw.zoomMs)} ms`
        const verdict = raw.firstMs <= 1_000 ? 'ok' : 'over'
        return { rows: [{ what: 'review: 1 million samples → chart', goal: '≤ 1 s', figure, verdict }], raw }
      },
    },
    journal: {
      limitMs: 600_000,
      async measure() {
        const raw = await measureJournal({
          ...{ minutes: quick ? 5 : 30, times: quick ? 1 : 5, warmUpMs: quick ? 5_000 : 20_000 },
        })
        return { rows: journalRows(raw), raw }
      },
    },
    flags16: flags('16 × 2', 16, 25),
    flags64: flags('64 × 2', 64, 60),
    overload: {
      limitMs,
      async measure() {
        const raw = await measureWall({ ...wall, stations: 64, cuffs: 4, warmUpMs: warmUpMs / 2 })
        const name = 'overload 64 × 4'
        const number = { ...numberRows(name, raw)[0], goal: 'gives way', verdict: /** @type {const} */ ('') }
        const unjudged = [...hubRows(name, raw), ...pageRows(name, raw, false)].map(unwanted)
        const rows = [...flagRows(name, raw.flags, null), ...unjudged, loadRow(name, raw.load)]
        return { rows: [...rows.slice(0, 1), { ...unwanted(rows[0]), ...number }, ...rows.slice(1)], raw }
      },
    },
    flood: {
      limitMs,
      async measure() {
        const plan = { ...wall, stations: 16, warmUpMs: warmUpMs / 4, flagsMs: 10_000, quietMs: 0 }
        const raw = await measureWall({ ...plan, flood: { perSecond: 2_000 } })
        const name = 'one station floods, 16 × 2'
        const rows = [...flagRows(name, raw.flags, 25).slice(0, 2), ...hubRows(name, raw).map(unwanted)]
        return { rows: [...rows, loadRow(name, raw.load)], raw }
      },
    },
    long: {
      limitMs: warmUpMs + Math.max(2, minutes) * 90_000 + 180_000,
      async measure() {
        const raw = await measureLong({ ...wall, stations: 64, flagsMs: 55_000, minutes })
        return { rows: longRows(raw), raw }
      },
    },
  }
}

/** The same line without a goal: measured to be known. @param {Row | undefined} row @returns {Row} */
function unwanted(row) {
  return { what: '', figure: '', ...row, goal: '', verdict: '' }
}

/** @param {string} name @param {readonly string[]} complaints @returns {Row[]} */
function complaintRows(name, complaints) {
  if (complaints.length === 0) return []
  return [
    {
      what: `${name}: errors in the page`,
      goal: 'none',
      figure: complaints.slice(0, 3).join('; '),
      verdict: 'over',
    },
  ]
}

/** @typedef {Awaited<ReturnType<typeof measureLong>>[number]} Window */

/** @param {readonly Window[]} windows @returns {Row[]} */
function longRows(windows) {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined) return []
  const pair = (/** @type {(one: Window) => number} */ of) => `${shown(of(first))} and ${shown(of(last))}`
  const missed = windows.reduce((sum, window) => sum + window.flags.raised.missed, 0)
  const name = `${windows.length} minutes, 64 × 2, first and last`
  return [
    {
      what: `${name}: flags`,
      goal: 'p99 ≤ 60 ms, alike, none missed',
      figure: `p95 ${pair(window => window.flags.raised.p95)}, p99 ${pair(window => window.flags.raised.p99)} ms, ${missed} missed`,
      verdict: missed === 0 && last.flags.raised.p99 <= 60 ? 'ok' : 'over',
    },
    {
      what: `${name}: hub memory`,
      goal: 'flat',
      figure: `${pair(window => window.hub.residentMb.after)} MB`,
      verdict: '',
    },
    {
      what: `${name}: hub CPU`,
      goal: '≤ 25 %',
      figure: `${pair(window => window.hub.cpuPercent)} %`,
      verdict: '',
    },
    {
      what: `${name}: page heap`,
      goal: 'flat',
      figure: `${pair(window => window.wall.heapAfter.heapMb)} MB`,
      verdict: '',
    },
    {
      what: `${name}: page nodes`,
      goal: 'flat',
      figure: pair(window => window.wall.heapAfter.nodes),
      verdict: '',
    },
  ]
}
