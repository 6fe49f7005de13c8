// The official Electron: where it is, and asking for it once where it is not.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const stillLimitMs = 10_000

/** @returns {string | undefined} the folder of the npm package; it may be left out of an install */
function packageFolder() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

/** @returns {string | undefined} the executable, if it has been downloaded */
export function installedElectron() {
  const folder = packageFolder()
  if (folder === undefined || !existsSync(path.join(folder, 'path.txt'))) return undefined
  const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

/** @param {string} folder @returns {number} */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return sum + bytesIn(full)
    return sum + (statSync(full, { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}

/**
 * Runs Electron's own installer. A slow line may take its time; one on which nothing comes for ten seconds is
 * given up, so that a kiosk without a network still starts.
 * @returns {Promise<string | undefined>} the executable, or nothing where it is not to be had
 */
export async function fetchElectron() {
  const folder = packageFolder()
  if (folder === undefined) return undefined
  const arriving = mkdtempSync(path.join(os.tmpdir(), 'bfr-electron-'))
  const watched = [arriving, path.join(folder, 'dist')]
  const word = setTimeout(() => console.log('downloading Electron, which is not installed yet …'), 2_000)
  const env = { ...process.env, TMPDIR: arriving, TEMP: arriving, TMP: arriving }
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], { env, stdio: 'ignore' })
  let size = 0
  let grewAtMs = performance.now()
  const watch = setInterval(() => {
    const now = watched.reduce((sum, each) => sum + bytesIn(each), 0)
    if (now !== size) grewAtMs = performance.now()
    size = now
    if (performance.now() - grewAtMs > stillLimitMs) installer.kill('SIGKILL')
  }, 500)
  await new Promise(resolve => installer.once('close', resolve).once('error', resolve))
  clearTimeout(word)
  clearInterval(watch)
  rmSync(arriving, { recursive: true, force: true })
  return installedElectron()
}
