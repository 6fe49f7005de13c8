import { expect, test } from '../support/coachFixture.ts'
import { checkIn } from '../support/stationFixture.ts'

const screens = 'test-results/screens/coach'

test('a wave starts in groups, and says when all are released', async ({ coach }) => {
  test.setTimeout(90_000)
  const { phone, devices } = coach
  await coach.nameCoach('Anna')
  const five = await coach.tablet('5')
  await checkIn(five, { who: 'Karla Jensen' })
  await devices.station('6').checkIn({ name: 'Bo Krogh' })
  await devices.station('7').checkIn({ name: 'Asta Lund' })
  await expect(coach.onWall('7')).toHaveAttribute('data-state', 'ready')
  await coach.openTab('Session')
  await phone.locator('[data-open-wave]').tap()
  await expect(phone.locator('[data-ready]')).toHaveText('3 have a place and have not begun')
  await phone.locator('[data-gap]').fill('5')
  await expect(phone.locator('[data-wave-form] [data-keep]')).toBeDisabled()
  await phone.locator('[data-gap]').fill('90')
  await phone.locator('[data-before]').fill('20')
  await expect(phone.locator('[data-group]')).toHaveCount(2)
  await phone.locator('[data-wave-form] [data-keep]').tap()
  const [first, second] = [phone.locator('[data-group]').first(), phone.locator('[data-group]').last()]
  await expect(first).toContainText('Karla Jensen')
  await expect(second).toContainText('Asta Lund')
  await expect(second.locator('[data-countdown]')).toHaveText(/^starts in 1:[345]\d$/)
  // 20 s until the first group, 90 s more until the second, and 5:15 of 30-15-15-15.
  await expect(phone.locator('[data-all-released]')).toHaveText(
    /^All released at \d\d:\d\d:\d\d \(in (6:[45]|7:0)\d\), if all goes as planned$/,
  )
  await expect(five.locator('[data-group-start]')).toHaveText(/^Your group starts in 0:[01]\d$/)
  await phone.screenshot({ path: `${screens}/wave.png` })
  await expect(first).toHaveAttribute('data-group', 'started', { timeout: 30_000 })
  await expect(five.locator('[data-group-start]')).toHaveText('Your group: start now')
  await five.screenshot({ path: `${screens}/wave-on-tablet.png` })
  await phone.locator('[data-end-wave]').tap()
  await phone.locator('[data-end-wave]').tap()
  await expect(phone.locator('[data-wave-form]')).toBeVisible()
  await expect(five.locator('[data-group-start]')).toHaveCount(0)
  await phone.keyboard.press('Escape')
  await expect(phone.locator('[data-wave-sheet]')).toHaveCount(0)
})

test('[X3] the floor is arranged on the phone, the wall follows, and stays so over a restart', async ({
  coach,
}) => {
  const { phone, devices, hub, wall } = coach
  await coach.nameCoach('Anna')
  for (const id of ['1', '2', '3']) await devices.station(id).checkIn({ name: `Karla ${id}` })
  const tiles = wall.locator('[data-station]')
  const order = (): Promise<(string | null)[]> =>
    tiles.evaluateAll(all => all.map(tile => tile.getAttribute('data-station')))
  await expect(tiles).toHaveCount(3)
  await coach.openTab('Session')
  await phone.locator('[data-open-arrange]').tap()
  await phone.locator('[data-arranged="3"] [data-up]').tap()
  await phone.locator('[data-arranged="3"] [data-up]').tap()
  await phone.locator('[data-arranged="3"] [data-place-name]').fill('Rack')
  await phone.screenshot({ path: `${screens}/arrange.png` })
  await phone.locator('[data-arrange-sheet] [data-keep]').tap()
  await expect(phone.locator('[data-arrange-sheet] [data-told]')).toHaveText('Kept')
  await expect.poll(order).toEqual(['3', '1', '2'])
  await hub.kill()
  await hub.startAgain()
  await expect(wall.locator('html')).toHaveAttribute('data-live', 'yes', { timeout: 20_000 })
  await expect.poll(order).toEqual(['3', '1', '2'])
})
