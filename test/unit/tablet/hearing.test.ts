import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { KioskIdSchema } from '../../../stations/contract/ids.ts'
import { KioskAlarmSchema } from '../../../stations/contract/kioskAlarms.ts'
import type { KioskStatus } from '../../../stations/contract/kioskStatus.ts'
import { hearingOf, ownAlarms } from '../../../stations/tablet/hearing.ts'
import { standingAssignment } from '../../../stations/tablet/outbox.ts'
import { place } from './aTablet.ts'

const wall = v.parse(KioskIdSchema, 'wall-1')
const other = v.parse(KioskIdSchema, 'wall-2')
const kiosks = (...statuses: readonly KioskStatus[]) =>
  new Map(statuses.map((status, index) => [index === 0 ? wall : other, status]))
const live = { online: true, live: true }

describe('the wall hears', () => {
  it.each([
    ['heard', { connected: true, waitingMs: 0, kiosks: kiosks(live) }],
    ['heard', { connected: true, waitingMs: 4_000, kiosks: kiosks({ online: false }, live) }],
    ['no-connection', { connected: false, waitingMs: 0, kiosks: kiosks(live) }],
    ['no-answer', { connected: true, waitingMs: 4_001, kiosks: kiosks(live) }],
    ['no-kiosk', { connected: true, waitingMs: 0, kiosks: kiosks() }],
    ['no-kiosk', { connected: true, waitingMs: 0, kiosks: kiosks({ online: false, live: true }) }],
    ['not-live', { connected: true, waitingMs: 0, kiosks: kiosks({ online: true, live: false }) }],
    ['not-live', { connected: true, waitingMs: 0, kiosks: kiosks({ online: true }) }],
  ] as const)('%s', (hearing, link) => {
    expect(hearingOf(link)).toBe(hearing)
  })
})

describe('the alarms of a station', () => {
  const anAlarm = (fields: object) =>
    v.parse(KioskAlarmSchema, {
      ...{ id: 'k1', station: '5', cuff: null, limb: null, condition: 'athlete-stop', priority: 'high' },
      ...{
        state: 'active',
        since: 1,
        value: null,
        limit: null,
        unit: null,
        text: '5: stop',
        acknowledged: null,
      },
      ...fields,
    })
  const ids = (lists: Parameters<typeof ownAlarms>[1], statuses = kiosks(live, live)) =>
    ownAlarms(place.station, lists, statuses).map(({ id }) => id)

  it('[AL9] are its own alone, the worst first, then the oldest', () => {
    const list = [
      anAlarm({ id: 'm', priority: 'medium', condition: 'athlete-pain' }),
      anAlarm({ id: 'elsewhere', station: '6' }),
      anAlarm({ id: 'nowhere', station: null }),
      anAlarm({ id: 'young', since: 9 }),
      anAlarm({ id: 'old', since: 2, condition: 'not-cleared' }),
    ]
    expect(ids(new Map([[wall, list]]))).toEqual(['old', 'young', 'm'])
  })

  it('are believed only of a kiosk that is online, and one that two kiosks say is one', () => {
    const lists = new Map([
      [wall, [anAlarm({ id: 'a' })]],
      [other, [anAlarm({ id: 'b' })]],
    ])
    expect(ids(lists)).toEqual(['a'])
    expect(ids(lists, kiosks({ online: false }, live))).toEqual(['b'])
    expect(ids(lists, kiosks())).toEqual([])
  })
})

it('the assignment said on a connect is the one that stood before the words that wait', () => {
  const word = (topic: string, number: number, before: string | null) =>
    ({ topic, payload: '', qos: 1, retain: false, place: number, before }) as const
  expect(standingAssignment([], 'a', 'new')).toBe('new')
  expect(standingAssignment([word('e', 1, null)], 'a', 'new')).toBe('new')
  expect(standingAssignment([word('e', 1, null), word('a', 2, 'old'), word('a', 3, 'mid')], 'a', 'new')).toBe(
    'old',
  )
})
