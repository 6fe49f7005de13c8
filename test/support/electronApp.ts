import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronRuntime, runtimeInWords } from './electronRuntime.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where one kiosk of a test keeps its things and listens: its own folders and ports, the same after a restart. */
export interface Place {
  folder: string
  flags: readonly string[]
  mqttUrl: string
  wallUrl: string
  healthUrl: string
  remove: () => void
}

/** The kiosk in Electron, its wall open on the screen. */
export interface ElectronWall extends Place {
  app: ElectronApplication
  page: Page
  /** What the app and its hub have printed so far. */
  printed: () => string
  hubPid: () => Promise<number>
  close: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}

export async function choosePlace(): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiosk-'))
  const [mqttPort, httpPort] = [await freePort(), await freePort()]
  const wallUrl = `http://127.0.0.1:${httpPort}/`
  return {
    folder,
    flags: [
      ...[`--user-data-dir=${path.join(folder, 'electron')}`, '--data', path.join(folder, 'data')],
      ...['--mqtt-port', String(mqttPort), '--http-port', String(httpPort)],
    ],
    mqttUrl: `mqtt://127.0.0.1:${mqttPort}`,
    wallUrl,
    healthUrl: `${wallUrl}healthz`,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Everything an Electron in these tests is started with before its own flags. */
export function electronCommand(): { executablePath: string; words: readonly string[] } {
  if (process.platform === 'linux' && process.env.DISPLAY === undefined) {
    throw new Error('no display: run this under "xvfb-run -a"')
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath: electronRuntime().executablePath, words: [...asRoot, root] }
}

/** Starts the built kiosk with the flags given, in a place of its own, and waits for its wall. */
export async function openElectronWall(
  flags: readonly string[] = [],
  /** Puts into its data folder what it finds there. */
  seed: (dataFolder: string) => void = () => undefined,
): Promise<ElectronWall> {
  const place = await choosePlace()
  const data = path.join(place.folder, 'data')
  mkdirSync(data)
  seed(data)
  const { executablePath, words } = electronCommand()
  const app = await _electron.launch({ executablePath, args: [...words, ...place.flags, ...flags] })
  let printed = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      printed += bytes.toString()
    })
  }
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-live]')
  return {
    ...place,
    app,
    page,
    printed: () => printed,
    hubPid: () => app.evaluate(findHub),
    close: async () => {
      if (app.process().exitCode === null && app.process().signalCode === null) await app.close()
      place.remove()
    },
  }
}

function findHub({ app }: typeof import('electron')): number {
  const hub = app.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === 'BFR floor hub')
  if (hub === undefined) throw new Error('no hub among the processes of the app')
  return hub.pid
}

/** To be printed once by a run, so that nobody takes a stand-in for the official one. */
export const runtimeUsed = (): string => runtimeInWords(electronRuntime())
