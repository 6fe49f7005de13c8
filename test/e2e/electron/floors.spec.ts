import { boundsOfTiles, fillFloor } from '../support/fillFloor.ts'
import { overflowing } from '../support/overflowing.ts'
import { expect, test } from '../support/wallFixture.ts'

for (const count of [1, 12, 64]) {
  test(`${count} stations fill the kiosk's own window, and nothing is cut`, async ({ wall }) => {
    await fillFloor(wall.devices, count)
    await expect(wall.page.locator('[data-station]')).toHaveCount(count)
    await expect(wall.field('1', 'pressure')).toHaveText(/^1[45]\d$/)
    await expect.poll(() => overflowing(wall.page)).toEqual([])
    const { width, height } = await wall.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    const filled = await boundsOfTiles(wall.page)
    expect(filled.right).toBeGreaterThan(width - 20)
    expect(filled.bottom).toBeGreaterThan(height - 25)
    await wall.page.screenshot({ path: `test-results/screens/electron-${count}.png` })
  })
}
