import { describe, expect, it } from 'vitest'
import {
  buildTopic,
  isRetainedKind,
  parseTopic,
  stationSubscriptions,
  subscriptions,
} from '../../../stations/contract/topics.ts'
import { parse } from 'valibot'
import { SiteIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'

const ours = [
  ['bfr/v1/main/station/3/status', { kind: 'station-status', site: 'main', station: '3' }],
  ['bfr/v1/main/station/3/assignment', { kind: 'assignment', site: 'main', station: '3' }],
  ['bfr/v1/main/station/3/event', { kind: 'event', site: 'main', station: '3' }],
  ['bfr/v1/main/station/3/reply', { kind: 'reply', site: 'main', station: '3' }],
  ['bfr/v1/main/station/3/command', { kind: 'command', site: 'main', station: '3' }],
  ['bfr/v1/main/station/3/cuff/l/status', { kind: 'cuff-status', site: 'main', station: '3', cuff: 'l' }],
  ['bfr/v1/main/station/3/cuff/l/pressure', { kind: 'pressure', site: 'main', station: '3', cuff: 'l' }],
  ['bfr/v1/main/kiosk/wall-1/status', { kind: 'kiosk-status', site: 'main', kiosk: 'wall-1' }],
  ['bfr/v1/main/kiosk/wall-1/alarms', { kind: 'kiosk-alarms', site: 'main', kiosk: 'wall-1' }],
  ['bfr/v1/main/kiosk/wall-1/heartbeat', { kind: 'kiosk-heartbeat', site: 'main', kiosk: 'wall-1' }],
  ['bfr/v1/0/station/a-/status', { kind: 'station-status', site: '0', station: 'a-' }],
] as const

const id32 = 'x'.repeat(32)
const notOurs = [
  '',
  '/',
  'bfr',
  'bfr/v1',
  'bfr/v1/main',
  'bfr/v1/main/station/3',
  'bfr/v1/main/station/3/',
  'bfr/v1/main/station/3/cuff',
  'bfr/v1/main/station/3/cuff/l',
  'bfr/v1/main/station/3/cuff/l/',
  'bfr/v1/main/station/3/cuff/l/event',
  'bfr/v1/main/station/3/status/',
  'bfr/v1/main/station/3/status/x',
  'bfr/v1/main/station/3/cuff/l/pressure/',
  'bfr/v1/main/station/3/cuff/l/pressure/x/y',
  'bfr/v1/main/station/3/alarms',
  'bfr/v1/main/station/3/toString',
  'bfr/v1/main/station/3/__proto__',
  'bfr/v1/main/station//status',
  'bfr/v1/main/station/+/status',
  'bfr/v1/main/station/#',
  'bfr/v1/main/station/-3/status',
  'bfr/v1/main/station/A/status',
  'bfr/v1/main/station/3 /status',
  'bfr/v1/main/station/3\n/status',
  'bfr/v1/main/station/ø/status',
  `bfr/v1/main/station/${id32}x/status`,
  'bfr/v1/Main/station/3/status',
  'bfr/v1//station/3/status',
  'bfr/v2/main/station/3/status',
  'BFR/v1/main/station/3/status',
  '/bfr/v1/main/station/3/status',
  ' bfr/v1/main/station/3/status',
  'bfr/v1/main/kiosk/wall-1/event',
  'bfr/v1/main/kiosk/wall-1/alarms/x/y',
  'bfr/v1/main/coach/1/status',
  '$SYS/broker/uptime',
]

describe('parseTopic', () => {
  it.each(ours)('reads %s', (topic, parsed) => {
    expect(parseTopic(topic)).toEqual(parsed)
  })

  it.each(ours)('%s is built as it is read', topic => {
    const parsed = parseTopic(topic)

    expect(parsed === null ? null : buildTopic(parsed)).toBe(topic)
  })

  it.each(notOurs)('knows no %j', topic => {
    expect(parseTopic(topic)).toBeNull()
  })

  it('reads the longest ids there may be', () => {
    const topic = `bfr/v1/${id32}/station/${id32}/cuff/${id32}/pressure`

    expect(parseTopic(topic)).toEqual({ kind: 'pressure', site: id32, station: id32, cuff: id32 })
  })

  it('is not kept busy by an endless topic', () => {
    expect(parseTopic('bfr/v1/'.repeat(10_000))).toBeNull()
  })
})

describe('isRetainedKind', () => {
  it('is what the contract retains, and nothing else', () => {
    const kinds = ours.map(([, { kind }]) => kind)

    expect([...new Set(kinds.filter(isRetainedKind))].sort()).toEqual([
      'assignment',
      'cuff-status',
      'kiosk-alarms',
      'kiosk-status',
      'station-status',
    ])
  })
})

describe('subscriptions', () => {
  const site = parse(SiteIdSchema, 'main')

  it('of a kiosk are all of its site', () => {
    expect(subscriptions(site)).toEqual(['bfr/v1/main/#'])
  })

  it('of a station are its commands and what kiosks say', () => {
    expect(stationSubscriptions(site, parse(StationIdSchema, '3'))).toEqual([
      'bfr/v1/main/station/3/command',
      'bfr/v1/main/kiosk/+/status',
      'bfr/v1/main/kiosk/+/alarms',
    ])
  })
})
