import { clockFrom } from '../support/clockFrom.ts'
import { expect, test } from '../support/wallFixture.ts'

test('[C5] flags pressure over LOP on tile and row; acknowledging ends the flashing alone', async ({
  wall,
}) => {
  const station = wall.devices.station('5')
  await station.checkIn()
  const cuff = station.cuff('l')
  cuff.hold(150)
  await station.event('set-started', { set: 1 })
  await expect(wall.field('5', 'pressure')).toHaveText('150')
  cuff.hold(212)
  await expect(wall.tile('5')).toHaveAttribute('data-alarm', 'high')
  await expect(wall.field('5', 'foot')).toContainText(/‼.*212 mmHg, over 200 LOP/)
  await expect(wall.tile('5')).toHaveAttribute('data-flashing', 'true')

  const chip = wall.page.locator('header [data-alarm-id][data-alarm="high"]')
  await expect(chip).toHaveCount(1)
  await expect(chip).toContainText('‼ 5')
  await chip.focus()
  await wall.page.keyboard.press('Enter')
  await expect(chip).toHaveAttribute('data-acknowledged', 'yes')
  await expect(wall.tile('5')).toHaveAttribute('data-alarm', 'high')

  cuff.hold(150)
  await expect(wall.tile('5')).toHaveAttribute('data-alarm', 'none', { timeout: 20_000 })
  await expect(wall.page.locator('[data-alarm-id]')).toHaveCount(0)
})

test('[SG3] [C10] grows grey, then dashes with ~ in the clock, then an alarm, when a cuff is not heard', async ({
  wall,
}) => {
  const station = wall.devices.station('9')
  await station.checkIn({ name: 'Lars Sørensen' })
  const cuff = station.cuff('l')
  cuff.hold(74)
  await station.event('set-started', { set: 1 })
  await expect(wall.field('9', 'clock')).toHaveText(clockFrom(2))
  cuff.fallSilent()
  await expect(wall.tile('9')).toHaveAttribute('data-freshness', 'stale')
  await expect(wall.field('9', 'pressure')).toHaveAttribute('data-tone', 'stale')
  await expect(wall.tile('9')).toHaveAttribute('data-freshness', 'lost')
  await expect(wall.field('9', 'pressure')).toHaveText('– – –')
  await expect(wall.tile('9').locator('[data-caption="pressure"]')).toHaveText('last 74 mmHg')
  await expect(wall.field('9', 'clock')).toHaveText(/^~00:/)
  await expect(wall.tile('9')).toHaveAttribute('data-alarm', 'medium')
  await expect(wall.field('9', 'foot')).toContainText(/!Cuff not heard for \d+ s/)
  await expect(wall.tile('9')).toHaveAttribute('data-alarm', 'high', { timeout: 15_000 })
  cuff.hold(74)
  await expect(wall.tile('9')).toHaveAttribute('data-alarm', 'none')
  await expect(wall.field('9', 'clock')).not.toHaveText(/~/)
})

test('[C16] flags STOP at once', async ({ wall }) => {
  const station = wall.devices.station('7')
  await station.checkIn()
  await expect(wall.tile('7')).toHaveAttribute('data-state', 'ready')
  await station.event('stop')
  await expect(wall.tile('7')).toHaveAttribute('data-alarm', 'high', { timeout: 1_000 })
  await expect(wall.field('7', 'foot')).toHaveText('‼Athlete: STOP')
})

test('[C15] [C-3] says that somebody is not cleared, and never why', async ({ wall }) => {
  const station = wall.devices.station('1')
  await station.checkIn({ cleared: false })
  station.cuff('l').hold(120)
  await expect(wall.tile('1')).toHaveAttribute('data-alarm', 'high')
  await expect(wall.field('1', 'foot')).toContainText('Not cleared')
})

test('[AL9] never hides an active high alarm, with every station of sixteen in trouble', async ({ wall }) => {
  for (let number = 1; number <= 16; number += 1) {
    const station = wall.devices.station(String(number))
    await station.checkIn()
    await station.event('stop')
  }
  await expect(wall.page.locator('header [data-alarm-id][data-alarm="high"]')).toHaveCount(16)
  for (const chip of await wall.page.locator('header [data-alarm-id]').all())
    await expect(chip).toBeInViewport({ ratio: 1 })
})
