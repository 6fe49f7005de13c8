import { describe, expect, it } from 'vitest'
import { rankAlarms } from '../../../stations/board/rankAlarms.ts'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const lastList = (floor: Floor) => {
  const last = floor.published.at(-1)
  if (last?.kind !== 'kiosk-alarms') throw new Error('nothing was published')
  return last.alarms.alarms
}

const aBusyFloor = (): Floor => {
  const floor = aFloor()
  floor.at('1').assign({ cleared: false, athlete: { id: 'a-1', name: 'Karla Jensen' } })
  floor.at('1').pump('l', 212)
  floor.run(20_000)
  return floor
}

describe('[contract] the list of alarms', () => {
  it('is the whole list, as the contract has it', () => {
    const floor = aBusyFloor()
    const list = lastList(floor)
    expect(list.map(alarm => `${alarm.condition} ${alarm.priority}`)).toEqual([
      'not-cleared high',
      'pressure-over-lop high',
      'pressure-over-target medium',
    ])
    expect(list[1]).toMatchObject({
      station: '1',
      cuff: 'l',
      limb: 'left-thigh',
      state: 'active',
      value: 212,
      limit: 200,
      unit: 'mmHg',
      text: '212 mmHg, over 200 LOP',
      acknowledged: null,
    })
    const published = floor.published.at(-1)
    const encoded = published === undefined ? null : encode(published)
    expect(encoded).toMatchObject({ topic: 'bfr/v1/main/kiosk/wall-1/alarms', qos: 1, retain: true })
    expect(decode(encoded?.topic ?? '', new TextEncoder().encode(encoded?.payload))).toMatchObject({
      ok: true,
    })
  })

  it('value and limit stay as they were at the last change; the wall’s value goes on', () => {
    const floor = aBusyFloor()
    floor.at('1').pump('l', 230)
    floor.run(10_000)
    expect(floor.alarm('pressure-over-lop')).toMatchObject({ value: 212, valueNow: 230 })
  })

  it('[C-2][C-3] names no athlete and no reason', () => {
    const floor = aBusyFloor()
    const text = JSON.stringify(floor.published)
    expect(text).not.toMatch(/karla|jensen/i)
    expect(text).not.toContain('a-1')
  })

  it('is empty when the last alarm goes', () => {
    const floor = aFloor()
    floor.at('1').event('stop')
    const alarm = floor.alarm('athlete-stop')
    if (alarm !== undefined) floor.acknowledge(alarm)
    expect(lastList(floor)).toEqual([])
  })

  it('keeps the id over active, latched and active', () => {
    const floor = aBusyFloor()
    const ids = new Set(
      floor.published
        .flatMap(message =>
          message.kind === 'kiosk-alarms'
            ? message.alarms.alarms.filter(alarm => alarm.condition === 'pressure-over-lop')
            : [],
        )
        .map(alarm => alarm.id),
    )
    expect(ids.size).toBe(1)
  })
})

describe('[AL9] the order', () => {
  const anAlarm = (
    id: string,
    priority: AlarmView['priority'],
    raisedAtMs: number,
    acknowledged = false,
  ): AlarmView => ({
    id,
    station: '1',
    cuff: null,
    limb: null,
    condition: 'athlete-stop',
    priority,
    state: 'active',
    raisedAtMs,
    raisedWallMs: 0,
    value: null,
    limit: null,
    unit: null,
    valueNow: null,
    limitPercentLop: null,
    cause: null,
    acknowledged: acknowledged ? { atMs: 1, wallMs: 1, by: 'coach' } : null,
  })

  it('is by priority, then unacknowledged first, then the older first', () => {
    const alarms = [
      anAlarm('low', 'low', 1),
      anAlarm('high-acknowledged', 'high', 1, true),
      anAlarm('medium-young', 'medium', 9),
      anAlarm('medium-old', 'medium', 2),
      anAlarm('medium-acknowledged', 'medium', 1, true),
      anAlarm('high-young', 'high', 8),
      anAlarm('high-old', 'high', 3),
    ]
    expect(rankAlarms(alarms).map(alarm => alarm.id)).toEqual([
      'high-old',
      'high-young',
      'high-acknowledged',
      'medium-old',
      'medium-young',
      'medium-acknowledged',
      'low',
    ])
  })
})
