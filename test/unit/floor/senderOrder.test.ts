import { describe, expect, it } from 'vitest'
import { orderFrom } from '../../../stations/floor/senderOrder.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'

const droppedBy = (floor: Floor): string[] =>
  floor.entries.flatMap(entry => (entry.kind === 'dropped' ? [entry.reason] : []))
const lastMmHg = (floor: Floor): number | null => floor.cuff('1', 'l').lastPressureMmHg

const aCuffAt = (seq: number, boot = 'b1') => {
  const floor = aFloor()
  const station = floor.at('1')
  station.sample('l', 100, { seq, boot })
  return { floor, station }
}

describe('[contract] boot and seq of pressure', () => {
  it('drops the same seq of the same boot as a duplicate', () => {
    const { floor, station } = aCuffAt(5)
    station.sample('l', 200, { seq: 5 })
    expect(lastMmHg(floor)).toBe(100)
    expect(droppedBy(floor)).toEqual(['late sample (duplicate)'])
  })

  it('drops a lower seq of the same boot as late', () => {
    const { floor, station } = aCuffAt(5)
    station.sample('l', 200, { seq: 4 })
    expect(lastMmHg(floor)).toBe(100)
    expect(droppedBy(floor)).toEqual(['late sample (lower-seq)'])
  })

  it('takes a higher seq, whatever is between', () => {
    const { floor, station } = aCuffAt(5)
    station.sample('l', 200, { seq: 500 })
    expect(lastMmHg(floor)).toBe(200)
  })

  it('takes any seq of a new boot, and drops what comes of the one left behind', () => {
    const { floor, station } = aCuffAt(500)
    station.sample('l', 120, { seq: 0, boot: 'b2' })
    expect(lastMmHg(floor)).toBe(120)
    station.sample('l', 300, { seq: 501, boot: 'b1' })
    expect(lastMmHg(floor)).toBe(120)
    expect(droppedBy(floor)).toEqual(['late sample (old-boot)'])
  })

  it('takes a sender as restarted from which nothing but lower seq came for 3 s', () => {
    const { floor, station } = aCuffAt(500)
    for (let seq = 0; seq < 30; seq++) {
      floor.run(100)
      station.sample('l', 10, { seq })
    }
    expect(lastMmHg(floor)).toBe(100)
    floor.run(100)
    station.sample('l', 20, { seq: 30 })
    expect(lastMmHg(floor)).toBe(20)
    station.sample('l', 21, { seq: 31 })
    expect(lastMmHg(floor)).toBe(21)
  })

  it('does not, while a higher one comes between', () => {
    const { floor, station } = aCuffAt(500)
    for (let seq = 0; seq < 100; seq++) {
      floor.run(100)
      station.sample('l', 10, { seq })
      if (seq % 20 === 0) station.sample('l', 100, { seq: 501 + seq })
    }
    expect(lastMmHg(floor)).toBe(100)
  })

  it('does not, while the newest one comes again and again', () => {
    const { floor, station } = aCuffAt(500)
    for (let seq = 0; seq < 100; seq++) {
      floor.run(100)
      station.sample('l', 10, { seq: seq % 20 === 0 ? 500 : seq })
    }
    expect(lastMmHg(floor)).toBe(100)
  })

  it('[X8] takes a boot left behind again, when nothing else came for 3 s', () => {
    const { floor, station } = aCuffAt(500)
    station.sample('l', 300, { seq: 0, boot: 'stray' })
    for (let seq = 501; seq < 540; seq++) {
      floor.run(100)
      station.sample('l', 120, { seq })
    }
    expect(lastMmHg(floor)).toBe(120)
    station.sample('l', 300, { seq: 1, boot: 'stray' })
    expect(lastMmHg(floor)).toBe(120)
  })

  it('[X8] begins the 3 s anew where the kiosk did not look meanwhile (C27)', () => {
    const { floor, station } = aCuffAt(500)
    station.sample('l', 10, { seq: 499 })
    floor.suspend(9_000)
    station.sample('l', 10, { seq: 498 })
    expect(lastMmHg(floor)).toBe(100)
    station.sample('l', 120, { seq: 501 })
    expect(lastMmHg(floor)).toBe(120)
  })

  it('[X8] and leaves the other one behind then', () => {
    const { floor, station } = aCuffAt(500)
    station.sample('l', 120, { seq: 0, boot: 'b2' })
    for (let seq = 501; seq <= 532; seq++) {
      floor.run(100)
      station.sample('l', 150, { seq })
    }
    expect(lastMmHg(floor)).toBe(150)
    station.sample('l', 200, { seq: 1, boot: 'b2' })
    expect(lastMmHg(floor)).toBe(150)
    expect(droppedBy(floor).at(-1)).toBe('late sample (old-boot)')
  })

  it('drops a boot left behind for as long as the new one is heard', () => {
    const { floor, station } = aCuffAt(500)
    for (let seq = 0; seq < 100; seq++) {
      floor.run(100)
      if (seq % 10 === 0) station.sample('l', 120, { seq, boot: 'b2' })
      else station.sample('l', 300, { seq: 501 + seq })
    }
    expect(lastMmHg(floor)).toBe(120)
  })

  it('[L10] knows the newest 16 boots that were left behind, and no more', () => {
    const { floor, station } = aCuffAt(0, 'boot0')
    for (let boot = 1; boot <= 17; boot++) station.sample('l', 100 + boot, { seq: 0, boot: `boot${boot}` })
    station.sample('l', 300, { seq: 1, boot: 'boot1' })
    expect(lastMmHg(floor)).toBe(117)
    station.sample('l', 300, { seq: 1, boot: 'boot0' })
    expect(lastMmHg(floor)).toBe(300)
  })

  it('[X8] remembers each boot that was left behind once, and not the one that it went back to', () => {
    const order = orderFrom(orderFrom(orderFrom(null, 'b0', 3), 'b1', 0), 'b2', 5)
    expect(orderFrom(order, 'b1', 7)).toEqual({ boot: 'b1', seq: 7, left: ['b0', 'b2'], lateSinceMs: null })
  })

  it('counts each cuff by itself', () => {
    const { floor, station } = aCuffAt(500)
    station.sample('r', 55, { seq: 0 })
    expect(floor.cuff('1', 'r').lastPressureMmHg).toBe(55)
  })

  it('never looks at the sender’s clock', () => {
    const floor = aFloor()
    for (const at of [1_000_000_000_000_000, 0, 5]) floor.at('1').sample('l', 50, { at })
    expect(droppedBy(floor)).toEqual([])
  })
})

