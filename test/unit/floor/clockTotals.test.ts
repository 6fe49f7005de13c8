import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aBand, inABand, runHeard } from '../../support/aFloorAtWork.ts'

const MINUTE = 60_000
const total = { limits: { C2: { cautionMs: MINUTE, stopMs: 2 * MINUTE } } }
const tighten = (floor: Floor, station: string, forMs: number): void => {
  floor.at(station).event('inflated', { cuff: 'b' })
  runHeard(floor, floor.at(station), forMs)
  floor.at(station).event('released', { cuff: 'b' })
}

describe('[OC6] a clock that is taken over', () => {
  it('[C2] counts one bout once, though it was released while nobody was assigned', () => {
    const { floor, station } = inABand(total)
    floor.run(40_000)
    station.clear()
    floor.run(10_000)
    station.event('released', { cuff: 'b' })
    station.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    station.event('inflated', { cuff: 'b' })
    floor.run(9_000)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
    floor.run(1_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ value: 60 })
  })

  it.each([
    ['', 5_000],
    [', though the clock was back at zero since', 181_000],
  ])('[C2] keeps what the athlete had before, unassigned and assigned again in one bout%s', (_, pauseMs) => {
    const { floor, station } = inABand(total)
    runHeard(floor, station, 30_000)
    station.event('released', { cuff: 'b' })
    runHeard(floor, station, pauseMs)
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 10_000)
    station.clear()
    runHeard(floor, station, 5_000)
    station.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    runHeard(floor, station, 20_000)
    expect(floor.reachedAtMs('occlusion-total', 'medium')).toBe(30_000 + pauseMs + 30_000)
  })

  it('[C2] adds two bouts, one of the athlete’s and one of the cuff’s', () => {
    const { floor, station } = inABand(total)
    floor.run(30_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    tighten(floor, '2', 20_000)
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    floor.at('2').event('inflated', { cuff: 'b' })
    floor.run(9_000)
    expect(floor.alarm('occlusion-total')).toBeUndefined()
    floor.run(1_000)
    expect(floor.alarm('occlusion-total')).toMatchObject({ value: 60, station: '2' })
  })

  it.each([
    ['the athlete’s', 10_000],
    ['the cuff’s', 30_000],
  ])('[OC2] released last, %s, is what the 3:00 are counted from', (_, forMs) => {
    const { floor, station } = inABand()
    tighten(floor, '2', 20_000)
    runHeard(floor, station, 30_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    if (forMs > 20_000) tighten(floor, '2', forMs)
    const releasedAtMs = floor.nowMs()
    floor.run(5_000)
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    runHeard(floor, floor.at('2'), releasedAtMs + 179_500 - floor.nowMs())
    expect(floor.clockMs('2', 'b')).toBeGreaterThan(0)
    floor.run(1_000)
    expect(floor.clockMs('2', 'b')).toBe(0)
  })

  it('[OC5] runs on while another cuff holds the same limb at another station', () => {
    const { floor, station } = inABand()
    const next = floor.at('2')
    next.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    next.event('inflated', { cuff: 'b' })
    floor.run(20_000)
    station.event('released', { cuff: 'b' })
    floor.run(10_000)
    expect(floor.clockMs('2', 'b')).toBe(30_000)
    expect(floor.cuff('2', 'b').clock).toMatchObject({ kind: 'running' })
    next.event('released', { cuff: 'b' })
    floor.run(10_000)
    expect(floor.cuff('2', 'b').clock).toMatchObject({ kind: 'held', valueMs: 30_000 })
  })

  it('[OC5] runs on where the athlete is in a cuff elsewhere and the one they are given now is released', () => {
    const { floor } = inABand()
    tighten(floor, '2', 5_000)
    floor.run(5_000)
    floor.at('2').assign({ id: 'as-2' }, { cuffs: [aBand()] })
    floor.run(10_000)
    expect(floor.cuff('1', 'b').clock).toMatchObject({ kind: 'running' })
    expect(floor.clockMs('1', 'b')).toBe(20_000)
  })

  it('of a limb that is not known stays with its athlete, and is theirs once the limb is known', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [] })
    tighten(floor, '1', 20_000)
    station.assign({ id: 'as-2', athlete: { id: 'a-9', name: 'B' } }, { cuffs: [aBand()] })
    expect(floor.clockMs('1', 'b')).toBe(0)
    station.assign({ id: 'as-3' }, { cuffs: [] })
    expect(floor.clockMs('1', 'b')).toBe(20_000)
    station.assign({ id: 'as-3' }, { cuffs: [aBand()] })
    expect(floor.clockMs('1', 'b')).toBe(20_000)
  })
})
