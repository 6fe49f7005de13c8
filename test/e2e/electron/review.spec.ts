import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
// Only for what they say of `window`.
import type {} from '../../../renderer/bridge/portTransport.ts'
import type {} from '../../../renderer/review/kioskBridge.ts'
import { type ElectronWall, openElectronWall } from '../../support/electronApp.ts'
import { connectDevices } from '../support/devices.ts'
import { pressKeys } from '../support/pressKeys.ts'
import { seedReview } from '../support/reviewJournal.ts'
import { openReviewOver } from '../support/reviewFixture.ts'

let wall: ElectronWall
let downloads: string

test.beforeEach(async () => {
  wall = await openElectronWall([], folder => seedReview(folder, 2_000))
  downloads = mkdtempSync(path.join(tmpdir(), 'downloads-'))
  await wall.app.evaluate(({ app }, folder) => app.setPath('downloads', folder), downloads)
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
})
test.afterEach(async () => {
  await wall.close()
  rmSync(downloads, { recursive: true, force: true })
})

const windows = (): Promise<number> =>
  wall.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

function closedIn(page: Page): Promise<number> {
  const fromMs = performance.now()
  return page.waitForEvent('close', { timeout: 10_000 }).then(() => performance.now() - fromMs)
}

test('R opens review over the wall, its keys bring files and a PDF, and it goes back to the wall', async () => {
  const page = await openReviewOver(wall)
  expect(page.url()).toBe(`${wall.wallUrl}review`)
  await page.locator('[data-session="s-0"]').click()
  await page.locator('[data-key="csv"]').click()
  await expect(page.locator('[data-saved]')).toContainText(downloads)
  const [, csv = ''] = /: (.*)$/.exec((await page.locator('[data-saved]').textContent()) ?? '') ?? []
  expect(readFileSync(csv, 'utf8')).toContain('a-17')
  await page.screenshot({ path: 'test-results/screens/electron-review.png' })
  await page.locator('[data-key="pdf"]').click()
  await expect(page.locator('html')).toHaveAttribute('data-report', 'ready')
  await page.getByRole('button', { name: 'Print or save as PDF' }).click()
  await expect(page.locator('[data-saved]')).toContainText('.pdf')
  const [, pdf = ''] = /: (.*)$/.exec((await page.locator('[data-saved]').textContent()) ?? '') ?? []
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  // The wall was there all along, as it was: not loaded anew.
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
  expect(wall.page.url()).toBe('app://wall/')
  const closed = closedIn(page)
  await page.locator('[data-key="wall"]').click()
  await closed
  expect(await windows()).toBe(1)
})

test('a finger held on the clock opens it, Escape closes it', async () => {
  const opened = wall.app.waitForEvent('window')
  const clock = await wall.page.locator('[data-review-hold]').boundingBox()
  await wall.page.mouse.move((clock?.x ?? 0) + 40, (clock?.y ?? 0) + 20)
  // A hub that has just started has not said yet that the floor is calm.
  await expect(async () => {
    await wall.page.mouse.up()
    await wall.page.mouse.down()
    await expect.poll(windows, { timeout: 2_500 }).toBe(2)
  }).toPass()
  await wall.page.mouse.up()
  const page = await opened
  await page.waitForLoadState()
  const closed = closedIn(page)
  await wall.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().sort((one, other) => other.id - one.id)
    windows[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' })
  })
  await closed
})

test('an alarm, or somebody under cuff, has the wall back at once, and review does not open then', async () => {
  const devices = await connectDevices(wall.mqttUrl)
  const station = devices.station('5')
  await station.checkIn()
  let page = await openReviewOver(wall)
  let closed = closedIn(page)
  await station.event('stop')
  const tookMs = await closed
  console.log(`stop to the wall: ${Math.round(tookMs)} ms`)
  expect(tookMs).toBeLessThan(1_000)
  await expect(wall.page.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
  await pressKeys(wall.app, 'r')
  await expect(wall.page.locator('[data-refusal]')).toContainText('Review')
  await wall.page.screenshot({ path: 'test-results/screens/electron-review-refused.png' })
  expect(await windows()).toBe(1)
  // An acknowledged one that is over leaves the screen; then a cuff takes it back.
  await pressKeys(wall.app, 'a')
  await expect(wall.page.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'none')
  page = await openReviewOver(wall)
  closed = closedIn(page)
  station.cuff('l').hold(150)
  await closed
  await devices.close()
})

test('[SG4] a hub that hangs leaves nothing over the wall that says so', async () => {
  const page = await openReviewOver(wall)
  const closed = closedIn(page)
  process.kill(await wall.hubPid(), 'SIGSTOP')
  expect(await closed).toBeLessThan(4_000)
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'no')
})

