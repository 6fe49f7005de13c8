// The real hub, headless, from dist, with a data folder of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { nowMs, until, within } from './clock.mjs'
import { endWithUs, removeWithUs, stopLater } from './stops.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @typedef {{ p50: number, p99: number, max: number, heapMb: number, externalMb: number }} LoopDelay */

/** @returns {string} a folder that goes when the run ends */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-bench-'))
  removeWithUs(folder)
  return folder
}

/**
 * @param {{ dataFolder?: string, stations?: readonly string[], flags?: readonly string[] }} [wanted]
 */
export async function startHub({ dataFolder = temporaryFolder(), stations = [], flags = [] } = {}) {
  const kept = stations.map(id => ({ id }))
  writeFileSync(path.join(dataFolder, 'kiosk.json'), JSON.stringify({ site: 'main', stations: kept }))
  const probeFile = path.join(dataFolder, 'probe.jsonl')
  const probe = new URL('./hubProbe.mjs', import.meta.url).href
  const beganAtMs = nowMs()
  const child = spawn(
    process.execPath,
    [
      ...[`--import=${probe}`, path.join(root, 'dist/hub/index.cjs')],
      ...['--headless', '--mqtt-port', '0', '--http-port', '0', '--data', dataFolder],
      ...flags,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BENCH_PROBE: probeFile } },
  )
  endWithUs(child)
  const said = { out: '', log: '' }
  child.stdout.on('data', chunk => (said.out += chunk))
  child.stderr.on('data', chunk => (said.log = `${said.log}${chunk}`.slice(-20_000)))
  const gone = new Promise(resolve => child.once('exit', resolve))
  const stop = stopLater(async () => {
    child.kill('SIGTERM')
    await within(gone, 5_000, 'the hub to end').catch(() => child.kill('SIGKILL'))
  })

  const address = (/** @type {string} */ word) =>
    new RegExp(`^${word} +(\\S+)$`, 'm').exec(said.out)?.[1] ?? null
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`the hub ended at start:\n${said.log}`)
      return address('mqtt') !== null
    },
    30_000,
    'the hub to serve',
    5,
  )
  const wallUrl = address('wall') ?? ''
  await until(() => isHealthy(wallUrl), 30_000, 'the hub to be live', 5)
  const startMs = nowMs() - beganAtMs

  return {
    ...{ wallUrl, mqttUrl: address('mqtt') ?? '', pid: child.pid ?? 0, startMs, dataFolder, stop },
    log: () => said.log,
    /** Loop delay since it was asked before. @returns {Promise<LoopDelay>} */
    async loopDelay() {
      rmSync(probeFile, { force: true })
      child.kill('SIGUSR2')
      await until(
        () => existsSync(probeFile) && readFileSync(probeFile, 'utf8').endsWith('\n'),
        5_000,
        'the probe',
      )
      return JSON.parse(readFileSync(probeFile, 'utf8'))
    },
    /** As a power cut ends it. */
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** @param {string} wallUrl */
async function isHealthy(wallUrl) {
  try {
    const answer = await fetch(new URL('/healthz', wallUrl))
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
  }
}
