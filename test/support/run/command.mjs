// Runs one command of a stage: no stdin, its output straight through, ended with all its children when it hangs.
import { spawn } from 'node:child_process'

/**
 * @param {string} program
 * @param {readonly string[]} flags
 * @param {{ env?: Record<string, string>, limitMs?: number }} [options]
 * @returns {Promise<boolean>} whether it ended with exit code 0 within its time
 */
export function succeeds(program, flags, { env = {}, limitMs = 20 * 60_000 } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, flags, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
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
