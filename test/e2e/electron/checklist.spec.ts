import { expect, test } from '@playwright/test'
// Only for what it says of `window.wallBridge`.
import type {} from '../../../renderer/bridge/portTransport.ts'
import { type ElectronWall, openElectronWall } from '../../support/electronApp.ts'
import { openReviewOver } from '../support/reviewFixture.ts'

// What Electron's own checklist asks for beyond security.spec.ts; docs/security.md has the whole list.

let wall: ElectronWall

test.beforeEach(async () => {
  wall = await openElectronWall()
  await expect(wall.page.locator('html')).toHaveAttribute('data-live', 'yes')
})
test.afterEach(async () => {
  await wall.close()
})

test('every window runs with the settings that shut it in', async () => {
  await openReviewOver(wall, 's')
  const all = await wall.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }): unknown => {
      // Not in Electron's types: what the window really runs with.
      const asked: unknown = Reflect.get(webContents, 'getLastWebPreferences')
      return typeof asked === 'function' ? Reflect.apply(asked, webContents, []) : null
    }),
  )
  expect(all).toHaveLength(2)
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false },
      ...{ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false },
      ...{ webviewTag: false, enableBlinkFeatures: '' },
    })
  }
})

test('a page that stands in place of its own is answered nothing', async () => {
  const heard = await wall.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await contents?.loadURL('about:blank')
    const asked: unknown = await contents?.executeJavaScript(`
      new Promise(resolve => {
        const heard = []
        window.wallBridge.connect(() => heard.push('text'), () => heard.push('closed'))
        window.wallBridge.leave('a guess').then(answer => heard.push(answer.kind))
        window.wallBridge.openOver('settings').then(isOpen => heard.push(isOpen))
        setTimeout(() => resolve(heard), 1000)
      })`)
    return { asked, windows: BrowserWindow.getAllWindows().length }
  })
  expect(heard).toEqual({ asked: expect.arrayContaining(['wrong', false]), windows: 1 })
  expect(heard.asked).not.toContain('text')
})

test('nothing of a page is handed to another program', async () => {
  await wall.app.evaluate(({ shell }) => {
    const handed: string[] = []
    Reflect.set(globalThis, 'handed', handed)
    shell.openExternal = address => Promise.resolve(void handed.push(address))
    shell.openPath = path => Promise.resolve(String(handed.push(path)))
  })
  for (const address of ['mailto:coach@example.org', 'https://example.org/', 'file:///etc/passwd']) {
    await wall.page.evaluate(where => {
      window.open(where)
      const link = Object.assign(document.createElement('a'), { href: where, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
      location.href = where
    }, address)
  }
  await wall.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
  expect(await wall.app.evaluate((): unknown => Reflect.get(globalThis, 'handed'))).toEqual([])
  expect(wall.app.windows()).toHaveLength(1)
})

test('a guest put into the page stays an empty element', async () => {
  const count = () => wall.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  const before = await count()
  const isKnown = await wall.page.evaluate(() => {
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'https://example.org/')
    document.body.append(guest)
    return 'getWebContentsId' in guest
  })
  await wall.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
  expect(isKnown).toBe(false)
  expect(await count()).toBe(before)
})
