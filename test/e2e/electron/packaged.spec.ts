import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type ElectronApplication, _electron, expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Place, choosePlace, electronCommand } from '../../support/electronApp.ts'
import { electronRuntime } from '../../support/electronRuntime.mjs'
import { health, startElectron } from '../../support/plainElectron.ts'

let place: Place
/** The package as it is handed out, and one without fuses, which alone Playwright can look into. */
let program: string
let unfused: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  place = await choosePlace()
  program = pack('release', text =>
    // Younger than the stand-in: there it is left out, and only there.
    electronRuntime().source === 'stand-in' ? text.replace(/^ +grantFileProtocol.*\n/m, '') : text,
  )
  unfused = pack('unfused', text => text.replace(/^electronFuses:\n(?: .*\n)+/m, ''))
})
test.afterAll(() => {
  place.remove()
})

/** Put together from what is built, round the runtime that these tests use; `change` is for the settings' text. */
function pack(name: string, change: (text: string) => string): string {
  const output = path.join(place.folder, name)
  const text = readFileSync('electron-builder.yml', 'utf8')
  const config = path.join(place.folder, `${name}.yml`)
  writeFileSync(config, change(text))
  expect(text).toContain('electronFuses:')
  const settings = [`-c.electronDist=${electronRuntime().distPath}`, `-c.directories.output=${output}`]
  execFileSync('npx', ['electron-builder', '--dir', '--config', config, ...settings], { stdio: 'pipe' })
  const folder = readdirSync(output).find(each => each.endsWith('-unpacked')) ?? 'nothing unpacked'
  return path.join(output, folder, 'bfr-floor-kiosk')
}

/** Without the app's folder: a packaged app has its own. */
const words = () => electronCommand().words.filter(word => word.startsWith('-'))

test('the packaged app shows a live wall, without tools for developers', async () => {
  const app: ElectronApplication = await _electron.launch({
    executablePath: unfused,
    args: [...words(), ...place.flags],
  })
  try {
    const page = await app.firstWindow()
    await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
    expect(await health(place.healthUrl)).toBe(200)
    const seen = await app.evaluate(({ app: electron, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.openDevTools()
      return { isPackaged: electron.isPackaged, tools: contents?.isDevToolsOpened() }
    })
    expect(seen).toEqual({ isPackaged: true, tools: false })
    await page.screenshot({ path: 'test-results/screens/electron-packaged.png' })
  } finally {
    await app.close()
  }
})

test('the packaged app starts by itself, serves its pages, and ends in order', async () => {
  const kiosk = startElectron(place, { executablePath: program, words: words() })
  await expect.poll(() => health(place.healthUrl), { timeout: 20_000 }).toBe(200)
  expect(await health(place.wallUrl)).toBe(200)
  kiosk.child.kill('SIGTERM')
  expect(await kiosk.ended).toBe(0)
})

test('its fuses are burnt: it is no Node, takes no words of a debugger, and loads no other app', async () => {
  const wire = await getCurrentFuseWire(program)
  const [off, on] = ['0', '1'].map(text => text.charCodeAt(0))
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
  }).toEqual({ runAsNode: off, nodeOptions: off, inspect: off, onlyAsar: on })
  const asNode = spawnSync(program, [...words(), '--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  })
  // Node would say its own version; the kiosk says that of the product.
  expect(asNode.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
