import { describe, expect, it } from 'vitest'
import { createHostCheck, isSameOrigin } from '../../../electron/hub/server/hostCheck.ts'
import { isLoopback } from '../../../electron/hub/server/isLoopback.ts'

describe('createHostCheck', () => {
  it('knows this machine by its three names and its port, and nothing else', () => {
    const isOurs = createHostCheck(false, 8420)
    for (const host of ['127.0.0.1:8420', 'localhost:8420', 'LOCALHOST:8420', '[::1]:8420']) {
      expect(isOurs(host), host).toBe(true)
    }
    const strangers = [
      '',
      'evil.example:8420',
      '127.0.0.1',
      'localhost:1',
      '10.0.0.5:8420',
      '127.0.0.1:8420.evil',
    ]
    for (const host of [...strangers, 'localhost:8420@evil', '[::1', 'a:b:c']) {
      expect(isOurs(host), host).toBe(false)
    }
  })

  it('takes addresses and its own name with --lan, and no other name', () => {
    const isOurs = createHostCheck(true, 8420, 'Gym')
    for (const host of ['10.0.0.5:8420', '[fe80::1]:8420', 'gym:8420', 'gym.local:8420', 'localhost:8420']) {
      expect(isOurs(host), host).toBe(true)
    }
    expect(isOurs('evil.example:8420')).toBe(false)
  })

  it('leaves the port out where it is 80', () => {
    expect(createHostCheck(false, 80)('localhost')).toBe(true)
  })
})

describe('isSameOrigin', () => {
  it('compares scheme, name and port', () => {
    expect(isSameOrigin('http://localhost:8420', 'localhost:8420')).toBe(true)
    for (const origin of ['null', 'http://localhost', 'https://localhost:8420', 'http://evil:8420']) {
      expect(isSameOrigin(origin, 'localhost:8420'), origin).toBe(false)
    }
  })
})

describe('isLoopback', () => {
  it('knows this machine in every spelling', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true)
    expect(['10.0.0.1', '::ffff:10.0.0.1', '', undefined, '127.evil'].some(isLoopback)).toBe(false)
  })
})
