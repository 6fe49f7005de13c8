import type { Page } from '@playwright/test'
import { firstPlaces } from '../../../renderer/settings/first/firstSteps.ts'
import { expect, test } from '../support/doorsFixture.ts'
import { graveFindings } from '../support/findings.ts'
import { inField, openPlace } from '../support/firstSteps.ts'
import { overflowing } from '../support/overflowing.ts'
import { smallTargets } from '../support/smallTargets.ts'

const softly = expect.configure({ soft: true })

test.setTimeout(240_000)

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const boxes = ['button', 'a', 'p', 'h1', 'h2', 'h3', 'li', 'legend', 'label', 'span', 'input', 'select'].map(
  box => `.first ${box}`,
)

/** What stands there only after somebody has done something, the longest of it. */
const more: Partial<Record<string, (page: Page) => Promise<void>>> = {
  async site(page) {
    await inField(page, 'site').input.fill('Gym 1')
    await page.click('[data-next]')
    await expect(inField(page, 'site').wrong).not.toBeEmpty()
  },
  async screen(page) {
    await inField(page, 'metres').input.fill('12,5')
    await expect(page.locator('[data-too-small]')).toHaveCount(2)
  },
  async sound(page) {
    await page.click('[data-sound="low"]')
    await page.click('[data-heard="no"]')
  },
  async pair(page) {
    await page.click('[data-make-code]')
    await expect(page.locator('[data-code] svg')).toBeVisible()
  },
}

for (const language of ['en', 'da', 'nb'])
  test(`every step fits and is accessible, in ${language}`, async ({ floor }) => {
    const { kiosk: page, hub } = floor
    for (const size of sizes)
      for (const place of firstPlaces) {
        await page.setViewportSize(size)
        await openPlace(page, hub.wallUrl, place, language)
        await more[place]?.(page)
        const name = `${place} ${language} ${size.width}`
        await page.screenshot({
          path: `test-results/screens/first-${name.replaceAll(' ', '-')}.png`,
          fullPage: true,
        })
        expect.soft(await graveFindings(page), name).toEqual([])
        await softly.poll(() => smallTargets(page), { message: name }).toEqual([])
        // The page may be longer than the screen; nothing in it may be.
        await page.setViewportSize({ ...size, height: 2_400 })
        await softly.poll(() => overflowing(page, boxes), { message: name }).toEqual([])
      }
  })

test.describe('on this machine alone', () => {
  test.use({ flags: [] })

  for (const language of ['en', 'da', 'nb'])
    test(`what is said without --lan fits, in ${language}`, async ({ floor }) => {
      const { kiosk: page, hub } = floor
      await page.setViewportSize({ width: 390, height: 844 })
      for (const place of ['pin', 'pair']) {
        await openPlace(page, hub.wallUrl, place, language)
        const path = `test-results/screens/first-alone-${place}-${language}.png`
        await page.screenshot({ path, fullPage: true })
        expect.soft(await graveFindings(page), place).toEqual([])
        await softly.poll(() => smallTargets(page), { message: place }).toEqual([])
        await page.setViewportSize({ width: 390, height: 2_400 })
        await softly.poll(() => overflowing(page, boxes), { message: place }).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
      }
    })
})
