import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { atWork, inABand, runHeard } from '../../support/aFloorAtWork.ts'

function idle() {
  const floor = aFloor()
  const station = floor.at('1')
  station.status()
  return { floor, station }
}

describe('[C11] station-offline', () => {
  it('low when 15 s unheard', () => {
    const { floor } = idle()
    floor.run(14_875)
    expect(floor.alarm('station-offline')).toBeUndefined()
    floor.run(125)
    expect(floor.alarm('station-offline')).toMatchObject({
      priority: 'low',
      station: '1',
      cuff: null,
      value: 15,
      limit: 15,
      unit: 's',
    })
  })

  it('low at once by its last will', () => {
    const { floor, station } = idle()
    floor.run(1_000)
    station.status({ online: false })
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'low' })
  })

  it('[AL5] at start, by a will that the broker kept', () => {
    const floor = aFloor()
    floor.at('1').status({ online: false }, true)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'low' })
  })

  it('a copy that the broker kept is no sign of life', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.status({}, true)
    floor.run(8_000)
    station.status({}, true)
    floor.run(7_500)
    expect(floor.alarm('station-offline')).toBeDefined()
  })

  it('a station that only stands in the settings was never there', () => {
    const floor = aFloor({ stations: [{ id: '7', name: 'Rack' }] })
    floor.run(60_000)
    expect(floor.alarm('station-offline')).toBeUndefined()
  })

  it.each([
    ['a sample', 'cuff/l/pressure', { boot: 'b', seq: 0, pressureMmHg: 1 }],
    ['an event', 'event', { id: 'e', boot: 'b', seq: 0, type: 'call' }],
    ['a reply', 'reply', { id: 'c', accepted: true }],
    ['a cuff’s status', 'cuff/l/status', { online: true }],
  ])('is heard by any valid message: %s', (_, topic, payload) => {
    const { floor } = idle()
    floor.run(16_000)
    floor.send(`station/1/${topic}`, payload)
    expect(floor.alarm('station-offline')).toBeUndefined()
  })

  it('an invalid message is none', () => {
    const { floor } = idle()
    floor.run(10_000)
    floor.send('station/1/status', { online: 'yes' })
    floor.run(5_500)
    expect(floor.alarm('station-offline')).toBeDefined()
  })

  it('after its last will it is back with its status', () => {
    const { floor, station } = idle()
    station.status({ online: false })
    floor.run(30_000)
    station.status()
    expect(floor.alarm('station-offline')).toBeUndefined()
  })

  it('says nothing while a cuff with a sensor is inflated: it has C10', () => {
    const { floor, station } = atWork()
    station.silence('l')
    floor.run(30_000)
    expect(floor.alarm('no-data')).toMatchObject({ priority: 'high' })
    expect(floor.alarm('station-offline')).toBeUndefined()
  })

  it('with a manual cuff inflated medium at 15 s unheard, high 60 s on', () => {
    const { floor, station } = inABand()
    station.status()
    floor.run(14_875)
    expect(floor.alarm('station-offline')).toBeUndefined()
    floor.run(125)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'medium', limit: 15 })
    floor.run(59_875)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'medium' })
    floor.run(125)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'high', value: 75, limit: 60 })
  })

  it('with a manual cuff inflated medium at once by its last will, high after 60 s', () => {
    const { floor, station } = inABand()
    station.status({ online: false })
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'medium' })
    floor.run(59_875)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'medium' })
    floor.run(125)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'high' })
  })

  it('ends when it is back, without latching', () => {
    const { floor, station } = inABand()
    floor.run(90_000)
    expect(floor.alarm('station-offline')).toMatchObject({ priority: 'high' })
    station.status()
    expect(floor.alarm('station-offline')).toBeUndefined()
    runHeard(floor, station, 30_000)
    expect(floor.alarm('station-offline')).toBeUndefined()
  })
})
