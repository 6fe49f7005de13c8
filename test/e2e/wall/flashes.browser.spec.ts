import type { Page } from '@playwright/test'
import { expect, test } from '../support/wallFixture.ts'

/** Where in its round every flash of the page is, told on a clock that all pages share. */
async function phases(page: Page): Promise<readonly { name: string; roundMs: number; beginsMs: number }[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(animation => {
      if (!(animation instanceof CSSAnimation) || !animation.animationName.startsWith('flash-')) return []
      const roundMs = Number(animation.effect?.getComputedTiming().duration)
      const beginsMs = (performance.timeOrigin + Number(animation.startTime)) % roundMs
      return [{ name: animation.animationName, roundMs, beginsMs }]
    }),
  )
}

test('[SG1] all panels flash in step, on every wall, at 2 Hz and 0.5 Hz', async ({ wall, browser }) => {
  await wall.devices.station('1').checkIn()
  await wall.devices.station('1').event('stop')
  await expect(wall.tile('1')).toHaveAttribute('data-flashing', 'true')
  // A wall that comes later, and an alarm that comes at no round moment.
  const late = await browser.newPage()
  await wall.page.waitForTimeout(730)
  await late.goto(wall.page.url())
  await wall.devices.station('2').checkIn()
  await wall.devices.station('2').event('stop')
  await wall.devices.station('3').checkIn()
  await wall.devices.station('3').event('report', { symptoms: ['tingling'] })
  for (const page of [wall.page, late]) {
    await expect(page.locator('[data-flashing="true"][data-alarm]:is(.tile)')).toHaveCount(3)
    await expect.poll(async () => (await phases(page)).length).toBe(6)
  }
  const all = [...(await phases(wall.page)), ...(await phases(late))]
  expect(new Set(all.map(({ roundMs }) => roundMs))).toEqual(new Set([500, 2_000]))
  for (const { roundMs } of all) expect(1_000 / roundMs).toBeLessThan(3)
  const [first] = all
  for (const { name, beginsMs } of all) {
    const apartMs = Math.abs(beginsMs - (first?.beginsMs ?? 0)) % 500
    expect(Math.min(apartMs, 500 - apartMs), name).toBeLessThan(60)
  }
  await late.close()
})

test('[SG1] nothing flashes where motion is unwanted, and it still cannot be overlooked', async ({
  wall,
}) => {
  await wall.page.emulateMedia({ reducedMotion: 'reduce' })
  const station = wall.devices.station('1')
  await station.checkIn()
  station.cuff('l').hold(150)
  await expect(wall.field('1', 'pressure')).toHaveText('150')
  await station.event('stop')
  await expect(wall.tile('1')).toHaveAttribute('data-flashing', 'true')
  expect(await phases(wall.page)).toEqual([])
  const edge = (): Promise<string> =>
    wall.tile('1').evaluate(tile => getComputedStyle(tile, '::after').borderTopWidth)
  const waitingPx = Number.parseFloat(await edge())
  await wall.page.screenshot({ path: 'test-results/screens/reduced-motion.png' })
  await wall.page.keyboard.press('a')
  await expect(wall.tile('1')).toHaveAttribute('data-flashing', 'false')
  expect(waitingPx).toBeGreaterThan(1.5 * Number.parseFloat(await edge()))
})
