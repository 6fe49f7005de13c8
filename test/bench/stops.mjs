// Whatever was started ends with the run, however the run ends.
import { rmSync } from 'node:fs'

/** @typedef {() => unknown} Stop */

/** @type {Set<Stop>} */
const stops = new Set()
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
/** @type {Set<string>} */
const folders = new Set()

/**
 * @param {Stop} stop
 * @returns {() => Promise<void>} stops it now
 */
export function stopLater(stop) {
  stops.add(stop)
  return async () => {
    if (stops.delete(stop)) await stop()
  }
}

/** @param {import('node:child_process').ChildProcess} child */
export function endWithUs(child) {
  children.add(child)
  child.once('exit', () => children.delete(child))
}

/** @param {string} folder */
export function removeWithUs(folder) {
  folders.add(folder)
}

export async function stopAll() {
  for (const stop of [...stops].reverse()) {
    stops.delete(stop)
    await Promise.resolve(stop()).catch(() => undefined)
  }
}

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
