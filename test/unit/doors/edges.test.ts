import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { isForCoaches } from '../../../electron/hub/doors/pathRule.ts'
import { placeOf } from '../../../electron/hub/doors/place.ts'
import { createRateLimit } from '../../../electron/hub/doors/rateLimit.ts'
import { sessionCookie, visitorOf } from '../../../electron/hub/doors/visitor.ts'

describe('paths', () => {
  it('are for coaches below /api, /coach, /review and /settings, however they are written', () => {
    const coaches = [
      '/coach',
      '/coach/',
      '/COACH',
      '/review',
      '/settings',
      '/api/review/sessions',
      '/api/settings/audit',
    ]
    for (const path of [
      ...coaches,
      '/api/',
      '/api',
      '/api/whatever/comes',
      '//coach',
      '/api/doors/sign-in/x',
    ])
      expect(isForCoaches(path), path).toBe(true)
    const open = ['/', '/index.html', '/station/5', '/assets/a.js', '/healthz', '/site.json', '/sign-in']
    for (const path of [
      ...open,
      '/api/doors',
      '/api/doors/sign-in',
      '/api/doors/sign-out',
      '/api/doors/pair',
    ])
      expect(isForCoaches(path), path).toBe(false)
  })
})

describe('places', () => {
  it('are an IPv4 address, a /64 of IPv6, or this machine', () => {
    expect(placeOf('::ffff:10.0.0.7')).toBe('10.0.0.7')
    expect(placeOf('127.0.0.1')).toBe('this machine')
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(placeOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(placeOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
    expect(placeOf(undefined)).toBe('somewhere')
  })
})

describe('cookies', () => {
  it('are HttpOnly and SameSite=Strict, and with TLS Secure under a name that nobody else sets', () => {
    expect(sessionCookie('abc', false)).toBe('bfr-session=abc; Path=/; HttpOnly; SameSite=Strict')
    expect(sessionCookie('abc', true)).toBe(
      '__Host-bfr-session=abc; Path=/; HttpOnly; SameSite=Strict; Secure',
    )
  })

  it('of plain HTTP are worth nothing under TLS, nor the other way round', () => {
    const cookie = 'bfr-session=plain; __Host-bfr-session=secure'
    const knock = (encrypted: boolean) =>
      visitorOf({
        headers: { cookie },
        socket: Object.assign(new PassThrough(), { remoteAddress: '10.0.0.7', encrypted }),
      })
    expect(knock(true)).toMatchObject({ sessionToken: 'secure', isHere: false })
    expect(knock(false).sessionToken).toBe('plain')
  })
})

describe('the rate limit', () => {
  it('lets a burst through, then so many a second, each place for itself', () => {
    const clock = { nowMs: 0 }
    const limit = createRateLimit(() => clock.nowMs, { burst: 10, perSecond: 2 })
    const count = (place: string) =>
      Array.from({ length: 50 }, () => limit.lets(place)).filter(Boolean).length
    expect(count('a')).toBe(10)
    clock.nowMs += 1_000
    expect(count('a')).toBe(2)
    expect(count('b')).toBe(10)
  })
})
