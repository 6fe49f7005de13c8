import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { eventually } from './eventually.ts'

const bundle = path.resolve('dist/hub/index.cjs')

/** The built hub as a process of its own, with everything it prints. */
export function spawnHub(
  flags: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  /** A program that starts it, with its flags; without one it is started by us. */
  through: readonly string[] = [],
) {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not built: npm run build`)
  const [program, ...its] = [...through, process.execPath]
  const child = spawn(program, [...its, bundle, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => (printed.out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (printed.err += bytes.toString()))
  onTestFinished(() => void child.kill('SIGKILL'))
  const urlOf = (word: string) =>
    eventually(
      `the hub to print ${word}: ${printed.err}`,
      () => {
        if (hasEnded(child)) throw new Error(`the hub ended: ${printed.err}`)
        return new RegExp(`^${word} {2}(\\S+)$`, 'm').exec(printed.out)?.[1]
      },
      START_LIMIT_MS,
    )

  return {
    pid: () => child.pid ?? 0,
    printed,
    wallUrl: () => urlOf('wall'),
    mqttUrl: () => urlOf('mqtt'),
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    /** Exit code, or the signal that ended it. */
    ended: () =>
      eventually('the hub to end', () =>
        hasEnded(child) ? { how: child.exitCode ?? child.signalCode } : null,
      ),
  }
}

/** How long a start takes is measured elsewhere; a busy machine is no fault. */
const START_LIMIT_MS = 20_000

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
