import { clockFrom } from '../support/clockFrom.ts'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/coachFixture.ts'
import { importFile, openAthlete, planFor, screen } from '../support/rosterSteps.ts'
import { tighten } from '../support/stationFixture.ts'

const squad = [
  'name,squad,trained,lop_left_thigh_mmhg,lop_left_thigh_measured,lop_left_thigh_posture,lop_left_thigh_cuff_cm,lop_left_thigh_expires',
  'Karla Jensen,Squad A,yes,200,2026-11-01,sitting,11.5,2099-01-01',
  'Bo Krogh,Squad A,yes,,,,,',
].join('\n')

/** The sets of 30-15-15-15, with so many repetitions tapped in each. */
async function doSets(tablet: Page, reps: number): Promise<void> {
  for (let set = 1; set <= 4; set += 1) {
    await tablet.locator('[data-big]').click()
    for (let rep = 0; rep < reps; rep += 1) await tablet.locator('[data-big]').click()
    await tablet.locator('[data-set-done]').click()
  }
}

for (const broker of ['embedded', 'mosquitto'] as const)
  test.describe(`a whole session over ${broker}`, () => {
    test.use({ broker })

    test('two athletes, a connected cuff and a hand pump, from the roster to an empty wall', async ({
      coach,
    }) => {
      test.setTimeout(240_000)
      const { phone, devices } = coach
      const tile = coach.onWall('5')
      await coach.nameCoach('Anna Krogh')
      const tablet = await coach.tablet('5')

      // Who trains today.
      await coach.openTab('Athletes')
      await importFile(phone, squad)
      await expect(phone.locator('[data-imported]')).toBeVisible()
      await phone.keyboard.press('Escape')
      await openAthlete(phone, 'Karla Jensen')
      await screen(phone)
      await planFor(phone, { exercise: 'Leg press', sides: ['left'] })
      await phone.locator('[data-plan-form] [data-keep]').tap()
      await expect(phone.locator('[data-plan-form] [data-told]')).toHaveText('Kept')
      await phone.locator('[data-athlete-place] [data-choose]').selectOption('5')
      await phone.locator('[data-athlete-place] [data-do]').tap()
      await expect(phone.locator('[data-offer="place"]')).toBeVisible()
      await phone.keyboard.press('Escape')
      await openAthlete(phone, 'Bo Krogh')
      await screen(phone)
      await planFor(phone, { exercise: 'Leg press', sides: ['left', 'right'] })
      await phone.locator('[data-choice="hand"]').tap()
      await phone.locator('[data-plan-form] [data-keep]').tap()
      await expect(phone.locator('[data-plan-form] [data-told]')).toHaveText('Kept')
      await phone.keyboard.press('Escape')
      await coach.openTab('Session')
      await phone.locator('#squad').fill('Squad A')
      await phone.locator('[data-start-session]').tap()
      await expect(phone.locator('.coach-title')).toContainText('Squad A')

      // The first athlete, with a cuff that measures.
      await expect(tablet.locator('[data-offer]')).toContainText('Target 140 mmHg')
      await tablet.locator('[data-take]').click()
      await expect(tile.locator('[data-field="name"]')).toHaveText('K. Jensen')
      const cuff = devices.station('5').cuff('l')
      cuff.hold(140, 5)
      await expect(tile.locator('[data-field="clock"]')).toHaveText(clockFrom(1))
      await expect(tile.locator('[data-field="pressure"]')).toHaveText(/^1[34]\d$/)
      await expect(tile).toHaveAttribute('data-alarm', 'none')
      await tablet.locator('[data-big]').click()
      for (let rep = 0; rep < 5; rep += 1) await tablet.locator('[data-big]').click()
      await expect(tile.locator('[data-field="foot"]')).toContainText('5/30')

      // [C5] [AL2] Over the pressure that shuts the artery: the phone acknowledges, the wall stops flashing.
      await coach.openTab('Floor')
      cuff.hold(215)
      await expect(tile).toHaveAttribute('data-alarm', 'high', { timeout: 15_000 })
      await expect(tile).toHaveAttribute('data-flashing', 'true')
      await expect(tablet.locator('.own-alarms [data-alarm="high"]')).toBeVisible()
      await expect(async () => {
        const going = phone.locator('[data-alarm="high"]').getByRole('button', { name: "I'm going" })
        if ((await going.count()) > 0) await going.first().tap({ timeout: 1_000 })
        await expect(tile).toHaveAttribute('data-flashing', 'false', { timeout: 1_000 })
      }).toPass({ timeout: 15_000 })
      cuff.hold(140, 5)
      await expect(tile).toHaveAttribute('data-alarm', 'none', { timeout: 20_000 })

      // The next one shares the station.
      const sheet = await coach.openSheet('5')
      await sheet.locator('[data-share] [data-choose]').selectOption({ label: 'Bo Krogh' })
      await sheet.locator('[data-share] [data-do]').tap()
      await expect(tablet.locator('[data-next-here]')).toHaveText('Next here: Bo Krogh')
      await phone.keyboard.press('Escape')
      await tablet.locator('[data-set-done]').click()
      for (let set = 2; set <= 4; set += 1) {
        await tablet.locator('[data-big]').click()
        await tablet.locator('[data-set-done]').click()
      }
      cuff.hold(0)
      await expect(tile).toHaveAttribute('data-state', 'released')
      await tablet.locator('[data-finish]').click()
      await expect(tile).toHaveAttribute('data-state', 'finished')
      await tablet.locator('[data-big]').click()

      // The second athlete, with a hand pump.
      await expect(tablet.locator('[data-offer]')).toContainText('Bo Krogh')
      await tablet.locator('[data-take]').click()
      await expect(tile.locator('[data-field="name"]')).toHaveText('B. Krogh')
      await tighten(tablet)
      await expect(tile.locator('[data-field="pressure"]')).toContainText('7')
      await doSets(tablet, 2)
      await tablet.locator('[data-loose]').click()
      await tablet.locator('[data-finish]').click()
      await expect(tile).toHaveAttribute('data-state', 'finished')

      // [X15] The session ends: nobody's name stays on the wall.
      await coach.openTab('Session')
      await phone.locator('[data-end-session]').tap()
      await phone.locator('[data-end-session]').tap()
      await expect(tile.locator('[data-field="name"]')).not.toContainText('Krogh')
      await expect(coach.wall.locator('body')).not.toContainText(/Krogh|Jensen/)
      await tablet.locator('[data-big]').click()
      await expect(tile).toHaveAttribute('data-state', 'free')
      await expect(coach.wall.locator('[data-alarm-id]')).toHaveCount(0)
    })
  })
