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