test('S opens the settings; with a PIN chosen there, review asks for it and goes on', async () => {
  const settings = await openReviewOver(wall, 's')
  // Nothing has been set up yet, so it begins with the guided first start.
  await expect(settings).toHaveURL(`${wall.wallUrl}settings?step=language&lang=en`)
  await settings.check('[data-language="nb"]')
  await settings.click('[data-next]')
  await expect(settings).toHaveURL(`${wall.wallUrl}settings?step=site&lang=nb`)
  await settings.screenshot({ path: 'test-results/screens/electron-first.png' })
  await settings.click('[data-all-settings]')
  await expect(settings).toHaveURL(`${wall.wallUrl}settings?first=0&lang=nb`)
  await expect(settings.locator('[data-pin-new]')).toBeVisible()
  await settings.screenshot({ path: 'test-results/screens/electron-settings.png' })
  await settings.fill('[data-pin-new]', 'slow-calf-27')
  await settings.click('[data-pin-save]')
  await expect(settings.locator('[data-sign-out]')).toBeVisible()
  const closed = closedIn(settings)
  await settings.locator('nav a[href="/"]').click()
  await closed

  // What was let in is forgotten with its window.
  const page = await openReviewOver(wall)
  await expect(page).toHaveURL(`${wall.wallUrl}sign-in?to=%2Freview`)
  await page.fill('[data-pin]', 'slow-calf-27')
  await page.click('[data-sign-in]')
  await expect(page).toHaveURL(`${wall.wallUrl}review`)
  await expect(page.locator('[data-session="s-0"]')).toBeVisible()
})

test('its page reaches review and nothing else, and has its bridge alone', async () => {
  const page = await openReviewOver(wall)
  const reached = await page.evaluate(async () => {
    const ask = (url: string) =>
      fetch(url).then(
        answer => answer.status,
        () => 'refused',
      )
    const socket = (name: string) =>
      new Promise<string>(resolve => {
        const opened = new WebSocket(`ws://${location.host}/${name}`)
        opened.onopen = () => resolve('open')
        opened.onerror = () => resolve('refused')
      })
    return {
      review: await ask('/api/review/sessions'),
      ...{
        coach: await ask('/coach'),
        health: await ask('/healthz'),
        outside: await ask('http://127.0.0.1:1/'),
      },
      ...{ wall: await socket('wall'), mqtt: await socket('mqtt') },
      bridge: [Object.keys(window.reviewBridge ?? {}), Object.keys(window.wallBridge ?? {})],
      node: ['require', 'process', 'electron'].filter(name => name in globalThis),
    }
  })
  expect(reached).toEqual({
    ...{ review: 200, coach: 'refused', health: 'refused', outside: 'refused' },
    ...{ wall: 'refused', mqtt: 'refused', bridge: [['savePdf', 'onSaved'], []], node: [] },
  })
  for (const address of ['https://example.org/', 'file:///etc/passwd', `${wall.wallUrl}coach`]) {
    await page.evaluate(where => {
      location.href = where
    }, address)
  }
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
  expect(page.url()).toBe(`${wall.wallUrl}review`)
})

test('a recording runs over the wall, marked as one', async () => {
  const page = await openReviewOver(wall)
  // The oldest: what was before the others is the same floor again, whose clock a real kiosk would not have set back.
  await page.locator('[data-session="s-61"]').click()
  await page.locator('[data-key="replay"]').click()
  await expect(page.locator('html')).toHaveAttribute('data-replay', 'yes')
  await expect(page.locator('[data-replay-bar] b')).toHaveText('REPLAY')
  await page.screenshot({ path: 'test-results/screens/electron-replay.png' })
  const closed = closedIn(page)
  await page.locator('[data-replay-bar] a').click()
  await closed
  expect(await windows()).toBe(1)
})
