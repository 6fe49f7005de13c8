// decode + step in this process: 64 stations with 2 cuffs, samples as bytes, ticks between them as in the hub.
import { TARGET_MMHG, assignmentOf, cuffNames } from '../exercise.mjs'
import { loadSources } from '../loadSources.mjs'

const STATIONS = 64
const CUFFS = 2
const SAMPLE_EVERY_MS = 100
const TICK_MS = 125

const loadStations = () =>
  loadSources('step', {
    'stations/contract/decode.ts': ['decode'],
    'stations/step.ts': ['step'],
    'stations/alarms/evaluateStation.ts': ['evaluateStation'],
    'stations/startKiosk.ts': ['startKiosk'],
    'stations/safety/limits.ts': ['defaultLimits'],
  })

/**
 * @param {{ seconds: number, warmUpSeconds: number }} plan simulated seconds
 * @returns {Promise<{ sampleUs: number, evaluateUs: number, tickMs: number, patchTickMs: number }>} CPU time; `evaluateUs`: of
 *   one station
 */
export async function measureStep({ seconds, warmUpSeconds }) {
  const { decode, step, evaluateStation, startKiosk, defaultLimits } = await loadStations()
  const setup = {
    ...{ site: 'main', kiosk: 'wall-1', version: '0', language: 'en', names: 'initial', demo: false },
    ...{ limits: defaultLimits, stations: [], addresses: { mqtt: '', wall: '' }, idPrefix: 'bench' },
  }
  let atMs = 1_000_000
  const moment = () => ({ atMs: Math.floor(atMs), wallAtMs: 1_795_331_048_123 + Math.floor(atMs) })
  let state = startKiosk(setup, moment())
  const take = (/** @type {Record<string, unknown>} */ input) => {
    state = step(state, { ...input, ...moment() }).state
  }
  /** @param {string} topic @param {Uint8Array} bytes */
  const receive = (topic, bytes) => {
    const decoded = decode(topic, bytes)
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.rejection))
    take({ kind: 'message', message: decoded.message, retained: false })
  }

  const cuffs = Array.from({ length: STATIONS * CUFFS }, (_, index) => {
    const station = `bfr/v1/main/station/${Math.floor(index / CUFFS) + 1}`
    return { topic: `${station}/cuff/${cuffNames[index % CUFFS] ?? 'l'}/pressure`, phase: index * 0.7 }
  })
  for (let station = 1; station <= STATIONS; station += 1) {
    const who = {
      id: `as-${station}`,
      athlete: `a-${station}`,
      name: 'Karla Jensen',
      cuffs: CUFFS,
      cleared: true,
    }
    receive(`bfr/v1/main/station/${station}/assignment`, Buffer.from(JSON.stringify(assignmentOf(who))))
  }

  const evaluateAll = () => {
    const look = { ...moment(), limits: defaultLimits, newId: () => 'bench', sessionIsOver: false }
    for (const station of state.stations.values()) evaluateStation(station, state.clocks, look)
  }

  const spent = {
    ...{ samples: 0, sampleUs: 0, evaluated: 0, evaluateUs: 0 },
    ...{ ticks: 0, tickUs: 0, patchTicks: 0, patchTickUs: 0 },
  }
  const slotMs = SAMPLE_EVERY_MS / cuffs.length
  let nextTickMs = atMs + TICK_MS
  let ticks = 0
  for (let round = 0; round < (warmUpSeconds + seconds) * 10; round += 1) {
    const counts = round >= warmUpSeconds * 10
    // Bytes are made ahead, so that only what the hub does is counted.
    const packets = cuffs.map(({ topic, phase }) => {
      const pressureMmHg = Math.round((TARGET_MMHG + 6 * Math.sin(round / 8 + phase)) * 10) / 10
      const sample = { boot: 'b1', seq: round, at: 1_795_331_048_123, pressureMmHg }
      return { topic, bytes: Buffer.from(JSON.stringify(sample)) }
    })
    let began = process.cpuUsage()
    for (const { topic, bytes } of packets) {
      atMs += slotMs
      receive(topic, bytes)
    }
    if (counts) {
      spent.samples += packets.length
      spent.sampleUs += usSince(began)
      began = process.cpuUsage()
      evaluateAll()
      spent.evaluated += STATIONS
      spent.evaluateUs += usSince(began)
    }
    while (nextTickMs <= atMs) {
      ticks += 1
      began = process.cpuUsage()
      take({ kind: 'tick' })
      const us = usSince(began)
      nextTickMs += TICK_MS
      if (!counts) continue
      if (ticks % 2 === 0)
        [spent.patchTicks, spent.patchTickUs] = [spent.patchTicks + 1, spent.patchTickUs + us]
      else [spent.ticks, spent.tickUs] = [spent.ticks + 1, spent.tickUs + us]
    }
  }
  return {
    sampleUs: spent.sampleUs / spent.samples,
    evaluateUs: spent.evaluateUs / spent.evaluated,
    tickMs: spent.tickUs / spent.ticks / 1_000,
    patchTickMs: spent.patchTickUs / spent.patchTicks / 1_000,
  }
}

/** @param {NodeJS.CpuUsage} before */
function usSince(before) {
  const { user, system } = process.cpuUsage(before)
  return user + system
}
