// A process of its own that is the whole floor: one connection a station, everything on an even schedule.
import { nowMs, wait } from './clock.mjs'
import { openLink } from './mqttWire.mjs'
import { createStation } from './station.mjs'

/**
 * @typedef {{ station: string, onAtMs: number, offAtMs: number }} Flip
 * @typedef {{ kind: 'open', url: string, stations: readonly string[], cuffs: number, probes: readonly string[] }
 *   | { kind: 'flags', forMs: number, everyMs: number, holdMs: number, except: readonly string[] }
 *   | { kind: 'flood', station: string, perSecond: number, forMs: number }} Order
 * @typedef {{ flips: Flip[], steps: import('./station.mjs').Step[], sent: number, lateMs: number }} Told
 */

const SAMPLE_EVERY_MS = 100
const OTHERS_EVERY_MS = 50

/** @type {import('./station.mjs').Station[]} */
let stations = []
/** @type {Map<string, import('./mqttWire.mjs').Link>} */
const links = new Map()
/** @type {import('./station.mjs').Step[]} */
let steps = []
let sent = 0
let lateMs = 0

/** @param {Error} problem */
function fail(problem) {
  process.send?.({ kind: 'failed', text: problem.message })
}

/** @param {Extract<Order, { kind: 'open' }>} order */
async function open({ url, stations: ids, cuffs, probes }) {
  for (const id of ids) {
    const link = await openLink(url, `bench-${id}`, fail)
    links.set(id, link)
    const isProbe = probes.includes(id)
    const station = createStation({ id, cuffs, isProbe, link, onStep: step => steps.push(step) })
    stations.push(station)
    station.begin(Math.random())
    await wait(5)
  }
  runSamples(cuffs)
  setInterval(() => stations.forEach(station => station.goOn()), OTHERS_EVERY_MS)
}

/** Every cuff at its own moment of the 100 ms, on a schedule that does not drift. @param {number} cuffs */
function runSamples(cuffs) {
  const places = stations
    .flatMap(station => Array.from({ length: cuffs }, (_, index) => ({ station, index })))
    .map(place => ({ ...place, dueMs: nowMs() + Math.random() * SAMPLE_EVERY_MS }))
    .sort((left, right) => left.dueMs - right.dueMs)
  let next = 0
  const turn = () => {
    let place = places[next]
    while (place !== undefined && place.dueMs <= nowMs()) {
      lateMs = Math.max(lateMs, nowMs() - place.dueMs)
      place.station.sample(place.index)
      sent += 1
      place.dueMs += SAMPLE_EVERY_MS
      next = (next + 1) % places.length
      place = places[next]
    }
    setTimeout(turn, place === undefined ? SAMPLE_EVERY_MS : place.dueMs - nowMs())
  }
  turn()
}

/** @param {Extract<Order, { kind: 'flags' }>} order @returns {Promise<Told>} */
async function flags({ forMs, everyMs, holdMs, except }) {
  /** @type {Flip[]} */
  const flips = []
  const flagged = new Set(except)
  steps = []
  sent = 0
  lateMs = 0
  for (const station of stations) station.stepFromNowOn(true)
  const beganAtMs = nowMs()
  for (let count = 1; count * everyMs <= forMs; count += 1) {
    // A little off the beat, so that flips meet every phase of the hub's own beat.
    await wait(beganAtMs + count * everyMs + Math.random() * 40 - nowMs())
    const free = stations.filter(({ id, canBeFlagged }) => !flagged.has(id) && canBeFlagged())
    const station = free[Math.floor(Math.random() * free.length)]
    if (station === undefined) continue
    flagged.add(station.id)
    const flip = { station: station.id, onAtMs: station.sayAssignment(false), offAtMs: 0 }
    flips.push(flip)
    setTimeout(() => {
      flip.offAtMs = station.sayAssignment(true)
      flagged.delete(station.id)
    }, holdMs)
  }
  for (const station of stations) station.stepFromNowOn(false)
  await wait(holdMs + 1_000)
  return { flips, steps, sent, lateMs }
}

/** @param {Extract<Order, { kind: 'flood' }>} order */
async function flood({ station, perSecond, forMs }) {
  const link = links.get(station)
  const endMs = nowMs() + forMs
  const boot = 'flood'
  let seq = 0
  const beganAtMs = nowMs()
  while (nowMs() < endMs) {
    const dueCount = ((nowMs() - beganAtMs) * perSecond) / 1_000
    for (; seq < dueCount; seq += 1) {
      const body = JSON.stringify({ boot, seq, at: Date.now(), pressureMmHg: 150 })
      link?.publish(`bfr/v1/main/station/${station}/cuff/l/pressure`, body)
    }
    await wait(5)
  }
}

/** @param {Order} order */
function carryOut(order) {
  switch (order.kind) {
    case 'open':
      return open(order)
    case 'flags':
      return flags(order)
    case 'flood':
      return flood(order)
  }
}

process.on('message', (/** @type {{ id: number, order: Order }} */ { id, order }) => {
  carryOut(order).then(result => process.send?.({ kind: 'done', id, result }), fail)
})
process.on('disconnect', () => process.exit())
// Ctrl-C reaches the whole terminal; whoever started us ends us in order.
process.on('SIGINT', () => undefined)
