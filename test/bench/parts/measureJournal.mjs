// The journal: how it grows, how long its writing holds the loop, and a start upon an hour of it.
import path from 'node:path'
import { statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { openFloor } from '../floor.mjs'
import { root, startHub, temporaryFolder } from '../hub.mjs'
import { loadSources } from '../loadSources.mjs'
import { median, summarize } from '../percentiles.mjs'

const BLOCK_MS = 240
const TICK_MS = 125
const DURABLE_MS = 10_000
const HOUR_MS = 3_600_000

const load = () =>
  loadSources('journal', {
    'electron/hub/journal/restart.ts': ['restart'],
    'electron/hub/journal/handles.ts': ['openReadable'],
    'stations/step.ts': ['step'],
    'test/support/simulatedInputs.ts': ['simulatedInputs', 'simulatedSetup', 'openedAtWallMs'],
    'test/support/seedJournal.ts': ['seedJournal'],
    'test/support/seedSessions.ts': ['aLongSession'],
  })

/**
 * A simulated floor through `step` into the journal and its real thread, on a clock that runs as fast as it can: blocks, states and
 * writes come as they do in the hub, and nothing new comes before what was handed over is written.
 * @param {{ stations: number, minutes: number }} plan
 */
async function recordFloor({ stations, minutes }) {
  const { restart, openReadable, step, simulatedInputs, simulatedSetup, openedAtWallMs } = await load()
  const file = path.join(temporaryFolder(), 'journal.db')
  let nowMs = 0
  const time = { steadyMs: () => nowMs, uptimeMs: () => nowMs, wallMs: () => openedAtWallMs + nowMs }
  const quiet = () => undefined
  const log = {
    info: quiet,
    warn: console.error,
    error: console.error,
    repeated: console.error,
    sweep: quiet,
  }
  const workerFile = path.join(root, 'dist/hub/journalWorker.cjs')
  const order = { file, retention: { days: 90, megabytes: 2_000 } }
  const begun = await restart({ workerFile, order, log, time })
  let state = begun.firstState(simulatedSetup)
  /** @type {number[]} */
  const holds = []
  const held = (/** @type {() => void} */ run) => {
    const beganAtMs = performance.now()
    run()
    holds.push(performance.now() - beganAtMs)
  }
  const { made: journal, caught } = captureIntervals(() =>
    begun.openJournal({ first: state, onRecording: () => undefined }),
  )
  const [flush = quiet] = caught
  const { clock } = begun
  let nextBlockMs = BLOCK_MS
  let samples = 0
  for (const input of simulatedInputs({ seed: 1, stations, minutes, incidents: true })) {
    nowMs = input.atMs
    while (nowMs >= nextBlockMs) {
      nextBlockMs += BLOCK_MS
      held(flush)
      await journal.whenDurable(DURABLE_MS)
      await turn()
    }
    const stamped = { ...input, atMs: clock.nowMs(), wallAtMs: clock.wallNowMs() }
    const before = state
    const outcome = step(state, stamped)
    state = outcome.state
    if (input.kind === 'message' && input.message.kind === 'pressure') samples += 1
    held(() => journal.take(stamped, before, outcome))
    if (input.kind === 'tick') held(() => journal.tick(state))
  }
  await journal.stop(state)
  const sum = (/** @type {string} */ sql) => Number(Object.values(handle.prepare(sql).get([]))[0] ?? 0)
  const handle = openReadable(file)
  const parts = {
    blocks: sum('SELECT sum(length(bytes)) FROM input'),
    happenings: sum('SELECT sum(length(body)) FROM happening'),
    happened: sum('SELECT count(*) FROM happening'),
  }
  handle.close()
  const fileBytes = statSync(file).size
  return { stations, minutes, samples, fileBytes, ...parts, holds: summarize(holds) }
}

/**
 * What `setInterval` is asked for meanwhile is caught and never runs by itself: its clock is not this machine's.
 * @template Made
 * @param {() => Made} make
 */
function captureIntervals(make) {
  const before = globalThis.setInterval
  /** @type {(() => void)[]} */
  const caught = []
  const capture = (/** @type {() => void} */ run) => {
    caught.push(run)
    return before(() => undefined, TICK_MS).unref()
  }
  Object.assign(globalThis, { setInterval: capture })
  try {
    return { made: make(), caught }
  } finally {
    Object.assign(globalThis, { setInterval: before })
  }
}

/** From `kill -9` to live, at 64 stations, on top of an hour's samples of 64 stations. @param {{ times: number, warmUpMs: number }} plan */
async function restartUponAnHour({ times, warmUpMs }) {
  const { seedJournal, aLongSession } = await load()
  const dataFolder = temporaryFolder()
  const file = path.join(dataFolder, 'journal.db')
  // An hour at 64 stations with 2 cuffs and 10 samples a second.
  const samples = (64 * 2 * 10 * HOUR_MS) / 1_000
  seedJournal(file, [aLongSession(samples, Date.now() - 86_400_000)])
  const stations = Array.from({ length: 64 }, (_, index) => String(index + 1))
  let hub = await startHub({ dataFolder, stations })
  const floor = await openFloor({ url: hub.mqttUrl, stations, cuffs: 2, probes: [] })
  await new Promise(resolve => setTimeout(resolve, warmUpMs))
  await floor.stop()
  /** @type {number[]} */
  const tookMs = []
  for (let time = 0; time < times; time += 1) {
    await hub.kill()
    hub = await startHub({ dataFolder, stations })
    tookMs.push(hub.startMs)
  }
  await hub.stop()
  return { samples, fileBytes: statSync(file).size, medianMs: median(tookMs), slowestMs: Math.max(...tookMs) }
}

/** @param {{ minutes: number, times: number, warmUpMs: number }} plan */
export async function measureJournal({ minutes, times, warmUpMs }) {
  const twelve = await recordFloor({ stations: 12, minutes })
  const many = await recordFloor({ stations: 64, minutes: Math.max(1, minutes / 15) })
  const hour = await restartUponAnHour({ times, warmUpMs })
  return { twelve, many, hour, bytesAnHour: (twelve.fileBytes / minutes) * 60 }
}
