import { expect, test } from '@playwright/test'
import { type ElectronWall, openElectronWall, runtimeUsed } from '../../support/electronApp.ts'
import { pressKeys } from '../support/pressKeys.ts'

let wall: ElectronWall

test.beforeAll(async () => {
  console.log(runtimeUsed())
  wall = await openElectronWall()
})
test.afterAll(async () => {
  await wall.close()
})

test('one window fills the screen as a kiosk, without a menu', async () => {
  const seen = await wall.app.evaluate(({ BrowserWindow, Menu, screen }) => {
    const windows = BrowserWindow.getAllWindows()
    const [window] = windows
    return {
      count: windows.length,
      kiosk: window?.isKiosk(),
      bounds: window?.getBounds(),
      screen: screen.getPrimaryDisplay().bounds,
      menu: Menu.getApplicationMenu(),
      menuBar: window?.isMenuBarVisible(),
      ground: window?.getBackgroundColor().toLowerCase(),
    }
  })
  const { bounds, screen, ...rest } = seen
  expect(rest).toEqual({ count: 1, kiosk: true, menu: null, menuBar: false, ground: '#07090d' })
  // On an X screen without a window manager Chromium leaves a line of pixels at the right and the bottom.
  for (const side of ['width', 'height'] as const) {
    expect(screen[side] - (bounds?.[side] ?? 0)).toBeGreaterThanOrEqual(0)
    expect(screen[side] - (bounds?.[side] ?? 0)).toBeLessThanOrEqual(1)
  }
})

test('the wall is live over the message port', async () => {
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
  expect(wall.page.url()).toBe('app://wall/')
  expect(await (await fetch(wall.healthUrl)).json()).toMatchObject({ live: true })
  await wall.page.screenshot({ path: 'test-results/screens/electron-empty-wall.png' })
})

test('the display is kept awake', async () => {
  const isHeld = await wall.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))
  expect(isHeld).toBe(true)
})

test('no key closes, reloads, zooms or leaves the full screen', async () => {
  await wall.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    addEventListener('keydown', ({ key }) => heard.push(key))
  })
  const chords = [
    'F5',
    'F11',
    'F12',
    'Control+R',
    'Control+Shift+R',
    'Control+W',
    'Control+Shift+I',
    'Alt+F4',
  ]
  for (const chord of [...chords, 'Control+Equal', 'Control+Minus', 'Alt+ArrowLeft'])
    await pressKeys(wall.app, chord)
  await pressKeys(wall.app, 'a')
  const seen = await wall.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return {
      kiosk: window?.isKiosk(),
      zoom: window?.webContents.getZoomFactor(),
      tools: window?.webContents.isDevToolsOpened(),
    }
  })
  expect(seen).toEqual({ kiosk: true, zoom: 1, tools: false })
  // Still the same document, and of all the keys it was given the one that only types.
  const heard: unknown = await wall.page.evaluate((): unknown => Reflect.get(globalThis, 'heard'))
  expect(heard).toEqual(['a'])
})

test('asked to close, the window stays', async () => {
  const count = await wall.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
    return BrowserWindow.getAllWindows().length
  })
  expect(count).toBe(1)
})

test('no gesture zooms, opens a menu or drops a file', async () => {
  const held = await wall.page.evaluate(() =>
    [
      new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true }),
      new MouseEvent('contextmenu', { cancelable: true, bubbles: true }),
      new MouseEvent('mousedown', { button: 1, cancelable: true, bubbles: true }),
      new DragEvent('drop', { cancelable: true, bubbles: true }),
    ].map(event => !document.body.dispatchEvent(event)),
  )
  expect(held).toEqual([true, true, true, true])
})

test('the pointer hides where nobody moves it, and comes back', async () => {
  const pointer = () => wall.page.evaluate(() => getComputedStyle(document.body).cursor)
  await wall.page.mouse.move(400, 400)
  await expect.poll(pointer).not.toBe('none')
  await expect.poll(pointer, { timeout: 8_000 }).toBe('none')
  await wall.page.mouse.move(420, 420)
  await expect.poll(pointer).not.toBe('none')
})
