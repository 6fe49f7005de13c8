import type { Locator, Page } from '@playwright/test'
import { expect, test, type CoachFloor } from '../support/coachFixture.ts'
import { checkIn, tighten } from '../support/stationFixture.ts'
import { addAthlete } from '../support/rosterSteps.ts'

const screens = 'test-results/screens/coach'

async function choose(sheet: Locator, what: 'move' | 'swap' | 'share', choice: string): Promise<void> {
  const form = sheet.locator(`[data-${what}]`)
  await form.locator('[data-choose]').selectOption(choice)
  await form.locator('[data-do]').tap()
}
const nameOn = (coach: CoachFloor, station: string): Locator =>
  coach.onWall(station).locator('[data-field="name"]')
const take = (tablet: Page): Promise<void> => tablet.locator('[data-take]').click()

test('[C12] nobody is moved under a cuff; let out, they leave and come with the sets that are left', async ({
  coach,
}) => {
  test.setTimeout(90_000)
  const { phone } = coach
  await coach.nameCoach('Anna')
  const [five, seven] = [await coach.tablet('5'), await coach.tablet('7')]
  await checkIn(five, { who: 'Karla Jensen' })
  await five.locator('[data-big]').click()
  await five.locator('[data-big]').click()
  await five.locator('[data-set-done]').click()
  await tighten(five)
  await expect(nameOn(coach, '5')).toHaveText('K. Jensen')
  const sheet = await coach.openSheet('5')
  await expect(sheet.locator('[data-cuff="l"] h3')).toContainText('inflated')
  await choose(sheet, 'move', '7')
  await expect(sheet.locator('[data-refused]')).toHaveText(
    /^Not done: cuff [lr] at station 5 is under pressure\. Let it out first\.$/,
  )
  await phone.screenshot({ path: `${screens}/move-refused.png` })
  await five.locator('[data-loose]').click()
  await expect(sheet.locator('[data-cuff="l"] h3')).toContainText('released')
  await choose(sheet, 'move', '7')
  await expect(five.locator('[data-left-for]')).toHaveText('Go to station 7')
  await expect(coach.onWall('5')).toHaveAttribute('data-state', 'free')
  await expect(seven.locator('[data-offer]')).toContainText('15 – 15 – 15')
  await take(seven)
  await expect(nameOn(coach, '7')).toHaveText('K. Jensen')
  await expect(coach.wall.locator('[data-alarm-id]')).toHaveCount(0)
})

test('[C20] two change places, and are never told to be at two', async ({ coach }) => {
  test.setTimeout(90_000)
  await coach.nameCoach('Anna')
  const [five, seven] = [await coach.tablet('5'), await coach.tablet('7')]
  await checkIn(five, { who: 'Karla Jensen' })
  await checkIn(seven, { who: 'Bo Krogh' })
  await expect(nameOn(coach, '7')).toHaveText('B. Krogh')
  const sheet = await coach.openSheet('5')
  await choose(sheet, 'swap', '7')
  await expect(five.locator('[data-offer]')).toContainText('Bo Krogh')
  await expect(seven.locator('[data-offer]')).toContainText('Karla Jensen')
  await take(five)
  await take(seven)
  await expect(nameOn(coach, '5')).toHaveText('B. Krogh')
  await expect(nameOn(coach, '7')).toHaveText('K. Jensen')
})

test('two share a cuff: the next one has the station as soon as it is free', async ({ coach }) => {
  test.setTimeout(90_000)
  const { phone } = coach
  await coach.nameCoach('Anna')
  const five = await coach.tablet('5')
  await coach.openTab('Athletes')
  await addAthlete(phone, 'Asta Lund')
  await five.locator('[data-by-hand]').click()
  await checkIn(five, { who: 'Karla Jensen' })
  await coach.openTab('Floor')
  const sheet = await coach.openSheet('5')
  await sheet.locator('[data-share] [data-choose]').selectOption({ label: 'Asta Lund' })
  await sheet.locator('[data-share] [data-do]').tap()
  await expect(sheet.locator('[data-offer="place"]')).toHaveAttribute('data-offer-state', 'waits')
  await expect(five.locator('[data-next-here]')).toHaveText('Next here: Asta Lund')
  await phone.screenshot({ path: `${screens}/share.png` })
  for (let set = 1; set <= 4; set += 1) {
    await five.locator('[data-big]').click()
    await five.locator('[data-set-done]').click()
  }
  await five.locator('[data-finish]').click()
  await five.locator('[data-big]').click()
  await expect(five.locator('[data-offer]')).toContainText('Asta Lund')
  await take(five)
  await expect(nameOn(coach, '5')).toHaveText('A. Lund')
})
