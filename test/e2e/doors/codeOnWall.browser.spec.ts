import type { Locator, Page } from '@playwright/test'
import { connectDevices } from '../support/devices.ts'
import { expect, test } from '../support/doorsFixture.ts'
import { fillFloor } from '../support/fillFloor.ts'
import { graveFindings } from '../support/findings.ts'
import { startHeadlessHub } from '../support/headlessHub.ts'
import { overflowing } from '../support/overflowing.ts'
import { readQr } from '../support/readQr.ts'

// Several browsers and a kiosk with TLS, on two cores.
test.setTimeout(150_000)

const screens = 'test-results/screens'
const tabletSize = { width: 1280, height: 800 }
const wallSize = { width: 1280, height: 720 }
const boxes = ['.pairing-panel', '.pairing-code > *', '.empty-codes', '.empty-told']

/** The codes that a wall shows: of which stations, newest first. */
const stationsOf = (wall: Page) =>
  wall
    .locator('[data-pairing-code]')
    .evaluateAll(codes => codes.map(code => code.getAttribute('data-pairing-code')))

/** How large one square of a QR code is drawn, px. */
async function modulePxOf(svg: Locator): Promise<number> {
  const squares = Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
  return ((await svg.boundingBox())?.width ?? 0) / squares
}

test('a tablet pairs by the code on the kiosk’s own wall, which no wall elsewhere is told', async ({
  floor,
}) => {
  await floor.choosePin()
  const own = await floor.ownWall(wallSize)
  const elsewhere = await floor.elsewhere(wallSize)
  const toldElsewhere: string[] = []
  elsewhere.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => toldElsewhere.push(payload.toString())),
  )
  await elsewhere.goto(floor.lanUrl)
  await expect(elsewhere.locator('html')).toHaveAttribute('data-live', 'yes')

  const address = await floor.scanCode('5')
  const code = own.locator('[data-pairing-code="5"]')
  await expect(code).toBeVisible()
  await expect(code.locator('[data-pairing-left]')).toHaveText(/^good for (5:00|4:\d\d)$/)
  expect(await readQr(code.locator('svg'))).toBe(address)
  const typed = await code.locator('[data-pairing-address] span').allTextContents()
  const letters = (await code.locator('[data-pairing-letters]').textContent())?.trim() ?? ''
  expect(letters).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  await own.screenshot({ path: `${screens}/code-empty.png` })

  // Newest first; a newer one for the same station takes the older one's place.
  await floor.scanCode('6')
  await expect.poll(() => stationsOf(own)).toEqual(['6', '5'])
  await floor.scanCode('7')
  await expect.poll(() => stationsOf(own)).toEqual(['7', '6'])
  await expect(own.locator('[data-pairing-more]')).toHaveText('+1 code')
  await own.screenshot({ path: `${screens}/code-empty-more.png` })

  const tablet = await floor.elsewhere(tabletSize)
  await tablet.goto(typed.join(''))
  await tablet.fill('[data-pair-code]', letters)
  await tablet.click('[data-pair-now]')
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  await expect(own.locator('[data-pairing-more]')).toHaveCount(0)
  expect(await stationsOf(own)).toEqual(['7', '6'])

  // Everything that was said to it since before the first code was made.
  const said = toldElsewhere.join('\n')
  expect(said).toContain('"heartbeat"')
  for (const secret of ['pairing', 'expiresAtMs', letters.replace('-', '')])
    expect(said).not.toContain(secret)
  expect(await elsewhere.locator('[data-pairing]').count()).toBe(0)
})

for (const { count, size, language } of [
  { count: 0, size: { width: 1920, height: 1080 }, language: 'nb' },
  { count: 0, size: { width: 1080, height: 1920 }, language: 'da' },
  { count: 0, size: { width: 1024, height: 768 }, language: 'en' },
  { count: 13, size: { width: 1920, height: 1080 }, language: 'en' },
  { count: 12, size: { width: 1280, height: 720 }, language: 'da' },
  { count: 64, size: { width: 1920, height: 1080 }, language: 'nb' },
  { count: 64, size: { width: 1280, height: 720 }, language: 'en' },
])
  test(`codes cover nothing beside ${count} stations at ${size.width} × ${size.height}, in ${language}`, async ({
    page,
  }) => {
    const hub = await startHeadlessHub()
    const devices = await connectDevices(hub.mqttUrl)
    await fillFloor(devices, count)
    await page.setViewportSize(size)
    await page.goto(`${hub.wallUrl}?lang=${language}`)
    const tiles = page.locator('[data-station]')
    await expect(tiles).toHaveCount(count)
    const order = () => tiles.evaluateAll(all => all.map(tile => tile.getAttribute('data-station')))
    const columns = () =>
      tiles.evaluateAll(all => new Set(all.map(tile => Math.round(tile.getBoundingClientRect().left))).size)
    const before = { order: await order(), columns: await columns() }
    for (const station of ['4', 'press-by-the-long-window'])
      await fetch(`${hub.wallUrl}api/settings/pairing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: hub.wallUrl.slice(0, -1) },
        body: JSON.stringify({ station }),
      })
    await expect(page.locator('[data-pairing-code]')).toHaveCount(2)
    await expect(page.locator('[data-pairing-code="4"]')).toBeVisible()
    expect({ order: await order(), columns: await columns() }).toEqual(before)
    await expect.poll(() => overflowing(page, boxes)).toEqual([])
    for (const svg of await page.locator('[data-pairing-code] svg').all()) {
      expect(await modulePxOf(svg)).toBeGreaterThanOrEqual(2.99)
      expect(await readQr(svg)).toContain('#pair=')
    }
    const covered = await page.evaluate(() => {
      const edges = (selector: string) =>
        [...document.querySelectorAll(selector)].map(element => element.getBoundingClientRect())
      const codes = edges('[data-pairing]')
      return edges('[data-station], header, [data-banner], .empty-told').filter(
        box =>
          box.right > innerWidth + 1 ||
          box.bottom > innerHeight + 1 ||
          codes.some(
            code =>
              box.right > code.left + 1 &&
              box.left < code.right - 1 &&
              box.bottom > code.top + 1 &&
              box.top < code.bottom - 1,
          ),
      )
    })
    expect(covered).toEqual([])
    expect(await graveFindings(page)).toEqual([])
    await page.screenshot({ path: `${screens}/code-${count}-${size.width}-${language}.png` })
    await devices.close()
    await hub.close()
  })
