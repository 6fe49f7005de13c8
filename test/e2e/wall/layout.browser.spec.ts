import { expect, test } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { boundsOfTiles, fillFloor } from '../support/fillFloor.ts'
import { startHeadlessHub } from '../support/headlessHub.ts'
import { overflowing } from '../support/overflowing.ts'

const screens = 'test-results/screens'

for (const count of [1, 4, 12, 16, 64]) {
  test(`${count} stations fill the screen in every language, and nothing is cut`, async ({ page }) => {
    const hub = await startHeadlessHub()
    const devices = await connectDevices(hub.mqttUrl)
    await fillFloor(devices, count)
    for (const language of ['en', 'da', 'nb']) {
      await page.goto(`${hub.wallUrl}?lang=${language}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('[data-station]')).toHaveCount(count)
      await expect(page.locator('[data-station="1"] [data-field="pressure"]')).toHaveText(/^1[45]\d$/)
      await expect.poll(() => overflowing(page)).toEqual([])
      await page.screenshot({ path: `${screens}/${count}-${language}.png` })
    }
    const filled = await boundsOfTiles(page)
    expect(filled.right).toBeGreaterThan(1900)
    expect(filled.bottom).toBeGreaterThan(1055)
    expect(filled.top).toBeLessThan(90)
    await devices.close()
    await hub.close()
  })
}

const sizes = [
  { name: '21x9', width: 2560, height: 1080 },
  { name: '4x3', width: 1024, height: 768 },
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'small', width: 1280, height: 720 },
] as const

test('fits other screens as well, light or dark', async ({ page }) => {
  const hub = await startHeadlessHub()
  const devices = await connectDevices(hub.mqttUrl)
  await fillFloor(devices, 12)
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height })
    await page.goto(`${hub.wallUrl}?theme=${name === '4x3' ? 'light' : 'dark'}`)
    await expect(page.locator('[data-station]')).toHaveCount(12)
    await expect(page.locator('[data-station="1"] [data-field="pressure"]')).toHaveText(/^1[45]\d$/)
    await expect.poll(() => overflowing(page)).toEqual([])
    await page.screenshot({ path: `${screens}/12-${name}.png` })
  }
  await devices.close()
  await hub.close()
})

test('has digits that are all equally wide', async ({ page }) => {
  const hub = await startHeadlessHub()
  const devices = await connectDevices(hub.mqttUrl)
  await devices.station('1').checkIn()
  await page.goto(hub.wallUrl)
  const widths = await page.locator('[data-field="clock"]').evaluate(async field => {
    await document.fonts.ready
    return Array.from({ length: 10 }, (_, digit) => {
      const sample = document.createElement('span')
      sample.textContent = String(digit).repeat(10)
      field.append(sample)
      return sample.getBoundingClientRect().width
    })
  })
  expect(new Set(widths).size).toBe(1)
  expect(await page.evaluate(() => document.fonts.check('700 20px "Inter Variable"'))).toBe(true)
  await devices.close()
  await hub.close()
})
