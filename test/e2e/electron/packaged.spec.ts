import { type ElectronApplication, _electron, expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Place, choosePlace, electronCommand } from '../../support/electronApp.ts'
import { electronRuntime } from '../../support/electronRuntime.mjs'
import { health, startElectron } from '../../support/plainElectron.ts'

let place: Place
let program: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  place = await choosePlace()
  // Put together from what is built, round the runtime that these tests use.
  const output = path.join(place.folder, 'release')
  const settings = [`-c.electronDist=${electronRuntime().distPath}`, `-c.directories.output=${output}`]
  execFileSync('npx', ['electron-builder', '--dir', ...settings], { stdio: 'pipe' })
  const folder = readdirSync(output).find(name => name.endsWith('-unpacked')) ?? 'nothing unpacked'
  program = path.join(output, folder, 'bfr-floor-kiosk')
})
test.afterAll(() => {
  place.remove()
})

/** Without the app's folder: a packaged app has its own. */
function packaged(): { executablePath: string; words: readonly string[] } {
  return { executablePath: program, words: electronCommand().words.filter(word => word.startsWith('-')) }
}

test('the packaged app shows a live wall, without tools for developers', async () => {
  const { executablePath, words } = packaged()
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [...words, ...place.flags],
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
  const kiosk = startElectron(place, packaged())
  await expect.poll(() => health(place.healthUrl), { timeout: 20_000 }).toBe(200)
  expect(await health(place.wallUrl)).toBe(200)
  kiosk.child.kill('SIGTERM')
  expect(await kiosk.ended).toBe(0)
})
