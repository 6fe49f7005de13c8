import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type OpenFloor, PIN, test } from '../support/doorsFixture.ts'
import { expectPlace, goOn, inField, openPlace } from '../support/firstSteps.ts'
import { checkIn } from '../support/stationFixture.ts'

test.setTimeout(150_000)

const tabletSize = { width: 1280, height: 800 }

function kioskFile({ folder }: OpenFloor): unknown {
  return JSON.parse(readFileSync(path.join(folder, 'kiosk.json'), 'utf8'))
}

/** From an empty wall to the walk, as somebody who has just started it for the first time. */
async function beginAtWall(floor: OpenFloor): Promise<Page> {
  await floor.kiosk.goto(floor.hub.wallUrl)
  await floor.kiosk.click('[data-set-up]')
  await expectPlace(floor.kiosk, 'language')
  return floor.kiosk
}

test('a newcomer goes from an empty wall to one with a paired tablet', async ({ floor }) => {
  const page = await beginAtWall(floor)
  expect(existsSync(path.join(floor.folder, 'kiosk.json'))).toBe(false)
  await expect(page.locator('[data-progress]')).toHaveText('1 of 6')
  await page.check('[data-language="da"]')
  await expect(page.locator('h1')).toHaveText('Sprog og navne')
  await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  await page.selectOption('[data-first-names]', 'first')
  await goOn(page, 'site')
  await expect(page.locator('[data-progress]')).toHaveText('2 af 6')
  await expect(inField(page, 'site').input).toHaveValue('main')

  await inField(page, 'site').input.fill('Sal 1')
  await page.keyboard.press('Enter')
  await expect(inField(page, 'site').wrong).toContainText('Kun a-z, 0-9 og -')
  await expect(inField(page, 'site').input).toHaveAttribute('aria-invalid', 'true')
  expect(kioskFile(floor)).toEqual({ language: 'da', names: 'first' })
  await inField(page, 'site').input.fill('main')
  await page.keyboard.press('Enter')
  await expectPlace(page, 'screen')

  await inField(page, 'metres').input.fill('12')
  await expect(page.locator('[data-too-small="clock"]')).toContainText('13,7 bueminutter')
  await expect(page.locator('[data-too-small="pressure"]')).toContainText('der skal 20 til')
  await inField(page, 'metres').input.fill('4,5')
  await expect(page.locator('[data-large-enough]')).toBeVisible()
  await expect(page.locator('[data-too-small]')).toHaveCount(0)
  await goOn(page, 'sound')

  await expect(page.locator('[data-heard]')).toHaveCount(0)
  await page.click('[data-sound="high"]')
  await page.click('[data-heard="no"]')
  await expect(page.locator('[data-no-sound]')).toContainText('HDMI')
  await page.click('[data-heard="yes"]')
  await expectPlace(page, 'pin')

  // Beyond this machine nothing is safe without one.
  await expect(page.locator('[data-skip]')).toHaveCount(0)
  await page.fill('[data-pin-new]', '111111')
  await page.click('[data-pin-save]')
  await expect(page.locator('[role="status"]').first()).toContainText('Mindst 6 tegn, ikke alle ens')
  await page.fill('[data-pin-new]', PIN)
  await page.click('[data-pin-save]')
  await expectPlace(page, 'pair')

  await expect(page.locator('[data-pair-station]')).toHaveValue('1')
  const tablet = await floor.elsewhere(tabletSize)
  await tablet.goto(await floor.scanCode('5'))
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  await expect(page.locator('[data-come]')).toContainText('station 5')
  await expect(page.locator('[data-paired] li')).toHaveCount(1)
  await goOn(page, 'done')
  await expect(page.locator('[data-later-key]')).toHaveText(['Sprog: Dansk', 'Navne på tavlen: Karla J.'])
  for (const missing of ['[data-no-pin]', '[data-no-tablet]', '[data-not-heard]'])
    await expect(page.locator(missing)).toHaveCount(0)
  expect(kioskFile(floor)).toEqual({
    ...{ language: 'da', names: 'first', site: 'main', kiosk: 'wall-1' },
    screen: { diagonalInches: 65, distanceM: 4.5 },
  })

  await page.click('[data-to-wall]')
  await expect(page.locator('html')).toHaveAttribute('data-live', 'yes')
  await checkIn(tablet)
  await expect(page.locator('[data-station="5"]')).toHaveAttribute('data-state', 'ready')
})

