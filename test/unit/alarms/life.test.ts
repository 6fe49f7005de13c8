import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { anAthlete } from '../../support/aFloorStation.ts'
import { aHigh, aLatched, aMedium, over } from './overMaximum.ts'

describe('[AL1] one alarm per station, cuff and condition', () => {
  it('two cuffs have two', () => {
    const floor = aMedium()
    floor.at('1').pump('r', 220)
    floor.run(5_000)
    const alarms = floor.alarms().filter(alarm => alarm.condition === 'pressure-over-maximum')
    expect(alarms.map(alarm => alarm.cuff)).toEqual(['l', 'r'])
    expect(new Set(alarms.map(alarm => alarm.id)).size).toBe(2)
  })

  it('its priority rises within its life, the same alarm', () => {
    const floor = aMedium()
    const { id, raisedAtMs } = over(floor)
    floor.at('1').pump('l', 260)
    floor.run(3_000)
    expect(over(floor)).toMatchObject({ id, raisedAtMs, priority: 'high', limit: 250 })
  })

  it('its priority never falls', () => {
    const floor = aHigh()
    floor.at('1').pump('l', 220)
    floor.run(60_000)
    expect(over(floor)).toMatchObject({ priority: 'high', state: 'active' })
  })

  it('different conditions stand side by side', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 290)
    floor.run(30_000)
    expect(floor.standing().sort()).toEqual([
      'pressure-over-lop high active',
      'pressure-over-maximum medium active',
      'pressure-over-target medium active',
    ])
  })
})

describe('[AL2] states', () => {
  it('active, acknowledged: it stays active while it holds', () => {
    const floor = aMedium()
    expect(floor.acknowledge(over(floor), 'Mette')).toEqual({ id: 'c-1', accepted: true, reason: null })
    floor.run(60_000)
    expect(over(floor)).toMatchObject({
      state: 'active',
      acknowledged: { by: 'Mette', wallMs: 1_795_331_005_000 },
    })
  })

  it('a rise takes the acknowledgement back', () => {
    const floor = aMedium()
    floor.acknowledge(over(floor))
    floor.at('1').pump('l', 260)
    floor.run(3_000)
    expect(over(floor)).toMatchObject({ priority: 'high', acknowledged: null })
  })

  it('over and not acknowledged is latched, and gone with the acknowledgement', () => {
    const floor = aLatched()
    expect(over(floor)).toMatchObject({ state: 'latched', valueNow: null })
    expect(floor.acknowledge(over(floor))).toMatchObject({ accepted: true })
    expect(floor.alarms()).toEqual([])
  })

  it('over and acknowledged is gone', () => {
    const floor = aHigh()
    floor.acknowledge(over(floor))
    floor.at('1').pump('l', 150)
    floor.run(6_000)
    expect(floor.alarms()).toEqual([])
  })

  it('a level that does not latch is gone when it is over', () => {
    const floor = aMedium()
    floor.at('1').pump('l', 150)
    floor.run(6_000)
    expect(floor.alarms()).toEqual([])
  })

  it('latched and true again is active again, the same alarm', () => {
    const floor = aLatched()
    const { id } = over(floor)
    floor.at('1').pump('l', 220)
    floor.run(5_000)
    expect(over(floor)).toMatchObject({ id, state: 'active', priority: 'high' })
    expect(floor.history('pressure-over-maximum').map(line => line.split(' ')[0])).toEqual([
      'raised',
      'risen',
      'latched',
      'renewed',
    ])
  })

  it('was it ever high, it is latched again and again until it is acknowledged', () => {
    const floor = aLatched()
    floor.at('1').pump('l', 220)
    floor.run(5_000)
    floor.at('1').pump('l', 150)
    floor.run(6_000)
    expect(over(floor)).toMatchObject({ priority: 'high', state: 'latched' })
  })

  it('after it was gone a new one comes, with a new id', () => {
    const floor = aLatched()
    const { id } = over(floor)
    floor.acknowledge(over(floor))
    floor.at('1').pump('l', 220)
    floor.run(5_000)
    expect(over(floor).id).not.toBe(id)
  })

  it('a reassignment ends nothing by itself, active or latched', () => {
    for (const floor of [aHigh(), aLatched()]) {
      const { id } = over(floor)
      floor.at('1').clear()
      floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2) })
      expect(over(floor).id).toBe(id)
    }
  })
})

describe('[AL6] in the same turn', () => {
  it('the message that makes it true brings patch, list and entry', () => {
    const floor = aFloor()
    floor.at('1').assign()
    const outcome = floor.at('1').event('stop')
    expect(outcome.entries).toMatchObject([{ kind: 'alarm', change: 'raised' }])
    expect(outcome.patch?.alarms).toMatchObject([{ condition: 'athlete-stop', priority: 'high' }])
    expect(outcome.publish).toMatchObject([
      { kind: 'kiosk-alarms', alarms: { alarms: [{ state: 'active' }] } },
    ])
  })

  it('a delay runs out at a tick when no message comes', () => {
    const floor = aFloor()
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(2_000)
    expect(floor.history('nobody-assigned')).toEqual(['raised medium @2000'])
  })

  it('an acknowledgement that ends an alarm brings patch and list', () => {
    const floor = aLatched()
    const { id, priority } = over(floor)
    const command = { kind: 'acknowledge', alarmId: id, priority, by: 'coach' } as const
    const outcome = floor.take({ kind: 'command', id: 'c-7', command })
    expect(outcome).toMatchObject({ patch: { gone: [id] }, publish: [{ alarms: { alarms: [] } }] })
    expect(outcome.entries.map(entry => entry.kind === 'alarm' && entry.change)).toEqual([
      'acknowledged',
      'ended',
    ])
  })
})

describe('[AL5] by level, not by edge', () => {
  it('what is true at start alarms at start', () => {
    const floor = aFloor()
    floor.at('1').assign({ cleared: false })
    floor.at('1').pump('l', 320)
    floor.run(3_000)
    expect(floor.standing().sort()).toEqual(['not-cleared high active', 'pressure-over-maximum high active'])
  })
})
