import { expect, test as base } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { overflowing } from '../support/overflowing.ts'
import { aTrainedFloor } from '../support/reviewJournal.ts'
import { seedJournal } from '../../support/seedJournal.ts'

const screens = 'test-results/screens'

const test = base.extend<{ hub: HeadlessHub }>({
  hub: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const startMs = Date.now() - 3_600_000
      const hub = await startHeadlessHub([], folder =>
        seedJournal(`${folder}/journal.db`, [aTrainedFloor('s-1', startMs)]),
      )
      await use(hub)
      await hub.close()
    },
    // Its journal is lived first, input for input; the time is not the test's.
    { timeout: 60_000 },
  ],
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
    await expect(page.locator('[data-station="5"] [data-field="pressure"]')).toHaveText(/^1[3-6]\d$/)
    expect(await overflowing(page), language).toEqual([])
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
  expect(await overflowing(page)).toEqual([])
  await page.screenshot({ path: `${screens}/replay-ended.png` })
  expect((await page.request.get(`${hub.wallUrl}api/review/replay`)).status()).toBe(409)
  await page.goto(`${hub.wallUrl}?replay=s-1&speed=10&lang=en`)
  await expect(page.locator('[data-replay-end]')).toContainText('somebody is under cuff')
  await devices.close()
})
