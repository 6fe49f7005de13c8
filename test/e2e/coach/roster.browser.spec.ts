import { expect, test } from '../support/coachFixture.ts'
import { importFile, openAthlete, overTemplate, planFor, screen } from '../support/rosterSteps.ts'

const screens = 'test-results/screens/coach'
const squad = [
  'name;squad;code;trained;lop_left_thigh_mmhg;lop_left_thigh_measured;lop_left_thigh_posture;lop_left_thigh_cuff_cm;lop_left_thigh_expires',
  'Karla Jensen;Squad A;K17;yes;200;2026-11-01;sitting;11,5;2099-01-01',
  'Øyvind Åsen;Squad A;OA9;no;;;;;',
  'Bo Krogh;Squad B;BK2;yes;;;;;',
].join('\r\n')

test('a squad is imported, screened, planned, assigned, and its station takes it', async ({ coach }) => {
  test.setTimeout(120_000)
  const { phone } = coach
  await coach.nameCoach('Anna Krogh')
  const tablet = await coach.tablet('5')
  await coach.openTab('Athletes')
  await expect(phone.locator('[data-nobody]')).toBeVisible()

  await importFile(phone, squad.replace('OA9;no', 'OA9;maybe').replace(';200;', ';20;'))
  await expect(phone.locator('[data-cells] li')).toHaveText([
    'Line 2, column 5 (lop_left_thigh_mmhg): expected 60..400',
    'Line 3, column 4 (trained): expected yes or no',
  ])
  await phone.screenshot({ path: `${screens}/import-refused.png` })
  await phone.keyboard.press('Escape')
  await expect(phone.locator('[data-nobody]')).toBeVisible()
  await importFile(phone, squad)
  await expect(phone.locator('[data-imported]')).toBeVisible()
  await phone.keyboard.press('Escape')
  await expect(phone.locator('[data-athlete]')).toHaveCount(3)
  await phone.locator('[data-squad]').selectOption('Squad B')
  await expect(phone.locator('[data-athlete]')).toHaveText(/Bo Krogh/)
  await phone.locator('[data-squad]').selectOption('')

  await openAthlete(phone, 'Karla Jensen')
  await screen(phone)
  await expect(phone.locator('[data-screening]')).toHaveText(/^cleared until 20\d\d-/)
  await expect(phone.locator('[data-gone-through]')).toContainText('Anna Krogh')
  await planFor(phone, { exercise: 'Leg press', sides: ['left'] })
  await expect(phone.locator('[data-targets]')).toHaveText('Targets: Left thigh 140 mmHg')
  await overTemplate(phone)
  await phone.screenshot({ path: `${screens}/plan-over.png` })
  await phone.locator('[data-percent]').fill('75')
  await expect(phone.locator('[data-targets]')).toHaveText('Targets: Left thigh 150 mmHg')
  await phone.locator('[data-plan-form] [data-keep]').tap()
  await expect(phone.locator('[data-plan-form] [data-told]')).toHaveText('Kept')
  await phone.screenshot({ path: `${screens}/plan.png`, fullPage: true })

  await phone.locator('[data-athlete-place] [data-choose]').selectOption('5')
  await phone.locator('[data-athlete-place] [data-do]').tap()
  await expect(phone.locator('[data-offer="place"]')).toHaveAttribute('data-offer-state', 'shown')
  await expect(tablet.locator('[data-offer]')).toContainText('Karla Jensen')
  await tablet.screenshot({ path: `${screens}/offer-on-tablet.png` })
  await tablet.locator('[data-take]').click()
  await expect(coach.onWall('5').locator('[data-field="name"]')).toHaveText('K. Jensen')
  await expect(coach.onWall('5')).toHaveAttribute('data-state', 'ready')
  await expect(tablet.locator('[data-phase="ready"]')).toBeVisible()
  await expect(phone.locator('[data-offer="place"]')).toHaveCount(0)
  await expect(phone.locator('[data-athlete-place]')).toContainText('at station 5')
  await phone.keyboard.press('Escape')

  await coach.openTab('Floor')
  const sheet = await coach.openSheet('5')
  await sheet.locator('[data-one-set-more]').tap()
  await expect(sheet.locator('[data-plan]')).toContainText('30 – 15 – 15 – 15 – 15')
  await expect(tablet.locator('[data-phase="ready"]')).toBeVisible()
})

