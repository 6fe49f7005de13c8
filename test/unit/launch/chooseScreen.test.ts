import { expect, test } from 'vitest'
import { chooseScreen } from '../../../electron/launch/chooseScreen.mjs'

interface Machine {
  flags?: string[]
  platform?: NodeJS.Platform
  env?: NodeJS.ProcessEnv
  electron?: boolean
  browser?: boolean
}

function screenOf({ flags = [], platform = 'linux', env = {}, electron = true, browser = true }: Machine) {
  return chooseScreen(
    flags,
    { platform, env },
    () => Promise.resolve(electron),
    () => browser,
  )
}

test.each(['--headless', '--help'])('%s asks for no window, whatever is there', async flag => {
  expect(await screenOf({ flags: ['--demo', flag], env: { DISPLAY: ':0' } })).toEqual({ kind: 'none' })
})

test.each([{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }])(
  'Electron where there is a display %o',
  async env => {
    expect(await screenOf({ env })).toEqual({ kind: 'electron' })
  },
)

test('without a display Electron is not even asked for', async () => {
  const asked: string[] = []
  const electron = (): Promise<boolean> => {
    asked.push('electron')
    return Promise.resolve(true)
  }
  const screen = await chooseScreen([], { platform: 'linux', env: { DISPLAY: '' } }, electron, () => true)
  expect([screen.kind, asked]).toEqual(['pages', []])
})

test.each(['darwin', 'win32'] as const)('%s always has a display', async platform => {
  expect(await screenOf({ platform })).toEqual({ kind: 'electron' })
})

test('a browser where Electron is not to be had', async () => {
  expect(await screenOf({ electron: false, env: { DISPLAY: ':0' } })).toMatchObject({ kind: 'browser' })
})

test('pages only where there is neither', async () => {
  const screen = await screenOf({ electron: false, browser: false, env: { DISPLAY: ':0' } })
  expect(screen).toMatchObject({ kind: 'pages' })
})
