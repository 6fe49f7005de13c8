import { expect, test } from 'vitest'
import { findBrowser } from '../../../electron/launch/browser.mjs'

const only =
  (...there: string[]) =>
  (file: string): boolean =>
    there.includes(file)

test('takes Chromium before Chrome, wherever on the path they are', () => {
  const exists = only('/usr/bin/google-chrome', '/opt/bin/chromium')
  expect(findBrowser('/usr/bin:/opt/bin', exists)).toBe('/opt/bin/chromium')
})

test('finds nothing where nothing is', () => {
  expect(findBrowser('/usr/bin', only())).toBeUndefined()
  expect(findBrowser('', only('chromium'))).toBeUndefined()
})
