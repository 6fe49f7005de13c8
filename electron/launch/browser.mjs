// An installed Chromium or a relative of it, which shows the wall where Electron can't.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * @param {string | undefined} searchPath as in PATH
 * @param {(file: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findBrowser(searchPath = process.env.PATH, exists = existsSync) {
  const folders = (searchPath ?? '').split(path.delimiter).filter(folder => folder !== '')
  const candidates = names.flatMap(name => folders.map(folder => path.join(folder, name)))
  return [...candidates, ...places].find(exists)
}

/**
 * Opens one page over the whole screen, as a browser of its own that shares nothing with the one in daily use.
 * @param {string} browser
 * @param {string} url
 * @param {() => void} onClosed when somebody closes it
 * @returns {() => void} closes it
 */
export function openBrowser(browser, url, onClosed) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'bfr-wall-'))
  // Chromium won't run as root inside its sandbox; the page it shows is this program's own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = [
    '--kiosk',
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
  ]
  const window = spawn(browser, [...flags, ...asRoot], { stdio: 'ignore' })
  window.once('error', onClosed)
  window.once('close', () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    onClosed()
  })
  return () => void window.kill('SIGTERM')
}
