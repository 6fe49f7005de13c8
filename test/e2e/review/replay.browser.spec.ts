import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { overflowing } from '../support/overflowing.ts'
import { aTrainedFloor } from '../support/reviewJournal.ts'
import { aSimulatedSession } from '../../support/aSimulatedSession.ts'
import { seedJournal } from '../../support/seedJournal.ts'

const screens = 'test-results/screens'

/** A kiosk that speaks Danish. */
function settingsFile(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'settings-')), 'kiosk.json')
  writeFileSync(file, JSON.stringify({ language: 'da' }))
  return file
}

// One journal for all; only the last test puts somebody under a cuff.
const test = base.extend<object, { hub: HeadlessHub }>({
  hub: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const startMs = Date.now() - 3_600_000
      const hub = await startHeadlessHub(['--config', settingsFile()], folder =>
        seedJournal(`${folder}/journal.db`, [
          // In this order, as a kiosk's clock never goes back.
          aSimulatedSession('s-12', { stations: 12, minutes: 10 }),
          aTrainedFloor('s-1', startMs),
        ]),
      )
      await use(hub)
      await hub.close()
    },
    // Its journal is lived first, input for input; the time is not the test's.
    { scope: 'worker', timeout: 120_000 },
  ],
})

test('without a language in its address a recording speaks the kiosk’s, also when it may not begin', async ({
  page,
  hub,
}) => {
  await page.goto(`${hub.wallUrl}?replay=s-1`)
  await expect(page.locator('[data-replay-bar] b')).toHaveText('GENSYN')
  await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  await page.goto(`${hub.wallUrl}?replay=nothing`)
  await expect(page.locator('[data-replay-end]')).toContainText('træningspasset findes ikke')
})

test('at 60 times the speed twelve stations are drawn, marked, and never ahead of the recording', async ({
  page,
  hub,
}) => {
  await page.goto(`${hub.wallUrl}?replay=s-12&speed=60`)
  await expect(page.locator('[data-station]')).toHaveCount(12)
  const seen = await page.evaluate(async () => {
    const place = document.querySelector<HTMLInputElement>('[data-replay-bar] input')
    const root = document.documentElement
    let [numbers, pictures, unmarked, ahead] = [0, 0, 0, 0]
    const observer = new MutationObserver(list => (numbers += list.length))
    observer.observe(document.querySelector('.tiles') ?? root, { characterData: true, subtree: true })
    const placeMs = (): number => Number(place?.value) - Number(place?.min)
    const began = { placeMs: placeMs(), nowMs: performance.now() }
    await new Promise<void>(resolve => {
      const draw = (): void => {
        pictures += 1
        if (root.dataset['replay'] !== 'yes' || root.dataset['live'] !== 'no') unmarked += 1
        // The page's clock began before the recording did.
        if (placeMs() > 60 * performance.now()) ahead += 1
        if (placeMs() < began.placeMs + 180_000) requestAnimationFrame(draw)
        else resolve()
      }
      requestAnimationFrame(draw)
    })
    observer.disconnect()
    const passedMs = performance.now() - began.nowMs
    const speed = (placeMs() - began.placeMs) / passedMs
    return { speed, numbers, unmarked, ahead, pictures: (pictures / passedMs) * 1_000 }
  })
  const { speed, pictures, numbers } = seen
  // How fast it gets is the machine's, which does much else in a test: printed, and looked at on a quiet one.
  console.log(
    `60x: ${speed.toFixed(1)}x, ${pictures.toFixed(0)} pictures a second, ${numbers} numbers changed`,
  )
  expect(speed).toBeGreaterThan(3)
  expect(pictures).toBeGreaterThan(5)
  expect(numbers).toBeGreaterThan(100)
  expect(seen).toMatchObject({ unmarked: 0, ahead: 0 })
  await page.screenshot({ path: `${screens}/replay-60x.png` })
})

test('a recording runs on the wall, marked, and ends when anyone is under cuff', async ({ page, hub }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const [language, word] of [
    ['en', 'REPLAY'],
    ['da', 'GENSYN'],
    ['nb', 'OPPTAK'],
  ] as const) {
    await page.goto(`${hub.wallUrl}?replay=s-1&speed=1&lang=${language}`)
    await expect(page.locator('html')).toHaveAttribute('data-replay', 'yes')
    await expect(page.locator('html')).toHaveAttribute('data-live', 'no')
    await expect(page.locator('[data-replay-bar] b')).toHaveText(word)
    await expect(page.locator('[data-badge] b')).toHaveText(word)
    await expect(page.locator('[data-sound]')).toHaveCount(0)
    await expect(page.locator('[data-station="5"] [data-field="pressure"]')).toHaveText(/^1[3-6]\d$/)
    await expect.poll(() => overflowing(page), { message: language }).toEqual([])
    await page.screenshot({ path: `${screens}/replay-${language}.png` })
  }
  await page.locator('[data-replay-pause]').click()
  await page.locator('[data-replay-bar] input').fill(String(5_000_000 + 105_000))
  await expect(page.locator('[data-replay-place]')).toHaveText(/^1:45 /)
  await expect(page.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
  await page.screenshot({ path: `${screens}/replay-alarm.png` })

  const devices = await connectDevices(hub.mqttUrl)
  const station = devices.station('9')
  await station.checkIn()
  station.cuff('l').hold(150)
  await expect(page.locator('[data-replay-end]')).toHaveAttribute('data-reason', 'under-cuff')
  await expect.poll(() => overflowing(page)).toEqual([])
  await page.screenshot({ path: `${screens}/replay-ended.png` })
  expect((await page.request.get(`${hub.wallUrl}api/review/replay`)).status()).toBe(409)
  await page.goto(`${hub.wallUrl}?replay=s-1&speed=10&lang=en`)
  await expect(page.locator('[data-replay-end]')).toContainText('somebody is under cuff')
  await devices.close()
})