test('who has a code or is in the squad checks in at the tablet; the first session is capped', async ({
  coach,
}) => {
  const { phone } = coach
  await coach.nameCoach('Anna Krogh')
  const tablet = await coach.tablet('3')
  await coach.openTab('Athletes')
  await importFile(phone, squad.replace('OA9;no;;;;;', 'OA9;no;200;2026-11-01;sitting;11;2099-01-01'))
  await phone.keyboard.press('Escape')
  await openAthlete(phone, 'Øyvind Åsen')
  await planFor(phone, { exercise: 'Bike', sides: ['left'] })
  await phone.locator('[data-percent]').fill('70')
  await expect(phone.locator('[data-findings] [data-over="true"]')).toHaveText(
    'First session: at most 60 % of LOP',
  )
  await expect(phone.locator('[data-plan-form] [data-keep]')).toBeDisabled()
  await phone.locator('[data-percent]').fill('')
  await phone.locator('[data-plan-form] [data-keep]').tap()
  await expect(phone.locator('[data-plan-form] [data-told]')).toHaveText('Kept')

  await tablet.locator('[data-code]').fill('XX1')
  await tablet.locator('[data-by-code]').click()
  await expect(tablet.locator('[data-check-in-refused]')).toHaveText('Nobody has this code')
  await expect(tablet.locator('[data-athlete]')).toHaveText('Ø. Åsen')
  await tablet.screenshot({ path: `${screens}/check-in-roster.png` })
  await tablet.locator('[data-code]').fill('oa9')
  await tablet.locator('[data-by-code]').click()
  await expect(tablet.locator('[data-offer]')).toContainText('Øyvind Åsen')
  await expect(tablet.locator('[data-offer-not-cleared]')).toBeVisible()
  await tablet.locator('[data-pass]').click()
  await tablet.locator('[data-by-hand]').click()
  await expect(tablet.locator('[data-who]')).toBeVisible()
  await tablet.reload()
  await tablet.locator('[data-athlete]').click()
  await tablet.locator('[data-take]').click()
  await expect(coach.onWall('3').locator('[data-field="name"]')).toHaveText('Ø. Åsen')

  // [C15] What the coach clears now is cleared at the station at once.
  await expect(tablet.locator('[data-not-cleared]')).toBeVisible()
  await screen(phone)
  await expect(tablet.locator('[data-not-cleared]')).toHaveCount(0)
})

test('a tablet that is no page of ours is told of by the coach page', async ({ coach }) => {
  test.setTimeout(60_000)
  const { phone, devices } = coach
  await coach.nameCoach('Anna')
  await devices.station('7').free()
  await devices.station('7').event('call')
  await coach.openTab('Athletes')
  await importFile(phone, squad)
  await phone.keyboard.press('Escape')
  await openAthlete(phone, 'Karla Jensen')
  await planFor(phone, { exercise: '', sides: ['left'] })
  await phone.locator('[data-plan-form] [data-keep]').tap()
  await phone.locator('[data-athlete-place] [data-choose]').selectOption('7')
  await phone.locator('[data-athlete-place] [data-do]').tap()
  await expect(phone.locator('[data-offer="place"]')).toHaveAttribute('data-offer-state', 'sent')
  await expect(phone.locator('[data-offer="place"]')).toHaveAttribute('data-offer-state', 'not-taken', {
    timeout: 20_000,
  })
  await expect(phone.locator('[data-offer="place"]')).toContainText('check in by hand')
  await phone.locator('[data-offer-back]').tap()
  await expect(phone.locator('[data-offer="place"]')).toHaveCount(0)
})
