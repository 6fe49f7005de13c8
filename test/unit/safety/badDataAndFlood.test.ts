import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { inABand, runHeard } from '../../support/aFloorAtWork.ts'

const invalid = (floor: Floor): void => void floor.send('station/1/status', { online: 'maybe' })

function known() {
  const floor = aFloor()
  const station = floor.at('1')
  station.status()
  return { floor, station }
}

describe('[C21] bad-data', () => {
  it('low with the third invalid message in 10 s', () => {
    const { floor } = known()
    for (const pauseMs of [0, 5_000]) {
      floor.run(pauseMs)
      invalid(floor)
    }
    floor.run(4_900)
    expect(floor.alarm('bad-data')).toBeUndefined()
    invalid(floor)
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'low', station: '1', cuff: null, value: null })
  })

  it('fewer raise nothing, and 30 s after the last it is over, under a cuff too', () => {
    const { floor, station } = inABand()
    invalid(floor)
    runHeard(floor, station, 1_000)
    expect(floor.alarm('bad-data')).toBeUndefined()
    invalid(floor)
    invalid(floor)
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'medium' })
    runHeard(floor, station, 30_250)
    expect(floor.alarm('bad-data')).toBeUndefined()
  })

  it('stays bad for 30 s after the last, though that came alone: a cuff inflated by then makes it medium', () => {
    const { floor, station } = known()
    for (let count = 0; count < 3; count++) invalid(floor)
    runHeard(floor, station, 20_000)
    invalid(floor)
    runHeard(floor, station, 25_000)
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'low' })
    station.event('inflated', { cuff: 'b' })
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'medium' })
  })

  it('not with the third after 10 s', () => {
    const { floor, station } = known()
    for (let count = 0; count < 6; count++) {
      invalid(floor)
      station.status()
      floor.run(5_100)
    }
    expect(floor.alarm('bad-data')).toBeUndefined()
  })

  it('not with the third just 10 s after the first', () => {
    const { floor } = known()
    for (const pauseMs of [0, 5_000, 5_000]) {
      floor.run(pauseMs)
      invalid(floor)
    }
    expect(floor.alarm('bad-data')).toBeUndefined()
  })

  it('is the station’s own', () => {
    const { floor } = known()
    floor.at('2').status()
    for (let count = 0; count < 3; count++) invalid(floor)
    expect(floor.alarms()).toMatchObject([{ station: '1', condition: 'bad-data' }])
  })

  it('medium when inflated, also later', () => {
    const { floor, station } = inABand()
    for (let count = 0; count < 3; count++) invalid(floor)
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'medium' })
    const late = known()
    for (let count = 0; count < 3; count++) invalid(late.floor)
    late.station.event('inflated', { cuff: 'b' })
    expect(late.floor.alarm('bad-data')).toMatchObject({ priority: 'medium' })
    expect(station).toBeDefined()
  })

  it('a cuff taken as restarted because its seq went back', () => {
    const { floor, station } = known()
    station.sample('l', 1, { seq: 500 })
    for (let seq = 0; seq < 32; seq++) {
      station.sample('l', 1, { seq })
      floor.run(100)
    }
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'low' })
  })

  it('a tablet taken as restarted because its seq went back', () => {
    const { floor, station } = known()
    station.event('set-started', { set: 1, seq: 500 })
    station.event('rep', { set: 1, rep: 1, seq: 3 })
    floor.run(3_100)
    expect(floor.alarm('bad-data')).toBeUndefined()
    station.event('rep', { set: 1, rep: 2, seq: 4 })
    expect(floor.alarm('bad-data')).toMatchObject({ priority: 'low' })
  })

  it('not by duplicates and late ones', () => {
    const { floor, station } = known()
    station.sample('l', 1, { seq: 10 })
    for (let count = 0; count < 10; count++) station.sample('l', 1, { seq: count })
    for (let count = 0; count < 10; count++) station.sample('l', 1, { seq: 10 })
    floor.run(1_000)
    expect(floor.alarm('bad-data')).toBeUndefined()
  })

  it('off after 30 s without, and one more does not bring it back', () => {
    const { floor, station } = known()
    for (let count = 0; count < 3; count++) invalid(floor)
    runHeard(floor, station, 20_000)
    invalid(floor)
    runHeard(floor, station, 29_800)
    expect(floor.alarm('bad-data')).toBeDefined()
    floor.run(250)
    expect(floor.alarm('bad-data')).toBeUndefined()
    invalid(floor)
    floor.run(250)
    expect(floor.alarm('bad-data')).toBeUndefined()
  })
})

/** So many messages evenly over a second, from wherever the second begins. */
function sendASecond(floor: Floor, count: number, send: (floor: Floor) => void): void {
  for (let each = 0; each < count; each++) {
    send(floor)
    floor.run(1_000 / count)
  }
}
const valid = (floor: Floor): void => void floor.send('station/1/status', { online: true })

describe('[C22] flood', () => {
  it.each([
    [100, false],
    [101, true],
  ])('%i messages in a second', (count, isFlood) => {
    const { floor } = known()
    floor.run(1_400)
    valid(floor)
    floor.run(1_300)
    sendASecond(floor, count, valid)
    expect(floor.alarm('flood') !== undefined).toBe(isFlood)
  })

  it('[C-1] by the limit of the site: one a second, and not one every two', () => {
    const floor = aFloor({ limits: { C22: { perSecond: 1 } } })
    for (let count = 0; count < 5; count++) {
      valid(floor)
      floor.run(2_000)
    }
    expect(floor.alarm('flood')).toBeUndefined()
    valid(floor)
    floor.run(999)
    valid(floor)
    expect(floor.alarm('flood')).toBeDefined()
  })

  it('low, for the station, whatever the messages are worth', () => {
    const { floor } = known()
    floor.run(2_000)
    sendASecond(floor, 120, invalid)
    expect(floor.alarm('flood')).toMatchObject({ priority: 'low', station: '1', cuff: null, value: null })
  })

  it('off after 30 s below, to the tick', () => {
    const floor = aFloor({ limits: { C22: { perSecond: 1 } } })
    valid(floor)
    valid(floor)
    floor.run(29_875)
    expect(floor.alarm('flood')).toBeDefined()
    floor.run(125)
    expect(floor.alarm('flood')).toBeUndefined()
  })

  it('off after 30 s below', () => {
    const { floor, station } = known()
    floor.run(2_000)
    sendASecond(floor, 120, valid)
    runHeard(floor, station, 29_500)
    expect(floor.alarm('flood')).toBeDefined()
    runHeard(floor, station, 750)
    expect(floor.alarm('flood')).toBeUndefined()
  })
})
