import { checkIn, tighten } from '../support/stationFixture.ts'
import { expect, PIN, test } from '../support/doorsFixture.ts'
import { tapAway } from '../support/tapAway.ts'

// Several browsers and a kiosk with TLS, on two cores.
test.setTimeout(150_000)

const tabletSize = { width: 1280, height: 800 }
/** What draws it has no graphics card. */
const wallSize = { width: 640, height: 360 }

test('a first start leads from nothing to a wall with a paired tablet', async ({ floor }) => {
  await expect(floor.kiosk.locator('[data-card]').first()).toContainText('Choose a PIN first')
  await floor.choosePin()
  const address = await floor.scanCode('5')
  expect(address).toMatch(new RegExp(`^${floor.lanUrl}station/5#pair=[A-Z2-9]{8}$`))
  await floor.kiosk.screenshot({ path: 'test-results/screens/doors-code.png' })
  const tablet = await floor.elsewhere(tabletSize)
  await tablet.goto(address)
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  expect(tablet.url()).toBe(`${floor.lanUrl}station/5`)
  await expect(floor.kiosk.locator('[data-device^="station-5-"]')).toBeVisible()

  const wall = await floor.elsewhere(wallSize)
  await wall.goto(floor.lanUrl)
  await checkIn(tablet)
  await expect(wall.locator('[data-station="5"]')).toHaveAttribute('data-state', 'ready')
  // It is known after a reload, and nobody else gets in with the same code.
  await tablet.reload()
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  const other = await floor.elsewhere(tabletSize)
  await other.goto(address)
  await expect(other.locator('#pair-wrong')).toContainText('wrong, was used')
})

test('a tablet whose credentials are revoked says so, and is paired again by typing the code', async ({
  floor,
}) => {
  await floor.choosePin()
  const tablet = await floor.elsewhere(tabletSize)
  await tablet.goto(await floor.scanCode('5'))
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
  await floor.kiosk.click('[data-device^="station-5-"] [data-revoke]')
  await floor.kiosk.click('[data-revoke-now]')
  await expect(tablet.locator('[data-unknown]')).toContainText('does not know this tablet')
  await expect(tablet.locator('.deaf')).toContainText('DOES NOT HEAR')
  await tablet.click('[data-unknown] button')
  const code = (await floor.scanCode('5')).split('#pair=')[1] ?? ''
  await tablet.fill('[data-pair-code]', `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  await tablet.click('[data-pair-now]')
  await expect(tablet.locator('[data-hearing="heard"]')).toBeVisible()
})

test('[AL2] the coach signs in on a phone and acknowledges; a stranger at a wall elsewhere cannot', async ({
  floor,
}) => {
  await floor.choosePin()
  const tablet = await floor.elsewhere(tabletSize)
  await tablet.goto(await floor.scanCode('5'))
  await checkIn(tablet)
  await tighten(tablet)
  await tablet.click('[data-stop]')
  // What was said stands without it; three pages that flash are more than a processor can draw here.
  await expect(tablet.locator('.let-out-told')).not.toContainText('SHOUT')
  await tablet.close()

  const stranger = await floor.elsewhere(wallSize)
  await stranger.goto(floor.lanUrl)
  const strangersAlarm = stranger.locator('[data-alarm-id]').first()
  await expect(strangersAlarm).toBeVisible()
  await stranger.keyboard.press('a')
  await floor.kiosk.click('[data-audit-again]')
  await expect(floor.kiosk.locator('[data-what="not-signed-in"]').first()).toContainText('acknowledge')

  const phone = await floor.elsewhere()
  await phone.goto(`${floor.lanUrl}coach`)
  await expect(phone).toHaveURL(`${floor.lanUrl}sign-in?to=%2Fcoach`)
  await phone.fill('[data-pin]', 'a guess')
  await phone.click('[data-sign-in]')
  await expect(phone.locator('#sign-in-wrong')).toContainText('not the PIN')
  await phone.fill('[data-pin]', PIN)
  await phone.click('[data-sign-in]')
  await expect(phone).toHaveURL(`${floor.lanUrl}coach`)
  await phone.fill('[data-name-sheet] input', 'Ida')
  await phone.click('[data-name-sheet] [data-main]')
  await expect(strangersAlarm).toHaveAttribute('data-acknowledged', 'no')
  await tapAway(phone.locator('[data-alarm-id] button').first())
  await expect(strangersAlarm).toHaveAttribute('data-acknowledged', 'yes')
  await floor.kiosk.click('[data-audit-again]')
  await expect(floor.kiosk.locator('[data-what="command"]').first()).toContainText('Ida')
})

test('whatever somebody writes as a name is text and nothing else', async ({ floor }) => {
  await floor.choosePin()
  const names = ['<img src=x onerror=alert(1)>', '\u202Egnp.exe', 'W'.repeat(80)]
  for (const name of names) {
    await floor.kiosk.selectOption('[data-device-kind]', 'reader')
    await floor.kiosk.fill('[data-device-label]', name)
    await floor.kiosk.click('[data-device-make]')
    await expect(floor.kiosk.locator('[data-once-password]')).toBeVisible()
    await floor.kiosk.click('[data-copied]')
  }
  const labels = floor.kiosk.locator('.device-label')
  // The list is asked for anew after each.
  await expect(labels).toHaveCount(names.length)
  expect(await labels.allTextContents()).toEqual(names)
  expect(await floor.kiosk.locator('.devices img').count()).toBe(0)
  const wide = await floor.kiosk.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  const answer = await floor.kiosk.evaluate(async label => {
    const body = JSON.stringify({ role: { kind: 'reader' }, label })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/settings/devices', { method: 'POST', headers, body })).status
  }, 'x'.repeat(10_000))
  expect(answer).toBe(400)
})
