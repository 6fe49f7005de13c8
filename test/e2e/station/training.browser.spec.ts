import { clockFrom } from '../support/clockFrom.ts'
import { checkIn, expect, test, tighten } from '../support/stationFixture.ts'

const tile = (station: string, field: string) => `[data-station="${station}"] [data-field="${field}"]`

test('two tablets check in; sets and reps stand on the wall', async ({ floor }) => {
  const [one, two] = [await floor.tablet('1'), await floor.tablet('2')]
  await checkIn(one.page)
  await checkIn(two.page, { who: 'Mads Nygaard' })
  await expect(floor.wall.locator(tile('1', 'name'))).toHaveText(/Jensen/)
  await expect(floor.wall.locator(tile('2', 'name'))).toHaveText(/Nygaard/)

  await tighten(one.page)
  await one.page.click('[data-big]')
  for (let rep = 0; rep < 3; rep += 1) await one.page.click('[data-big]')
  await expect(floor.wall.locator(tile('1', 'foot'))).toContainText('3/30')
  await expect(floor.wall.locator(tile('1', 'pressure'))).toContainText('7')
  await expect(floor.wall.locator(tile('1', 'clock'))).toHaveText(clockFrom(1))
  await expect(one.page.locator('[data-field="clock"]')).toHaveText(clockFrom(1))
  await one.page.click('[data-set-done]')
  await expect(floor.wall.locator('[data-station="1"]')).toHaveAttribute('data-state', 'resting')
  await expect(one.page.locator('[data-phase="resting"]')).toBeVisible()
  await expect(floor.wall.locator('[data-station="2"]')).toHaveAttribute('data-state', 'ready')
})

test('[C16] STOP is one tap from everywhere, raises H on the wall, and the tablet shows it', async ({
  floor,
}) => {
  const { page } = await floor.tablet('5')
  await checkIn(page)
  await tighten(page)
  await page.click('[data-symptoms]')
  await page.click('[data-stop]')
  await expect(floor.wall.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
  await expect(page.locator('[data-let-out]')).toBeVisible()
  await page.click('[data-is-loose]')
  await expect(page.locator('.own-alarms [data-condition="athlete-stop"]')).toBeVisible()
  // The tablet silences nothing.
  await expect(floor.wall.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
})

test('[C15] somebody who is not cleared is an alarm under the cuff, until the coach clears them', async ({
  floor,
}) => {
  const { page } = await floor.tablet('5')
  await checkIn(page, { cleared: false })
  await expect(page.locator('[data-not-cleared]')).toBeVisible()
  await tighten(page)
  const alarm = page.locator('.own-alarms [data-condition="not-cleared"]')
  await expect(alarm).toBeVisible()
  await page.click('[data-not-cleared]')
  for (const question of await page.locator('[data-no]').all()) await question.click()
  await page.click('[data-clear]')
  await expect(page.locator('[data-not-cleared]')).toHaveCount(0)
  await expect(alarm).toHaveCount(0)
})

test('a connected cuff sends its pressure, counts the reps and is let out', async ({ floor }) => {
  const { page } = await floor.tablet('3', '?simulate')
  await checkIn(page, { sensor: true })
  await page.click('[data-connect="l"]')
  await expect(page.locator('[data-cuff="l"] [data-field="pressure"]')).toHaveText(/1[2-4]\d/, {
    timeout: 15_000,
  })
  await expect(floor.wall.locator(tile('3', 'pressure'))).toContainText(/1[1-5]\d/)
  await page.click('[data-big]')
  await expect(floor.wall.locator(tile('3', 'foot'))).toContainText(/[2-9]\/30/, { timeout: 15_000 })
  await page.click('[data-stop]')
  await expect(floor.wall.locator(tile('3', 'pressure'))).toHaveText(/^\d\D*$/, { timeout: 15_000 })
})

test('a path that is no station says so', async ({ floor, request }) => {
  const answer = await request.get(`${floor.hub.wallUrl}station/Leg%20press`)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('/station/5')
  expect((await request.get(`${floor.hub.wallUrl}nowhere`)).status()).toBe(404)
})
