// Runs one command of a stage: no stdin, its output straight through, ended with all its children when it hangs.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'

/**
 * @param {string} program
 * @param {readonly string[]} flags
 * @param {{ env?: Record<string, string>, limitMs?: number, heading?: string }} [options] with a heading it runs beside others:
 *   its words come at its end, and it takes only what they leave of the processor
 * @returns {Promise<boolean>} whether it ended with exit code 0 within its time
 */
export function succeeds(program, flags, { env = {}, limitMs = 20 * 60_000, heading } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, flags, {
      env: { ...process.env, ...env },
      stdio: heading === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    if (heading !== undefined && child.pid !== undefined) giveWay(child.pid)
    let said = heading ?? ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ bytes) => (said += `\n${bytes.toString().trimEnd()}`))
    const end = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
    const limit = setTimeout(() => {
      console.log(`${program} did not end within ${limitMs / 60_000} minutes`)
      end()
    }, limitMs)
    process.once('exit', onOwnExit)
    function onOwnExit() {
      if (child.exitCode === null && child.signalCode === null) end()
    }
    /** @param {boolean} result */
    const settle = result => {
      if (said !== '') console.log(said)
      clearTimeout(limit)
      process.off('exit', onOwnExit)
      resolve(result)
    }
    child.once('error', problem => {
      console.log(`${program}: ${problem.message}`)
      settle(false)
    })
    child.once('close', code => settle(code === 0))
  })
}

/** @param {number} pid of a process that leads a session of its own, all of which gives way to every other */
function giveWay(pid) {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW)
    // Linux shares the processor out between sessions first: a nice process is nice to its own session alone.
    writeFileSync(`/proc/${pid}/autogroup`, '19')
  } catch {
    // It has ended, or this is no Linux that does so: nothing a test depends on.
  }
}
