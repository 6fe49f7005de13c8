// One child process in this terminal: it gets our signals, we give back its exit code.
import { spawn } from 'node:child_process'
import os from 'node:os'

/** @type {readonly NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * @typedef {object} Child
 * @property {Promise<number>} ended its exit code, as a shell gives it where a signal ended it
 * @property {() => void} end
 */

/**
 * Ctrl-C in a terminal reaches parent and child both, so it is not sent on a second time; the parent outlives the
 * child to pass on its exit code.
 * @param {string} program
 * @param {readonly string[]} flags
 * @param {{ cwd?: string, onLine?: (line: string) => void }} [options] `onLine` is shown each line of output,
 *   which is passed on all the same
 * @returns {Child}
 */
export function startChild(program, flags, { cwd, onLine } = {}) {
  const stdout = onLine === undefined ? 'inherit' : 'pipe'
  const child = spawn(program, flags, { cwd, stdio: ['inherit', stdout, 'inherit'] })
  child.stdout?.pipe(process.stdout)
  if (onLine !== undefined && child.stdout !== null) eachLine(child.stdout, onLine)
  /** @param {NodeJS.Signals} signal */
  const forward = signal => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of forwarded) process.on(signal, forward)
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])),
    )
  })
  const stopForwarding = () => {
    for (const signal of forwarded) process.off(signal, forward)
  }
  ended.then(stopForwarding, stopForwarding)
  return { ended, end: () => void child.kill('SIGTERM') }
}

/**
 * @param {NodeJS.ReadableStream} stream
 * @param {(line: string) => void} onLine
 */
function eachLine(stream, onLine) {
  let rest = ''
  stream.on('data', chunk => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
}
