import { expect, test } from '@playwright/test'
// Only for what it says of `window.wallBridge`.
import type {} from '../../../renderer/bridge/portTransport.ts'
import { type ElectronWall, openElectronWall } from '../../support/electronApp.ts'

let wall: ElectronWall

test.beforeAll(async () => {
  wall = await openElectronWall()
})
test.afterAll(async () => {
  await wall.close()
})

test('the page has the bridge and nothing else of Node or Electron', async () => {
  const seen = await wall.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname']
    const frame = document.body.appendChild(document.createElement('iframe'))
    const fresh = new Set(Object.getOwnPropertyNames(frame.contentWindow))
    frame.remove()
    return {
      known: names.filter(name => name in globalThis),
      // What neither an empty page of the same origin has nor the wall's own script or the test has put there.
      added: Object.getOwnPropertyNames(globalThis).filter(
        name => !fresh.has(name) && !/^(\d+|__.*)$/.test(name),
      ),
      bridge: Object.keys(window.wallBridge ?? {}),
    }
  })
  expect(seen).toEqual({
    known: [],
    added: ['wallBridge'],
    bridge: ['openOver', 'onLeaveAsked', 'leave', 'connect'],
  })
})

test('the page opens no window and goes nowhere', async () => {
  const opened = await wall.page.evaluate(() => window.open('https://example.org/') === null)
  expect(opened).toBe(true)
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://other/',
    'app://wall/elsewhere',
  ]) {
    await wall.page.evaluate(where => {
      location.href = where
    }, address)
  }
  await wall.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)))
  expect(wall.page.url()).toBe('app://wall/')
  expect(wall.app.windows()).toHaveLength(1)
})

test('no permission is given', async () => {
  const states = await wall.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    return Promise.all(names.map(async name => (await navigator.permissions.query({ name })).state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const camera = await wall.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  )
  expect(camera).toBe('refused')
})

test('the page comes with a policy that lets it load its own files and connect to nothing', async () => {
  const answer = await wall.page.goto('app://wall/')
  const headers = answer?.headers() ?? {}
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("connect-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  const reached = await wall.page.evaluate(
    url =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    wall.healthUrl,
  )
  expect(reached).toBe(false)
})

test('nothing but the page and its files is served', async () => {
  const outside = [
    'app://wall/../main/index.cjs',
    'app://wall/%2e%2e/main/index.cjs',
    'app://wall/..%2fmain/index.cjs',
  ]
  for (const address of [
    ...outside,
    'app://wall/assets/',
    'app://wall/nothing.js',
    'app://other/index.html',
  ]) {
    const served = await wall.app.evaluate(async ({ BrowserWindow }, url) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session
      return session?.fetch(url).then(
        answer => answer.status,
        () => 'refused',
      )
    }, address)
    expect([404, 'refused'], address).toContain(served)
  }
})

test('a connection of the page hears text of the hub, and only text', async () => {
  await wall.page.goto('app://wall/')
  const heard = await wall.page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const connection = window.wallBridge?.connect(
          text => resolve(typeof text),
          () => resolve('closed'),
        )
        connection?.send('{"kind":"resync"}')
      }),
  )
  expect(heard).toBe('string')
})
