import { type ChildProcess, spawn } from 'node:child_process'
import { electronCommand, type Place } from './electronApp.ts'

/** The app as a desktop or a service starts it: nobody drives it, it is only watched from outside. */
export interface PlainElectron {
  child: ChildProcess
  printed: () => string
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

/** Starts an Electron of the tests, or the program named, with the flags of a place. */
export function startElectron(
  { flags }: Pick<Place, 'flags'>,
  program: { executablePath: string; words: readonly string[] } = electronCommand(),
  environment: NodeJS.ProcessEnv = process.env,
): PlainElectron {
  const child = spawn(program.executablePath, [...program.words, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      printed += bytes.toString()
    })
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'))
  })
  return { child, printed: () => printed, ended }
}

/** What a kiosk answers about itself; null while nobody answers. */
export async function health(url: string): Promise<number | null> {
  try {
    return (await fetch(url)).status
  } catch {
    return null
  }
}
