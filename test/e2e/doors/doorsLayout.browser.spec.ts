import { expect, test } from '../support/doorsFixture.ts'
import { graveFindings } from '../support/findings.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

test.setTimeout(150_000)

for (const language of ['en', 'da', 'nb']) {
  test(`sign-in, pairing and settings are accessible and fit, in ${language}`, async ({ floor }) => {
    await floor.choosePin()
    await floor.scanCode('5')
    const page = floor.kiosk
    for (const [at, size] of sizes.entries()) {
      await page.setViewportSize(size)
      for (const name of ['settings', 'sign-in', 'station/6']) {
        const there = name === 'settings' ? page : await floor.elsewhere(size)
        await there.goto(`${name === 'settings' ? floor.hub.wallUrl : floor.lanUrl}${name}?lang=${language}`)
        await expect(there.locator('html')).toHaveAttribute('lang', language)
        // A page that has heard nothing yet says so, in three languages.
        await expect(there.locator('h1')).toHaveCount(1)
        await expect(there.locator('h1')).toBeVisible()
        // The pairing page needs `--lan`; the others are looked at with all pages (everyPage).
        if (name === 'station/6' && at === 0) expect(await graveFindings(there)).toEqual([])
        const wide = await there.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([name, wide > 0]).toEqual([name, false])
        const file = `test-results/screens/doors-${name.replace('/', '-')}-${language}-${at}.png`
        await there.screenshot({ path: file, fullPage: true })
      }
    }
  })
}
