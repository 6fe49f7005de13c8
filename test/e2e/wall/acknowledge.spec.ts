import { clockFrom } from '../support/clockFrom.ts'
import { expect, test } from '../support/wallFixture.ts'

const chips = 'header [data-alarm-id]'

test('[AL2] acknowledges by keys, from alarm to alarm, with who and when', async ({ wall }) => {
  const { page, devices } = wall
  for (const id of ['2', '5']) {
    const station = devices.station(id)
    await station.checkIn()
    station.cuff('l').hold(150)
    await expect(wall.field(id, 'clock')).toHaveText(clockFrom(2))
    await station.event('stop')
  }
  await expect(page.locator(chips)).toHaveCount(2)
  const second = page.locator(chips).filter({ hasText: /^‼✓? 5 / })
  await page.keyboard.press('ArrowRight')
  await expect(page.locator(chips).first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(second).toHaveAttribute('data-acknowledged', 'yes')
  await expect(second).toContainText(/seen \d\d:\d\d by .wall \S+/)
  await expect(second).toHaveAttribute('data-alarm', 'high')
  await expect(wall.tile('5')).toHaveAttribute('data-flashing', 'false')
  await expect(wall.tile('5')).toHaveAttribute('data-alarm', 'high')
  await expect(wall.field('5', 'foot')).toContainText('‼✓')
  await expect(wall.tile('2')).toHaveAttribute('data-flashing', 'true')

  await page.keyboard.press('a')
  await expect(wall.tile('2')).toHaveAttribute('data-flashing', 'false')
  await expect(page.locator(`${chips}[data-acknowledged="yes"]`)).toHaveCount(2)
  await page.screenshot({ path: 'test-results/screens/acknowledged.png' })

  await second.click()
  await expect(page.locator('[data-refusal]')).toHaveText(/already/)
})

test('[AL2] acknowledges by a tap on the foot of the tile', async ({ wall }) => {
  const station = wall.devices.station('7')
  await station.checkIn()
  await station.event('report', { symptoms: ['tingling'] })
  await expect(wall.tile('7')).toHaveAttribute('data-alarm', 'medium')
  await wall.field('7', 'foot').click()
  await expect(wall.tile('7')).toHaveAttribute('data-alarm', 'none')
  await expect(wall.page.locator(chips)).toHaveCount(0)
})
