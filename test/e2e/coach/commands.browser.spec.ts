import { clockFrom } from '../support/clockFrom.ts'
import { expect, test } from '../support/coachFixture.ts'

const screens = 'test-results/screens/coach'

test('[AL2] an alarm acknowledged from the phone stops flashing on the wall', async ({ coach }) => {
  const { phone, devices } = coach
  const station = devices.station('5')
  await station.checkIn()
  station.cuff('l').hold(150)
  await expect(coach.onWall('5').locator('[data-field="clock"]')).toHaveText(clockFrom(2))
  await station.event('stop')
  await expect(coach.onWall('5')).toHaveAttribute('data-flashing', 'true')
  await expect(coach.onPhone('5')).toHaveAttribute('data-alarm', 'high')

  const card = phone.locator('[data-alarm-id]')
  await coach.nameCoach('Anna Krogh')
  await coach.tapAway(card.getByRole('button', { name: "I'm going" }))
  await expect(coach.onWall('5')).toHaveAttribute('data-flashing', 'false')
  await expect(coach.onWall('5')).toHaveAttribute('data-alarm', 'high')
  await expect(coach.wall.locator('header [data-alarm-id]')).toContainText(/seen \d\d:\d\d by .Anna Krogh/)
  await expect(card).toHaveAttribute('data-acknowledged', 'yes')
  await expect(card).toContainText('by Anna Krogh')
  await expect(card.getByRole('button')).toHaveCount(0)

  await phone.reload()
  await expect(card).toBeVisible()
  await expect(phone.locator('[data-name-sheet]')).toHaveCount(0)
})

test('who has said no name is asked, and the tap counts as soon as it is known', async ({ coach }) => {
  const { phone, devices } = coach
  await phone.getByRole('button', { name: 'Later' }).tap()
  const station = devices.station('7')
  await station.checkIn()
  await station.event('report', { symptoms: ['tingling'] })
  await phone.waitForTimeout(500)
  await phone.getByRole('button', { name: 'Seen' }).tap()
  await coach.nameCoach('Bo')
  await expect(phone.locator('[data-alarm-id]')).toHaveCount(0)
  await expect(coach.onWall('7')).toHaveAttribute('data-alarm', 'none')
})

test('[C13] a release is asked, answered, and the cuff is let out', async ({ coach }) => {
  const { phone, devices } = coach
  const station = devices.station('3')
  await station.checkIn()
  const cuff = station.cuff('l')
  cuff.hold(150)
  const asked = await station.answer(({ type }) => {
    if (type === 'release') cuff.hold(0)
    return { accepted: true }
  })
  await coach.nameCoach('Anna')
  const sheet = await coach.openSheet('3')
  await expect(sheet.locator('[data-field="clock"]')).toHaveText(clockFrom(0))
  await sheet.locator('[data-ask-release]').tap()
  await expect(sheet.locator('[data-command]')).toHaveAttribute('data-fate', 'accepted')
  await expect(sheet.locator('[data-cuff="l"] h3')).toContainText('released')
  expect(asked).toMatchObject([{ type: 'release', by: 'Anna' }])
  await phone.screenshot({ path: `${screens}/released.png` })
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await expect(coach.onPhone('3')).toBeFocused()
  await expect(coach.onPhone('3').locator('[data-field="command"]')).toHaveText(/accepted/i)
  await expect(phone.locator('[data-alarm-id]')).toHaveCount(0)
})

