// `npm start`: builds where it must, then starts the kiosk in the best way this machine has. All flags are the
// hub's; it judges them.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, openBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { startChild } from './child.mjs'
import { chooseScreen } from './chooseScreen.mjs'
import { fetchElectron, installedElectron } from './electronBinary.mjs'
import { isBuilt } from './freshness.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const hub = path.join(root, 'dist/hub/index.cjs')

/** @param {string} electron @param {readonly string[]} flags */
function startWindow(electron, flags) {
  // Electron won't run as root inside its sandbox; nobody but a container or a test machine does that.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return startChild(electron, [...asRoot, root, ...flags]).ended
}

/** @param {string} browser @param {readonly string[]} flags */
async function startWithBrowser(browser, flags) {
  let ending = false
  let close = () => {}
  let isOpen = false
  /** @param {string} line the hub's; the one that names the wall says that the page is there */
  const onLine = line => {
    const url = /^wall\s+(http\S+)/.exec(line)?.[1]
    if (url === undefined || isOpen) return
    isOpen = true
    close = openBrowser(browser, url, () => {
      if (!ending) console.log(`the window was closed; the kiosk goes on at ${url} until Ctrl-C`)
    })
  }
  const code = await startChild(process.execPath, [hub, ...flags], { onLine }).ended
  ending = true
  close()
  return code
}

/** @param {readonly string[]} flags */
async function start(flags) {
  if (!isBuilt(root)) {
    console.log('building …')
    if (!build(root, { quiet: true })) return 1
  }
  const hasElectron = async () => (installedElectron() ?? (await fetchElectron())) !== undefined
  const browser = findBrowser()
  const screen = await chooseScreen(flags, process, hasElectron, () => browser !== undefined)
  const electron = installedElectron()
  if (screen.kind === 'electron' && electron !== undefined) return startWindow(electron, flags)
  if (screen.kind === 'browser' && browser !== undefined) {
    console.log(`${screen.because}: the wall opens in ${path.basename(browser)}`)
    return startWithBrowser(browser, flags)
  }
  if (screen.kind === 'pages') console.log(`${screen.because}: open the wall below in any browser`)
  return startChild(process.execPath, [hub, ...flags]).ended
}

process.exitCode = await start(process.argv.slice(2))
