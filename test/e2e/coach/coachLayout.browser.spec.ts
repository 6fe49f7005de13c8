import { clockFrom } from '../support/clockFrom.ts'
import type { Page } from '@playwright/test'
import { legPress, type Devices } from '../support/devices.ts'
import { expect, test, type CoachFloor } from '../support/coachFixture.ts'
import { findings } from '../support/findings.ts'
import { overflowing } from '../support/overflowing.ts'
import { smallTargets } from '../support/smallTargets.ts'

test.use({ hasWall: false })

const screens = 'test-results/screens/coach'
const boxes = [
  ...['.coach-header', '.coach-title', '.card', '.card-words', '.card-button', '.small', '.small-top'],
  ...['.coach-nav button', '.sheet > *', '.sheet-top', '.coach-button', '.fate', '.name-sheet'],
]
const names = [
  'Anna Holm',
  'Marie-Louise Nygaard-Sørensen',
  'Þorgerður Sigurbjörnsdóttir-Vilhjálmsdóttir',
  'Øyvind Åsen',
]

/** Twelve stations in all states; two in trouble, one of them silent, one that refused to let out. */
async function fill(devices: Devices): Promise<() => void> {
  let silence = (): void => undefined
  for (let number = 1; number <= 12; number += 1) {
    const station = devices.station(String(number))
    await station.checkIn({ name: names[number % names.length] ?? '', prescription: legPress })
    if (number === 4) {
      await station.free()
      continue
    }
    const cuff = station.cuff('l')
    cuff.hold(150, 6)
    await station.event('set-started', { set: 1 })
    await station.event('rep', { set: 1, rep: 9 + number })
    if (number % 3 === 0) await station.event('set-ended', { set: 1, reps: 30 })
    if (number === 5) await station.event('stop')
    if (number === 6) await station.event('report', { symptoms: ['tingling'] })
    if (number === 9) silence = () => cuff.fallSilent()
    if (number === 10) await station.event('call')
    if (number === 11)
      await station.answer(() => ({ accepted: false, reason: 'the valve of the left cuff is stuck' }))
  }
  return silence
}

/** A cuff that falls silent before it was ever known to be inflated has no clock to go on. */
async function silenceOnceTimed(coach: CoachFloor, silence: () => void): Promise<void> {
  await expect(coach.onPhone('9').locator('[data-field="clock"]')).toHaveText(clockFrom(2))
  silence()
}

async function isUncut(page: Page): Promise<void> {
  await expect.poll(() => overflowing(page, boxes)).toEqual([])
  await expect.poll(() => smallTargets(page)).toEqual([])
}

const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'narrow', width: 340, height: 640 },
  { name: 'tablet', width: 820, height: 1180 },
] as const

for (const { name, width, height } of sizes) {
  test(`nothing is cut, small or unclear, in three languages, ${name}`, async ({ coach }) => {
    test.setTimeout(180_000)
    const { phone, hub, devices } = coach
    await silenceOnceTimed(coach, await fill(devices))
    await expect(coach.onPhone('9')).toHaveAttribute('data-alarm', 'medium', { timeout: 20_000 })
    await isUncut(phone)
    await coach.nameCoach('Anna-Katharina Sigurbjörnsdóttir-Krogh')
    const opened = await coach.openSheet('11')
    await opened.locator('[data-ask-release]').tap()
    await expect(opened.locator('[data-command]')).toHaveAttribute('data-fate', 'refused')
    await opened.getByRole('button', { name: 'Close' }).tap()
    await phone.setViewportSize({ width, height })
    for (const language of ['en', 'da', 'nb']) {
      const isGood = async (): Promise<void> => {
        await isUncut(phone)
        // The dark theme is looked at with all pages and languages (everyPage); the tablet's is light.
        if (name === 'tablet' && language === 'en') expect(await findings(phone)).toEqual([])
      }
      await phone.goto(`${hub.wallUrl}coach?lang=${language}${name === 'tablet' ? '&theme=light' : ''}`)
      await expect(phone.locator('html')).toHaveAttribute('lang', language)
      await expect(phone.locator('[data-station]')).toHaveCount(12)
      await expect(coach.onPhone('1').locator('[data-field="clock"]')).toHaveText(/^0\d:\d\d$/)
      await phone.screenshot({ path: `${screens}/floor-${name}-${language}.png` })
      await isGood()
      await phone.locator('.coach-main').evaluate(main => main.scrollTo(0, 10_000))
      await phone.screenshot({ path: `${screens}/below-${name}-${language}.png` })
      const sheet = await coach.openSheet('11')
      await expect(sheet.locator('[data-plan]')).toContainText('30 – 15 – 15 – 15')
      await phone.screenshot({ path: `${screens}/sheet-${name}-${language}.png` })
      await isGood()
      await phone.keyboard.press('Escape')
      await expect(coach.onPhone('11')).toBeFocused()
      await phone.locator('.coach-nav button').last().tap()
      await phone.screenshot({ path: `${screens}/session-${name}-${language}.png` })
      await isGood()
    }
  })
}

test('[SG3] an estimated clock has its mark, an old pressure its age, and no alarm is out of sight', async ({
  coach,
}) => {
  const { phone, devices } = coach
  await coach.nameCoach('Anna')
  const station = devices.station('9')
  await station.checkIn()
  const cuff = station.cuff('l')
  cuff.hold(150)
  await station.event('set-started', { set: 1 })
  await expect(coach.onPhone('9').locator('[data-field="foot"]')).toHaveText(/^150 · /)
  await silenceOnceTimed(coach, () => cuff.fallSilent())
  await expect(coach.onPhone('9').locator('[data-field="foot"]')).toHaveText(/\d s old/)
  await expect(coach.onPhone('9').locator('[data-field="clock"]')).toHaveText(/^~00:\d\d$/)
  await expect(phone.locator('[data-alarm-counts]')).toHaveText('!1')
  await expect(phone.locator('[data-alarm-id] [data-headline]')).toContainText(/not heard|no data/i)
  const sheet = await coach.openSheet('9')
  await expect(sheet.locator('[data-field="pressure"]')).toHaveText('– – –')
  await expect(sheet.locator('[data-field="clock"]')).toHaveText(/^~00:\d\d$/)
  await expect(phone.locator('[data-alarm-counts]')).toBeVisible()
})