test('a reload, Back and the browser’s Back keep the place and what was said there', async ({ floor }) => {
  const page = await beginAtWall(floor)
  await page.check('[data-language="nb"]')
  await goOn(page, 'site')
  await inField(page, 'kiosk').input.fill('wall-2')
  await goOn(page, 'screen')
  await inField(page, 'inches').input.fill('four')
  await page.click('[data-next]')
  await expect(inField(page, 'inches').wrong).toHaveText('Et antall tommer fra 5 til 500.')
  await inField(page, 'inches').input.fill('55')
  await page.click('[data-back]')
  await expectPlace(page, 'site')
  await expect(inField(page, 'kiosk').input).toHaveValue('wall-2')
  await goOn(page, 'screen')
  await expect(inField(page, 'inches').input).toHaveValue('55')
  await goOn(page, 'sound')

  await page.reload()
  await expectPlace(page, 'sound')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await page.goBack()
  await expectPlace(page, 'screen')
  await expect(inField(page, 'inches').input).toHaveValue('55')
  await page.goForward()
  await expectPlace(page, 'sound')
  await page.click('[data-skip]')
  await expectPlace(page, 'pin')
})

test('once something is set up the wall leads to all settings, and the walk passes the PIN that is set', async ({
  floor,
}) => {
  await floor.choosePin()
  const page = floor.kiosk
  await page.goto(floor.hub.wallUrl)
  await page.click('[data-set-up]')
  await expect(page.locator('[data-card="kiosk"]')).toBeVisible()
  await page.click('[data-guided]')
  await expectPlace(page, 'language')
  await openPlace(page, floor.hub.wallUrl, 'pair', 'en')
  await page.click('[data-back]')
  await expectPlace(page, 'sound')
  await page.click('[data-skip]')
  await expectPlace(page, 'pair')
  await page.click('[data-all-settings]')
  await expect(page.locator('[data-card="kiosk"]')).toBeVisible()
})

test('another site says that tablets wait for the next start, and holds from then on', async ({ floor }) => {
  const { kiosk: page, hub } = floor
  await openPlace(page, hub.wallUrl, 'site', 'en')
  await inField(page, 'site').input.fill('gym-2')
  await goOn(page, 'screen')
  await openPlace(page, hub.wallUrl, 'pair', 'en')
  await expect(page.locator('[data-site-first]')).toContainText('runs as main')
  await goOn(page, 'done')
  await expect(page.locator('[data-later-key="site"]')).toHaveText('Site: gym-2')
  await expect(page.locator('[data-restart]')).toContainText('Ctrl+Shift+Q')
  await hub.kill()
  await hub.startAgain()
  await page.reload()
  await expect(page.locator('[data-all-holds]')).toBeVisible()
})

test.describe('on this machine alone', () => {
  test.use({ flags: ['--site', 'hall'] })

  test('the PIN may wait, and how tablets get in is said instead of a code', async ({ floor }) => {
    const { kiosk: page, hub } = floor
    await openPlace(page, hub.wallUrl, 'site', 'en')
    await expect(page.locator('[data-by-flag]')).toContainText('--site')
    await openPlace(page, hub.wallUrl, 'pin', 'en')
    await expect(page.locator('[data-pin-when]')).toContainText('without --lan')
    await page.click('[data-skip]')
    await expectPlace(page, 'pair')
    await expect(page.locator('[data-no-lan]')).toContainText('npm start -- --lan')
    await expect(page.locator('[data-make-code]')).toHaveCount(0)
    const opened = page.waitForEvent('popup')
    await page.click('[data-same-machine]')
    const tablet = await opened
    await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
    await goOn(page, 'done')
    await expect(page.locator('[data-no-pin]')).toContainText('whoever stands at this kiosk')
    await expect(page.locator('[data-no-tablet]')).toBeVisible()
  })
})
