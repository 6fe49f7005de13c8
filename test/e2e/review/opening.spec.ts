import { expect, test } from '../support/reviewFixture.ts'
import { lineOn } from '../support/lineOn.ts'

test('from the list to an athlete, with keys alone, to the chart of his session', async ({
  review,
}, testInfo) => {
  const { page, pages } = review
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await expect(page.locator('[data-session]')).toHaveCount(5)
  await page.locator('[data-session="s-0"]').focus()
  await page.keyboard.press('Enter')
  const rows = page.locator('[data-view="session"] [data-table="athletes"] tbody tr')
  await expect(rows).toHaveCount(2)
  // Who took part, where and when.
  await expect(rows.first()).toContainText(/Karla Jensen.*station 5, \d\d:\d\d–\d\d:\d\d/)
  await page.locator('[data-athlete="a-17"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText('Karla Jensen')
  await expect(page.locator('.chart-box[data-drawn]')).toBeVisible()
  await expect(page.locator('.legend li')).toHaveText(['left thigh', 'right thigh'])
  const canvas = page.locator('.chart-box canvas')
  // The samples come after the sets and marks.
  await expect.poll(async () => (await lineOn(canvas, '--ink')).columns).toBeGreaterThan(0.5)
  // The right cuff was at 225 of 300 mmHg.
  const right = await lineOn(canvas, '--rest')
  expect(right.columns).toBeGreaterThan(0.1)
  expect(right.top).toBeLessThan(0.35)
  await expect(page.locator('[data-figure="work"] dd')).toHaveText('60 / 75')
  await expect(page.locator('[data-figure="pain"] dd')).toHaveText('6')
  await expect(page.locator('[data-table="sets"] tbody tr')).toHaveCount(4)
  await expect(page.locator('[data-table="alarms"]')).toContainText('by Anna')
  await expect(page.locator('[data-remarks]')).toContainText('Strap moved up')
  await page.screenshot({ path: `test-results/screens/review-athlete-${testInfo.project.name}.png` })
  await page.goBack()
  await expect(page.locator('[data-view="session"]')).toBeVisible()
  await page.screenshot({ path: `test-results/screens/review-session-${testInfo.project.name}.png` })
  expect(asked.filter(url => !url.startsWith(pages) && !url.startsWith('data:'))).toEqual([])
})
