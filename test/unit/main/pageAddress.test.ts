import { expect, test } from 'vitest'
import { fileBehind, isOwnAddress } from '../../../electron/main/pageAddress.ts'

const folder = '/opt/kiosk/dist/renderer'

test('serves the page and its files', () => {
  expect(fileBehind('app://wall/', folder)).toBe(`${folder}/index.html`)
  expect(fileBehind('app://wall/?lang=da', folder)).toBe(`${folder}/index.html`)
  expect(fileBehind('app://wall/assets/index-1.js', folder)).toBe(`${folder}/assets/index-1.js`)
})

test('lets nobody out of its folder', () => {
  for (const way of [
    '../main/index.cjs',
    '%2e%2e/main/index.cjs',
    '..%2f..%2fmain/index.cjs',
    'a/../../../x',
  ]) {
    const file = fileBehind(`app://wall/${way}`, folder)
    expect(file === null || file.startsWith(`${folder}/`), way).toBe(true)
  }
  expect(fileBehind('app://wall/..%2fmain%2findex.cjs', folder)).toBe(null)
  expect(fileBehind('app://wall/..%5cmain', folder)).toBe(null)
  expect(fileBehind('app://wall/index.html%00.png', folder)).toBe(null)
  expect(fileBehind('app://wall/%E0%A4%A', folder)).toBe(null)
})

test('knows its own address from others', () => {
  for (const address of [
    'app://other/',
    'app://wall.example/',
    'https://wall/',
    'file:///etc/passwd',
    'app://wall',
  ]) {
    expect(isOwnAddress(address), address).toBe(false)
    expect(fileBehind(address, folder), address).toBe(null)
  }
})
