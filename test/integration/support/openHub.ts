import path from 'node:path'
import { onTestFinished } from 'vitest'
import { readFlags } from '../../../electron/hub/config/flags.ts'
import { resolveSettings } from '../../../electron/hub/config/settings.ts'
import { type Hub, startHub } from '../../../electron/hub/startHub.ts'
import { tempFolder } from './tempFolder.ts'

export type TestHub = Hub & {
  readonly lines: readonly string[]
  readonly health: () => Promise<{ readonly status: number; readonly text: string }>
}

/** A hub in this process, with its own data folder and free ports; ended with the running test. */
export async function openHub(flags: readonly string[] = [], dataFolder = tempFolder()): Promise<TestHub> {
  const words = ['--data', dataFolder, '--mqtt-port', '0', '--http-port', '0', ...flags]
  const read = readFlags(words)
  const resolved = resolveSettings(read.flags)
  const problems = [...read.problems, ...resolved.problems]
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const lines: string[] = []
  const started = await startHub(resolved.settings, {
    version: '0.0.0-test',
    pagesFolder: `${dataFolder}/pages`,
    journalWorker: path.resolve('dist/hub/journalWorker.cjs'),
    reviewWorkerFile: path.resolve('dist/hub/reviewWorker.cjs'),
    write: line => lines.push(line),
  })
  if (!started.ok) throw new Error(`${started.problem.where}: ${started.problem.text}`)
  const { hub } = started
  let stopping: Promise<void> | null = null
  const stop = () => (stopping ??= hub.stop())
  onTestFinished(stop)
  return { ...hub, stop, lines, health: () => ask(`${hub.wallUrl}healthz`) }
}

async function ask(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url)
  return { status: response.status, text: await response.text() }
}
