// Puts together when the publisher said a thing and when the page showed it.
import { summarize } from './percentiles.mjs'

/**
 * @typedef {import('./pageProbe.mjs').PageLog} PageLog
 * @typedef {import('./pageProbe.mjs').Seen} Seen
 * @typedef {import('./publisher.mjs').Flip} Flip
 */

// Two clocks are laid over each other to about a millisecond.
const CLOCK_SLACK_MS = 3
const GIVEN_UP_AFTER_MS = 1_000

/**
 * From the message to the first sight of it; null where it was not seen before `untilMs`.
 * @param {readonly Seen[]} seen in the order of time
 * @param {number} offsetMs
 * @param {{ station: string, value: string, fromMs: number, untilMs: number }} wanted
 */
function delayOf(seen, offsetMs, { station, value, fromMs, untilMs }) {
  const found = seen.find(
    look =>
      look.station === station &&
      look.value === value &&
      look.atMs + offsetMs >= fromMs - CLOCK_SLACK_MS &&
      look.atMs + offsetMs < untilMs,
  )
  return found === undefined ? null : found.atMs + offsetMs - fromMs
}

/**
 * @param {readonly Flip[]} flips
 * @param {PageLog} log
 * @param {number} offsetMs page clock to ours
 */
export function flagDelays(flips, log, offsetMs) {
  // Off is looked for as long as nothing else can have changed the tile; chips show that they came, not that they go.
  const raised = flips.map(({ station, onAtMs, offAtMs }) =>
    delayOf(log.tiles, offsetMs, { station, value: 'high', fromMs: onAtMs, untilMs: offAtMs }),
  )
  const chips = flips.map(({ station, onAtMs, offAtMs }) =>
    delayOf(log.chips, offsetMs, { station, value: 'high', fromMs: onAtMs, untilMs: offAtMs }),
  )
  const ended = flips.map(({ station, offAtMs }) =>
    delayOf(log.tiles, offsetMs, {
      ...{ station, value: 'none', fromMs: offAtMs, untilMs: offAtMs + GIVEN_UP_AFTER_MS },
    }),
  )
  const third = Math.max(1, Math.floor(raised.length / 3))
  return {
    raised: summarize(raised),
    chips: summarize(chips),
    ended: summarize(ended),
    first: summarize(raised.slice(0, third)),
    last: summarize(raised.slice(-third)),
  }
}

/**
 * @param {readonly import('./station.mjs').Step[]} steps
 * @param {PageLog} log
 * @param {number} offsetMs
 */
export function numberDelays(steps, log, offsetMs) {
  const from = (/** @type {'sentAtMs' | 'firstAtMs'} */ moment) =>
    steps.map(step =>
      delayOf(log.texts, offsetMs, {
        ...{ station: step.station, value: step.text, fromMs: step[moment], untilMs: step.sentAtMs + 1_400 },
      }),
    )
  return { decisive: summarize(from('sentAtMs')), whole: summarize(from('firstAtMs')) }
}
