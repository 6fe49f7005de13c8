import type { Page } from '@playwright/test'
import { expect, test, type Wall } from '../support/wallFixture.ts'

type Turn = { readonly isOn: boolean; readonly atMs: number }

/** When what flashes came and went for so long, told on a clock that all pages of one machine share. */
async function turnsOf(page: Page, attribute: string, forMs: number): Promise<readonly Turn[]> {
  return page.evaluate(
    ({ attribute, forMs }) =>
      new Promise<Turn[]>(resolve => {
        const turns: Turn[] = []
        const root = document.documentElement
        const observer = new MutationObserver(() => {
          const isOn = root.getAttribute(attribute) === 'on'
          turns.push({ isOn, atMs: performance.timeOrigin + performance.now() })
        })
        observer.observe(root, { attributeFilter: [attribute] })
        setTimeout(() => {
          observer.disconnect()
          resolve(turns)
        }, forMs)
      }),
    { attribute, forMs },
  )
}

/** Whether the edge and the badge of a tile were seen both ways within a second and a half. */
async function looksOf(wall: Wall, station: string): Promise<{ edge: number; badge: number }> {
  return wall.tile(station).evaluate(
    tile =>
      new Promise<{ edge: number; badge: number }>(resolve => {
        const [edges, badges] = [new Set<string>(), new Set<string>()]
        const timer = setInterval(() => {
          edges.add(getComputedStyle(tile, '::after').visibility)
          // Asked for anew each time: it is another element once it says something else.
          const mark = tile.querySelector('.foot-mark')
          if (mark !== null) badges.add(getComputedStyle(mark).backgroundColor)
        }, 40)
        setTimeout(() => {
          clearInterval(timer)
          resolve({ edge: edges.size, badge: badges.size })
        }, 1_500)
      }),
  )
}

const middleOf = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN

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
  }
  for (const [attribute, halfMs] of [
    ['data-flash-high', 250],
    ['data-flash-medium', 1_000],
  ] as const) {
    const [here, there] = await Promise.all(
      [wall.page, late].map(page => turnsOf(page, attribute, 12 * halfMs)),
    )
    const apartMs = (here ?? []).flatMap(turn => {
      const same = (there ?? []).filter(other => other.isOn === turn.isOn)
      return same.length === 0 ? [] : Math.min(...same.map(other => Math.abs(other.atMs - turn.atMs)))
    })
    expect(apartMs.length, attribute).toBeGreaterThanOrEqual(10)
    expect(middleOf(apartMs), attribute).toBeLessThan(60)
    const halvesMs = (here ?? []).slice(1).map((turn, index) => turn.atMs - (here?.[index]?.atMs ?? 0))
    expect(Math.abs(middleOf(halvesMs) - halfMs), attribute).toBeLessThan(halfMs / 4)
  }
  for (const station of ['1', '2']) expect(await looksOf(wall, station)).toEqual({ edge: 2, badge: 2 })
  await wall.page.keyboard.press('a')
  await expect(wall.tile('1')).toHaveAttribute('data-flashing', 'false')
  const { edge, badge } = await looksOf(wall, '1')
  expect(edge).toBe(1)
  expect(badge).toBeLessThanOrEqual(1)
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
  expect(await looksOf(wall, '1')).toEqual({ edge: 1, badge: 1 })
  const edge = (): Promise<string> =>
    wall.tile('1').evaluate(tile => getComputedStyle(tile, '::after').borderTopWidth)
  const waitingPx = Number.parseFloat(await edge())
  await wall.page.screenshot({ path: 'test-results/screens/reduced-motion.png' })
  await wall.page.keyboard.press('a')
  await expect(wall.tile('1')).toHaveAttribute('data-flashing', 'false')
  expect(waitingPx).toBeGreaterThan(1.5 * Number.parseFloat(await edge()))
})
