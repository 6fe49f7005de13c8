import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const aProvedFloor = (): Floor => {
  const floor = aFloor()
  floor.run(10_000)
  return floor
}

describe('[C25] the kiosk’s own message does not come back', () => {
  it('for 3 s is M, and stays M while nobody is inflated', () => {
    const floor = aProvedFloor()
    floor.breakBroker()
    floor.run(2_900)
    expect(floor.standing()).toEqual([])
    floor.run(60_000)
    expect(floor.history('broker-lost')).toEqual(['raised medium @13000'])
    expect(floor.alarm('broker-lost')).toMatchObject({ station: null, cuff: null, limb: null, unit: 's' })
    expect(floor.board().floor.brokerProved).toBe(false)
  })

  it('for 8 s is H when anyone was inflated', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 120)
    floor.run(10_000)
    floor.breakBroker()
    floor.at('1').silence('l')
    floor.run(10_000)
    expect(floor.history('broker-lost')).toEqual(['raised medium @13000', 'risen high @18000'])
  })

  it('is over with the next one that comes back, in the same turn', () => {
    const floor = aProvedFloor()
    floor.breakBroker()
    floor.run(10_000)
    const outcome = floor.send('kiosk/wall-1/heartbeat', { seq: 99 })
    expect(outcome.entries).toMatchObject([{ change: 'ended' }])
    expect(outcome.patch).toMatchObject({ gone: ['k1-000001'] })
    expect(floor.standing()).toEqual([])
  })

  it.each([
    ['another kiosk’s', 'kiosk/wall-2/heartbeat', { seq: 1 }, false],
    ['a retained copy', 'kiosk/wall-1/heartbeat', { seq: 1 }, true],
    ['a station’s message', 'station/1/status', { online: true }, false],
    ['an invalid one', 'kiosk/wall-1/heartbeat', { seq: -1 }, false],
  ])('is not proved by %s', (_, topic, payload, retained) => {
    const floor = aProvedFloor()
    floor.breakBroker()
    for (let second = 0; second < 5; second++) {
      floor.send(topic, payload, retained)
      floor.run(1_000)
    }
    expect(floor.standing()).toEqual(['broker-lost medium active'])
  })

  it('[AL5] alarms at start when nothing ever comes back', () => {
    const floor = aFloor({ broker: false })
    floor.run(3_000)
    expect(floor.standing()).toEqual(['broker-lost medium active'])
  })
})
