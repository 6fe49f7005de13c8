import { expect, test } from '@playwright/test'
import mqtt from 'mqtt'
import { type Place, choosePlace, openElectronWall } from '../../support/electronApp.ts'
import { health, startElectron } from '../../support/plainElectron.ts'

let place: Place

test.beforeEach(async () => {
  place = await choosePlace()
})
test.afterEach(() => {
  place.remove()
})

test('prints where the wall and the broker are, and SIGTERM ends the hub in order and then the app', async () => {
  const kiosk = startElectron(place)
  await expect.poll(() => health(place.healthUrl), { timeout: 20_000 }).toBe(200)
  expect(kiosk.printed()).toContain(`wall  ${place.wallUrl}`)
  expect(kiosk.printed()).toContain(`mqtt  ${place.mqttUrl}`)

  const listener = await mqtt.connectAsync(place.mqttUrl, { protocolVersion: 4, reconnectPeriod: 0 })
  const said: boolean[] = []
  listener.on('message', (_topic, payload) => {
    said.push(payload.toString().includes('"online":true'))
  })
  await listener.subscribeAsync('bfr/v1/main/kiosk/wall-1/status', { qos: 1 })
  await expect.poll(() => said).toContain(true)

  const askedAtMs = Date.now()
  kiosk.child.kill('SIGTERM')
  expect(await kiosk.ended).toBe(0)
  console.log(`SIGTERM to ended: ${Date.now() - askedAtMs} ms`)
  expect(Date.now() - askedAtMs).toBeLessThan(3_000)
  await listener.endAsync(true)
  expect(said.at(-1)).toBe(false)
})

test('a second start brings the first to the front and ends', async () => {
  const first = startElectron(place)
  await expect.poll(() => health(place.healthUrl), { timeout: 20_000 }).toBe(200)
  const second = startElectron(place)
  expect(await second.ended).toBe(0)
  expect(second.printed()).toContain('running already')
  expect(await health(place.healthUrl)).toBe(200)
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
})

test('Control+Shift+Q ends it', async () => {
  const wall = await openElectronWall()
  const ended = new Promise<number | null>(resolve => wall.app.process().once('exit', resolve))
  await wall.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Q', modifiers: ['control', 'shift'] })
  })
  expect(await ended).toBe(0)
  await wall.close()
})

test('with a PIN, leaving needs it; the wall stays in sight, and the sheet goes', async () => {
  const wall = await openElectronWall()
  const ended = new Promise<number | null>(resolve => wall.app.process().once('exit', resolve))
  const pressLeave = () =>
    wall.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Q', modifiers: ['control', 'shift'] })
    })
  const chosen = await fetch(new URL('api/settings/pin', wall.wallUrl), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ pin: 'slow-calf-27' }),
  })
  expect(chosen.status).toBe(200)

  await pressLeave()
  const sheet = wall.page.locator('[data-leave]')
  await expect(sheet.locator('input')).toBeFocused()
  await wall.page.screenshot({ path: 'test-results/screens/electron-leave.png' })
  await wall.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await pressLeave()
  await sheet.locator('input').fill('a guess')
  await wall.page.keyboard.press('Enter')
  await expect(sheet.locator('p')).toHaveText('Not the PIN')
  expect(await health(wall.healthUrl)).toBe(200)
  await sheet.locator('input').fill('slow-calf-27')
  await wall.page.keyboard.press('Enter')
  expect(await ended).toBe(0)
  wall.remove()
})

test('a refused setting ends the app with its reason and opens nothing', async () => {
  const kiosk = startElectron({ flags: [...place.flags, '--stations', '12'] })
  expect(await kiosk.ended).toBe(2)
  expect(kiosk.printed()).toContain('--stations')
  expect(kiosk.printed()).not.toContain('new one in')
})

test('--help is said and that is all', async () => {
  const kiosk = startElectron({ flags: [...place.flags, '--help'] })
  expect(await kiosk.ended).toBe(0)
  expect(kiosk.printed()).toContain('--mqtt-port')
})

test('--autostart writes what a desktop starts at login, and takes it away', async () => {
  const environment = { ...process.env, XDG_CONFIG_HOME: place.folder }
  const on = startElectron({ flags: ['--autostart=on', '--demo'] }, undefined, environment)
  expect(await on.ended).toBe(0)
  expect(on.printed()).toContain(`autostart  on: ${place.folder}/autostart/bfr-floor-kiosk.desktop`)
  const off = startElectron({ flags: ['--autostart=off'] }, undefined, environment)
  expect(await off.ended).toBe(0)
  expect(off.printed()).toContain('autostart  off')
})
