import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const bundle = fileURLToPath(new URL('../../../dist/hub/index.cjs', import.meta.url))
const STARTS_WITHIN_MS = 15_000

export interface HeadlessHub {
  readonly wallUrl: string
  readonly mqttUrl: string
  /** As a power cut ends it. */
  kill(): Promise<void>
  /** Where it listened and kept its data before. */
  startAgain(): Promise<void>
  close(): Promise<void>
}

/** The built hub as a process of its own, with an embedded broker, on free ports and in a folder of its own. */
export async function startHeadlessHub(
  flags: readonly string[] = [],
  /** Puts into its data folder what it finds there at its first start. */
  seed: (folder: string) => void = () => undefined,
): Promise<HeadlessHub> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wall-'))
  seed(folder)
  const data = ['--headless', '--data', folder, ...flags]
  let running = await start([...data, '--mqtt-port', '0', '--http-port', '0'])
  const { wallUrl, mqttUrl } = running
  const ports = ['--mqtt-port', new URL(mqttUrl).port, '--http-port', new URL(wallUrl).port]
  return {
    wallUrl,
    mqttUrl,
    kill: () => end(running.process, 'SIGKILL'),
    async startAgain() {
      running = await start([...data, ...ports])
    },
    async close() {
      await end(running.process, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function start(
  flags: readonly string[],
): Promise<{ process: ChildProcess; wallUrl: string; mqttUrl: string }> {
  const hub = spawn(process.execPath, [bundle, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      // Nobody else knows of it.
      hub.kill('SIGKILL')
      reject(new Error(`the hub did not start:\n${printed}`))
    }, STARTS_WITHIN_MS)
    const read = (bytes: Buffer): void => {
      printed += bytes.toString()
      const wallUrl = /^wall {2}(http:\S+)$/m.exec(printed)?.[1]
      const mqttUrl = /^mqtt {2}(mqtt:\S+)$/m.exec(printed)?.[1]
      if (wallUrl === undefined || mqttUrl === undefined) return
      clearTimeout(late)
      // It prints where it listens; from when it is healthy on, it has subscribed as well.
      void untilHealthy(wallUrl).then(() => resolve({ process: hub, wallUrl, mqttUrl }), reject)
    }
    hub.stdout.on('data', read)
    hub.stderr.on('data', read)
    hub.once('exit', code => {
      clearTimeout(late)
      reject(new Error(`the hub ended with ${code}:\n${printed}`))
    })
  })
}

async function untilHealthy(wallUrl: string): Promise<void> {
  const untilMs = Date.now() + STARTS_WITHIN_MS
  while (!(await fetch(`${wallUrl}healthz`)).ok) {
    if (Date.now() > untilMs) throw new Error(`${wallUrl}healthz did not become 200`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

async function end(hub: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hub.exitCode !== null || hub.signalCode !== null) return
  const ended = new Promise(resolve => hub.once('exit', resolve))
  hub.kill(signal)
  await ended
}
