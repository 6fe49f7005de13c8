// One floor on one wall: flags and numbers timed, hub and page weighed, then two quiet looks at the page alone.
import { nowMs, wait, within } from '../clock.mjs'
import { flagDelays, numberDelays } from '../delays.mjs'
import { openFloor } from '../floor.mjs'
import { startHub } from '../hub.mjs'
import { cpuMsOf, machineBusyMs, residentMb } from '../procfs.mjs'
import { openWall } from '../wall.mjs'

/**
 * @typedef {object} Plan
 * @property {number} stations
 * @property {number} cuffs
 * @property {number} warmUpMs
 * @property {number} flagsMs
 * @property {number} quietMs each of the two looks at the page alone; 0 for none
 * @property {string | null} profile folder
 * @property {{ perSecond: number } | null} flood what station 1 says on top while flags are timed
 */

const FLAG_EVERY_MS = 250
const FLAG_HOLD_MS = 1_000
const PROBES = 6
const FLOODED = '1'
/** A collection takes what the browser remembers of shaping text with it: for ten seconds every number costs twice. */
const SETTLE_MS = 15_000

/** @param {Plan} plan */
export async function openScene({ stations: count, cuffs, profile }) {
  const stations = Array.from({ length: count }, (_, index) => String(index + 1))
  const probes = stations.slice(-PROBES)
  const hub = await startHub({ stations, profile })
  const floor = await openFloor({ url: hub.mqttUrl, stations, cuffs, probes })
  const wall = await openWall({ url: hub.wallUrl, otherPids: [hub.pid, floor.pid] })
  await wall.drawn(count)
  await wall.watch(probes)
  return {
    ...{ hub, floor, wall },
    async stop() {
      await wall.stop()
      await floor.stop()
      await hub.stop()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof openScene>>} Scene */

/** @param {Plan} plan */
export async function measureWall(plan) {
  const scene = await openScene(plan)
  await wait(plan.warmUpMs)
  const endProfile = plan.profile === null ? null : await scene.wall.profile(plan.profile)
  const heapBefore = await settledHeap(scene)
  const window = await measureFlags(scene, plan)
  await endProfile?.()
  const quiet = plan.quietMs > 0 ? await lookAtPage(scene, plan.quietMs) : null
  const heapAfter = await scene.wall.heap()
  const complaints = [...scene.wall.complaints]
  await scene.stop()
  return { ...window, wall: { ...window.wall, heapBefore, heapAfter }, quiet, complaints }
}

/**
 * The page's heap after a full collection; comes when the page is as it was before.
 * @param {Scene} scene
 */
export async function settledHeap({ wall }) {
  const heap = await wall.heap()
  await wait(SETTLE_MS)
  return heap
}

/** @typedef {Awaited<ReturnType<typeof measureWall>>} Measured */

/**
 * @param {Scene} scene
 * @param {Pick<Plan, 'flagsMs' | 'flood'>} plan
 */
export async function measureFlags({ hub, floor, wall }, { flagsMs, flood }) {
  const clockBefore = await wall.clockOffset()
  await wall.takeLog()
  await hub.loopDelay()
  const pageBefore = await wall.cost()
  const residentBefore = residentMb(hub.pid)
  const before = { atMs: nowMs(), hub: cpuMsOf(hub.pid), wall: wall.cpuMs(), all: machineBusyMs() }
  const publisherBefore = cpuMsOf(floor.pid)

  const order = { forMs: flagsMs, everyMs: FLAG_EVERY_MS, holdMs: FLAG_HOLD_MS }
  const flooding =
    flood === null ? null : floor.flood({ station: FLOODED, perSecond: flood.perSecond, forMs: flagsMs })
  const except = flood === null ? [] : [FLOODED]
  const told = await within(floor.flags({ ...order, except }), flagsMs + 60_000, 'the flags')
  await flooding

  const spanMs = nowMs() - before.atMs
  const [hubMs, wallMs] = [cpuMsOf(hub.pid) - before.hub, wall.cpuMs() - before.wall]
  const publisherMs = cpuMsOf(floor.pid) - publisherBefore
  const percent = (/** @type {number} */ ms) => (ms / spanMs) * 100
  const loop = await hub.loopDelay()
  const page = await wall.costSince(pageBefore)
  const log = await wall.takeLog()
  const clockAfter = await wall.clockOffset()
  const offsetMs = (clockBefore.offsetMs + clockAfter.offsetMs) / 2
  return {
    flags: flagDelays(told.flips, log, offsetMs),
    number: numberDelays(told.steps, log, offsetMs),
    hub: {
      cpuPercent: percent(hubMs),
      loop,
      residentMb: { before: residentBefore, after: residentMb(hub.pid) },
    },
    wall: { cpuPercent: percent(wallMs), page: { ...page, spanMs } },
    load: {
      sentPerSecond: (told.sent * 1_000) / spanMs,
      publisherLateMs: told.lateMs,
      publisherCpuPercent: percent(publisherMs),
      otherCpuPercent: percent(machineBusyMs() - before.all - hubMs - wallMs - publisherMs),
      clockErrorMs: Math.max(clockBefore.errorMs, clockAfter.errorMs),
      clockDriftMs: clockAfter.offsetMs - clockBefore.offsetMs,
    },
  }
}

/**
 * Without flags, so that only updates of numbers are weighed; then pictures a second, which asking for costs some itself.
 * @param {Scene} scene
 * @param {number} forMs
 */
async function lookAtPage({ wall }, forMs) {
  const before = await wall.cost()
  await wait(forMs)
  const cost = await wall.costSince(before)
  const pictures = await within(wall.pictures(forMs), forMs + 30_000, 'the pictures')
  return { cost, perUpdateMs: (cost.scriptMs + cost.layoutMs) / Math.max(1, cost.numbers), pictures }
}
