import { expect, test as base, type Page } from '@playwright/test'
import * as v from 'valibot'
import { ReviewErrorSchema } from '../../../stations/record/reviewSchema.ts'
import { decodeSeries } from '../../../stations/record/seriesWire.ts'
import { peakMmHg } from '../../support/seedSessions.ts'
import { startHeadlessHub, type HeadlessHub } from '../support/headlessHub.ts'
import { lineOn } from '../support/lineOn.ts'
import { seedReview } from '../support/reviewJournal.ts'

const screens = 'test-results/screens'

// One journal for all: it is only read.
const test = base.extend<object, { hub: HeadlessHub }>({
  hub: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hub = await startHeadlessHub([], seedReview)
      await use(hub)
      await hub.close()
    },
    // A million samples are put in first.
    { scope: 'worker', timeout: 300_000 },
  ],
})
test.use({ viewport: { width: 1440, height: 900 } })

/** Texts that are wider than what holds them and can't be scrolled to. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.review *')]
      .filter(box => !['inline', 'contents'].includes(getComputedStyle(box).display))
      .filter(box => !['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
      .filter(box => box.scrollWidth > box.clientWidth + 1)
      .map(box => `${box.className} "${box.textContent.trim().slice(0, 60)}"`),
  )
}

test('a single peak of 312 mmHg among a million samples is on the chart', async ({ page, hub }) => {
  const answer = await page.request.get(
    `${hub.wallUrl}api/review/sessions/long/samples?athlete=a-17&width=1000`,
  )
  const bytes = await answer.body()
  const series = decodeSeries(new Uint8Array(bytes).buffer)?.series ?? []
  const all = series.flatMap(each => [...each.pressureMmHg])
  expect(all.length).toBeLessThan(4_100)
  expect(Math.max(...all.filter(value => !Number.isNaN(value)))).toBe(peakMmHg)
  expect(all.filter(Number.isNaN).length).toBe(2)
  await page.goto(`${hub.wallUrl}review?session=long&athlete=a-17`)
  await expect(page.locator('.chart-box[data-drawn]')).toBeVisible()
  // 312 mmHg of 350: the line is far above the 165 mmHg that it else reaches.
  const line = await lineOn(page.locator('.chart-box canvas'), '--ink')
  expect(line.columns).toBeGreaterThan(0.85)
  expect(line.top).toBeLessThan(0.2)
  await page.screenshot({ path: `${screens}/review-million.png` })
})

test('zooming asks for the samples of the range', async ({ page, hub }) => {
  await page.goto(`${hub.wallUrl}review?session=long&athlete=a-17`)
  await expect(page.locator('.chart-box[data-drawn="1"]')).toBeVisible()
  const [request] = await Promise.all([
    page.waitForRequest(/samples\?.*from=/),
    page.getByRole('button', { name: 'Zoom in' }).click(),
  ])
  const { searchParams } = new URL(request.url())
  const range = Number(searchParams.get('to')) - Number(searchParams.get('from'))
  expect(Math.round(range / 60_000)).toBe(208)
  await page.locator('.chart-box').focus()
  for (let time = 0; time < 6; time += 1) await page.keyboard.press('+')
  await expect(page.locator('.chart-box')).toHaveAttribute('data-drawn', /^([3-9]|\d\d)$/)
  await page.mouse.move(900, 500)
  await page.mouse.wheel(0, -300)
  await page.screenshot({ path: `${screens}/review-zoomed.png` })
  await page.getByRole('button', { name: 'Whole session' }).click()
})

test('one athlete over months', async ({ page, hub }) => {
  await page.goto(`${hub.wallUrl}review?athlete=a-17`)
  await expect(page.locator('[data-table="months"] tbody tr')).toHaveCount(5)
  await expect(page.locator('.chart-box[data-drawn]')).toBeVisible()
  const canvas = page.locator('.chart-box canvas')
  expect((await lineOn(canvas, '--ink-2')).columns).toBeGreaterThan(0.5)
  expect((await lineOn(canvas, '--work')).columns).toBeGreaterThan(0.1)
  await page.screenshot({ path: `${screens}/review-months.png` })
})

for (const language of ['en', 'da', 'nb']) {
  test(`nothing is cut, ${language}`, async ({ page, hub }) => {
    for (const query of [
      '',
      '&session=s-0',
      '&session=s-0&athlete=a-17',
      '&session=s-0&athlete=a-2',
      '&athlete=a-17',
    ]) {
      for (const [name, width, height] of [
        ['desk', 1440, 900],
        ['phone', 390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.goto(`${hub.wallUrl}review?lang=${language}${query}`)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.locator('[data-session]')).toHaveCount(5)
        await expect(page.getByRole('status')).toHaveCount(query === '' ? 1 : 0)
        await expect.poll(() => cut(page), { message: `${name} ${query}` }).toEqual([])
        await page.screenshot({
          path: `${screens}/review-${name}-${language}${query.replaceAll(/\W/g, '_')}.png`,
        })
      }
    }
  })
}

test('says what was wrong with a question', async ({ page, hub }) => {
  const ask = async (path: string): Promise<unknown[]> => {
    const answer = await page.request.get(`${hub.wallUrl}api/review/${path}`)
    const { error } = v.parse(ReviewErrorSchema, await answer.json())
    return [answer.status(), error.what, error.got]
  }
  expect(await ask('sessions/nothing')).toEqual([404, 'session', 'nothing'])
  expect(await ask('sessions?limit=0')).toEqual([400, 'limit', '0'])
  expect(await ask('sessions/s-0/samples')).toEqual([400, 'athlete', null])
  expect(await ask('sessions/s-0/samples?athlete=a-17&width=9')).toEqual([400, 'width', '9'])
  expect(await ask('sessions/s-0/samples?athlete=nobody')).toEqual([404, 'athlete', 'nobody'])
  expect(await ask('elsewhere')).toEqual([404, 'path', 'elsewhere'])
  await page.goto(`${hub.wallUrl}review?session=nothing`)
  await expect(page.locator('[data-problem]')).toContainText('nothing')
})
