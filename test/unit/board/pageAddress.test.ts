import { expect, test } from 'vitest'
import { readPageAddress } from '../../../stations/board/pageAddress.ts'

test('the wall is at the root, and at the name of its file', () => {
  for (const path of ['/', '/index.html']) expect(readPageAddress(path), path).toEqual({ page: 'wall' })
})

test('whatever else is asked for is no page, and says so', () => {
  for (const path of ['//', '/wall', '/index.html/x', '/a/b', '/%2e%2e/', '/review/../coach']) {
    const address = readPageAddress(path)
    expect(address, path).toMatchObject({ page: 'none', reason: 'There is no such page here.' })
  }
})

test('a station has its page, if its name can stand in a topic', () => {
  expect(readPageAddress('/station/5')).toEqual({ page: 'station', station: '5' })
  expect(readPageAddress('/station/leg-press-3/')).toEqual({ page: 'station', station: 'leg-press-3' })
  for (const path of ['/station/Leg', '/station/a+b', '/station/%20', `/station/${'x'.repeat(33)}`]) {
    const address = readPageAddress(path)
    expect(address, path).toMatchObject({ page: 'none' })
    expect('reason' in address ? address.reason : '', path).toContain('/station/5')
  }
  for (const path of ['/station', '/station/5/6', '/station//5'])
    expect(readPageAddress(path), path).toMatchObject({ page: 'none' })
})

test('the coach has pages, each with a way in', () => {
  for (const page of ['coach', 'review', 'settings', 'sign-in'])
    for (const path of [`/${page}`, `/${page}/`]) expect(readPageAddress(path), path).toEqual({ page })
  for (const path of ['/settings/x', '/Settings', '/sign-in/..'])
    expect(readPageAddress(path), path).toMatchObject({ page: 'none' })
})
