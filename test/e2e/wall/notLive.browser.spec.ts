import { expect, test } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { startHeadlessHub } from '../support/headlessHub.ts'

test('[SG4] covers the wall within 3 s when the kiosk is gone, and is live again when it is back', async ({
  page,
}) => {
  const hub = await startHeadlessHub()
  await page.goto(hub.wallUrl, { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-live', /yes|no/)
  await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
  await expect(page.locator('[data-cover]')).toHaveCount(0)

  await hub.kill()
  await expect(page.locator('html')).toHaveAttribute('data-live', 'no', { timeout: 3_000 })
  const cover = page.locator('[data-cover]')
  await expect(cover).toContainText('not live')
  await expect(cover.locator('[lang="da"]')).toContainText('Se til udøverne')
  await expect(cover.locator('[lang="nb"]')).toContainText('Se til utøverne')
  const box = await cover.boundingBox()
  expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize() })

  await hub.startAgain()
  await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
  await expect(cover).toHaveCount(0)
  await hub.close()
})

test('[SG4] is not live before it has heard anything, from the first paint on', async ({ page }) => {
  const hub = await startHeadlessHub()
  await page.routeWebSocket(/wall/, () => undefined)
  await page.goto(hub.wallUrl)
  await expect(page.locator('html')).toHaveAttribute('data-live', 'no')
  await expect(page.locator('[data-cover]')).toBeVisible()
  await hub.close()
})

test('[SG4] the live mark beats with the kiosk’s own messages through the broker', async ({ page }) => {
  const hub = await startHeadlessHub()
  await page.goto(hub.wallUrl)
  const beat = page.locator('.live-beat')
  await expect(page.locator('[data-live-mark]')).toHaveText('live')
  for (const next of ['true', 'false', 'true'])
    await expect(beat).toHaveAttribute('data-beat', next, { timeout: 3_000 })
  await hub.close()
})

test('[SG1] keeps an alarm unmistakable where nobody wants motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const hub = await startHeadlessHub()
  const devices = await connectDevices(hub.mqttUrl)
  await page.goto(hub.wallUrl)
  const station = devices.station('5')
  await station.checkIn()
  await station.event('stop')
  const tile = page.locator('[data-station="5"][data-alarm="high"]')
  await expect(tile).toBeVisible()
  const edge = () => tile.evaluate(element => getComputedStyle(element, '::after').visibility)
  const off = page.locator('[data-flash-high="off"]')
  await expect(off).toHaveCount(1)
  expect(await edge()).toBe('visible')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(edge, { intervals: [40] }).toBe('hidden')
  await expect.poll(edge, { intervals: [40] }).toBe('visible')
  await devices.close()
  await hub.close()
})