describe('[contract] retained is not live', () => {
  it('drops retained copies of pressure, event and reply', () => {
    const floor = aFloor()
    floor.send('station/1/cuff/l/pressure', { boot: 'b', seq: 0, pressureMmHg: 300 }, true)
    floor.at('1').event('stop', {}, true)
    floor.send('station/1/reply', { id: 'r', accepted: true }, true)
    expect(floor.board().tiles).toEqual([])
    floor.at('1').status()
    floor.send('station/1/cuff/l/pressure', { boot: 'b', seq: 0, pressureMmHg: 300 }, true)
    floor.at('1').event('stop', {}, true)
    floor.run(10_000)
    floor.send('station/1/reply', { id: 'r', accepted: true }, true)
    expect(droppedBy(floor)).toEqual(Array.from({ length: 6 }, () => 'retained copy'))
    expect(floor.tile('1').cuffs).toEqual([])
    expect(floor.standing()).toEqual([])
  })

  it('takes a retained status', () => {
    const floor = aFloor()
    floor.at('1').status({ name: 'Leg press 3' }, true)
    floor.at('1').cuffStatus('l', { limb: 'left-thigh', batteryPercent: 71 }, true)
    expect(floor.tile('1').placeName).toBe('Leg press 3')
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: 'left-thigh', batteryPercent: 71, online: true })
  })

  it('keeps what a last will does not say', () => {
    const floor = aFloor()
    floor.at('1').cuffStatus('l', { limb: 'left-thigh', batteryPercent: 71 })
    floor.send('station/1/cuff/l/status', { online: false })
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: 'left-thigh', batteryPercent: 71, online: false })
  })

  it('ignores an empty payload on a retained topic', () => {
    const floor = aFloor()
    floor.at('1').status({ name: 'Leg press 3' })
    floor.send('station/1/status', null)
    expect(floor.tile('1').placeName).toBe('Leg press 3')
    expect(floor.entries).toEqual([])
  })
})
