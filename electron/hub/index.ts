import path from 'node:path'
import { type Flags, readFlags } from './config/flags.ts'
import { help } from './config/help.ts'
import { type Problem, problemLine } from './config/problem.ts'
import { resolveSettings, type Settings } from './config/settings.ts'
import { backup, restore } from './journal/backup.ts'
import { journalPath } from './journal/restart.ts'
import { findParentPort, kindOf } from './parentPort.ts'
import { importCommand } from './sessionFile/importCommand.ts'
import { readVersion } from './readVersion.ts'
import { type Hub, startHub } from './startHub.ts'
import { tellKeeper } from './tellKeeper.ts'
import type { WallPort } from './walls/portWall.ts'

const EXIT_FAILED = 1
const EXIT_SETTINGS = 2
const EXIT_BUG = 70
// Long enough for the last words to reach the keeper.
const LAST_WORDS_MS = 100
// Whoever keeps the kiosk waits 3 s for an end in order.
const STOP_LIMIT_MS = 2_500

const parent = findParentPort()
const write = (line: string) => void process.stderr.write(`${line}\n`)

/** The one gate for what nobody expected: say it and end; whoever keeps this process starts a new one. */
function endAtBug(error: unknown): void {
  write(`error  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  process.exit(EXIT_BUG)
}

function fail(problems: readonly Problem[], code: number): void {
  const lines = problems.map(problemLine)
  for (const line of lines) write(`error  ${line}`)
  parent?.postMessage({ kind: 'failed', text: lines.join('\n') })
  setTimeout(() => process.exit(code), parent === null ? 0 : LAST_WORDS_MS)
}

async function run(): Promise<void> {
  const version = readVersion(path.join(__dirname, '../../package.json'))
  const { flags, problems } = readFlags(process.argv.slice(2))
  if (flags.help || flags.version) {
    process.stdout.write(flags.help ? help : `${version}\n`)
    // Under Electron a process with nothing left to do does not end by itself.
    if (parent !== null) setTimeout(() => process.exit(0), LAST_WORDS_MS)
    return
  }
  const resolved = resolveSettings(flags)
  const wrong = [...problems, ...resolved.problems]
  if (wrong.length > 0) {
    fail(wrong, EXIT_SETTINGS)
    return
  }

  const { settings } = resolved
  if (flags.backup !== null || flags.restore !== null) {
    await copyJournal(flags, settings)
    return
  }
  if (flags.importFile !== null) {
    const imported = await importCommand(flags.importFile, settings.dataFolder)
    if (!imported.ok) return fail([imported.problem], EXIT_FAILED)
    process.stdout.write(`${imported.line}\n`)
    if (parent !== null) setTimeout(() => process.exit(0), LAST_WORDS_MS)
    return
  }
  const keeper = listenToKeeper()
  const pagesFolder = path.join(__dirname, '../renderer')
  const workers = {
    journalWorker: unpacked(path.join(__dirname, 'journalWorker.cjs')),
    reviewWorkerFile: unpacked(path.join(__dirname, 'reviewWorker.cjs')),
  }
  const started = await startHub(settings, { version, pagesFolder, ...workers, write })
  if (!started.ok) {
    fail([started.problem], EXIT_FAILED)
    return
  }
  const { hub } = started
  process.stdout.write(`wall  ${hub.wallUrl}\nmqtt  ${hub.mqttUrl}\n`)
  const { language, demo } = settings
  parent?.postMessage({ kind: 'ready', wall: hub.wallUrl, mqtt: hub.mqttUrl, language, demo: demo !== null })
  if (parent !== null) tellKeeper(parent, hub)
  keeper.serve(hub)
}

/** `--backup` and `--restore`: says what was done, and ends. */
async function copyJournal({ backup: to, restore: from }: Flags, settings: Settings): Promise<void> {
  const journal = journalPath(settings.dataFolder, settings.demo !== null)
  const done =
    to === null
      ? await restore(path.resolve(from ?? ''), journal, Date.now())
      : backup(journal, path.resolve(to))
  if (!done.ok) {
    fail([done.problem], EXIT_FAILED)
    return
  }
  process.stdout.write(`${done.text}\n`)
  if (parent !== null) setTimeout(() => process.exit(0), LAST_WORDS_MS)
}

/** Takes signals and the keeper's messages from the first moment on; what comes before the hub runs waits for it. */
function listenToKeeper(): { serve: (hub: Hub) => void } {
  const early: WallPort[] = []
  const state: { hub: Hub | null; isStopping: boolean } = { hub: null, isStopping: false }

  function end(hub: Hub): void {
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref()
    hub.stop().then(() => process.exit(0), endAtBug)
  }

  function stop(): void {
    if (state.isStopping) return
    state.isStopping = true
    if (state.hub !== null) end(state.hub)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  parent?.on('message', ({ data, ports }) => {
    const kind = kindOf(data)
    if (kind === 'stop') stop()
    if (kind !== 'wall') return
    if (state.hub === null) early.push(...ports)
    else for (const port of ports) state.hub.addWall(port)
  })
  return {
    serve(hub) {
      state.hub = hub
      for (const port of early.splice(0)) hub.addWall(port)
      if (state.isStopping) end(hub)
    },
  }
}

/** A thread knows nothing of Electron's archive: its file stands beside it. */
function unpacked(file: string): string {
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
}

process.on('uncaughtException', endAtBug)
process.on('unhandledRejection', endAtBug)
// A journal that reaches the size that this process may write is a failure like any other, not the end of the kiosk.
process.on('SIGXFSZ', () => undefined)
// Whoever read our lines may be gone; that is no reason to end.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)
run().catch(endAtBug)