test('[X31] a refused release says why, one without an answer says so, on sheet and tile', async ({
  coach,
}) => {
  const { phone, devices } = coach
  const station = devices.station('3')
  await station.checkIn()
  station.cuff('l').hold(150)
  let isSilent = false
  await station.answer(() => (isSilent ? null : { accepted: false, reason: 'valve stuck' }))
  await coach.nameCoach('Anna')
  const sheet = await coach.openSheet('3')
  await sheet.locator('[data-ask-release]').tap()
  await expect(sheet.locator('[data-command]')).toHaveAttribute('data-fate', 'refused')
  await expect(sheet.locator('[data-command]')).toContainText('Release refused: valve stuck')
  await expect(sheet.locator('[data-command]')).toContainText('Go there.')
  await expect(coach.onPhone('3').locator('[data-field="command"]')).toHaveAttribute('data-fate', 'refused')
  await phone.screenshot({ path: `${screens}/refused.png` })
  isSilent = true
  await sheet.locator('[data-ask-release]').tap()
  await expect(sheet.locator('[data-command]')).toHaveAttribute('data-fate', 'asked')
  await expect(sheet.locator('[data-command]')).toHaveAttribute('data-fate', 'unanswered', {
    timeout: 15_000,
  })
  await expect(coach.onPhone('3').locator('[data-field="command"]')).toHaveText(/no answer/i)
})

test('a message arrives, a note is kept, and what the kiosk refuses stays written', async ({ coach }) => {
  const { devices } = coach
  const station = devices.station('3')
  await station.checkIn()
  const asked = await station.answer(() => ({ accepted: true }))
  await coach.nameCoach('Anna')
  const sheet = await coach.openSheet('3')
  const message = sheet.locator('[data-say="message"]')
  await message.locator('textarea').fill('Slow down, please')
  await message.getByRole('button').tap()
  await expect(message.locator('[data-command]')).toHaveAttribute('data-fate', 'accepted')
  await expect(message.locator('textarea')).toHaveValue('')
  expect(asked).toMatchObject([{ type: 'message', text: 'Slow down, please', by: 'Anna' }])
  const note = sheet.locator('[data-say="note"]')
  await expect(note.locator('label')).toHaveText('Note on K. Jensen')
  await note.locator('textarea').fill('x'.repeat(201))
  await expect(note.getByRole('button')).toBeDisabled()
  await note.locator('textarea').fill('Left foot pale after set 2')
  await note.getByRole('button').tap()
  await expect(note.locator('[data-ask]')).toHaveText('Kept in the record')
  await expect(note.locator('textarea')).toHaveValue('')
})

test('[SG4] says that it is not live when the hub says nothing, over sheet and all, and keeps what was written', async ({
  coach,
}) => {
  const { phone, devices, hub } = coach
  await devices.station('3').checkIn()
  await coach.nameCoach('Anna')
  const sheet = await coach.openSheet('3')
  await sheet.locator('[data-say="note"] textarea').fill('half a thought')
  await hub.kill()
  await expect(phone.locator('[data-cover]')).toBeVisible()
  await expect(phone.locator('html')).toHaveAttribute('data-live', 'no')
  await expect(phone.locator('[data-cover] [lang="en"]')).toContainText('This phone hears nothing')
  await phone.screenshot({ path: `${screens}/notLive.png` })
  await hub.startAgain()
  await expect(phone.locator('[data-cover]')).toHaveCount(0)
  await expect(sheet.locator('[data-say="note"] textarea')).toHaveValue('half a thought')
})

test('[X15] a session is started with its squad, named on the page, and ended by the second tap', async ({
  coach,
}) => {
  const { phone } = coach
  await coach.nameCoach('Anna')
  await phone.getByRole('button', { name: 'Session' }).tap()
  const tab = phone.locator('[data-session-tab]')
  await expect(tab.locator('[data-running]')).toHaveText('Nobody trains now')
  await tab.getByLabel('Squad').fill('Squad A')
  await tab.locator('[data-start-session]').tap()
  await expect(tab.locator('[data-running]')).toHaveText(/^Running for 0:0/)
  await expect(phone.locator('.coach-title')).toHaveText(/Squad A · 0 min/)
  await tab.locator('[data-end-session]').tap()
  await expect(tab.locator('[data-end-session]')).toHaveText('Tap again to end it')
  await tab.locator('[data-end-session]').tap()
  await expect(tab.locator('[data-running]')).toHaveText('Nobody trains now')
})
