import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aBand, inABand, runHeard } from '../../support/aFloorAtWork.ts'
import { aCuff } from '../../support/aFloorStation.ts'

function releasedFor(ms: number, prescription = {}) {
  const { floor, station } = inABand({}, prescription)
  floor.run(20_000)
  station.event('released', { cuff: 'b' })
  runHeard(floor, station, ms)
  station.event('inflated', { cuff: 'b' })
  return { floor, station }
}

describe('[C3] reperfusion-short', () => {
  it('medium at once when inflated again after less than 1:00 released', () => {
    const { floor } = releasedFor(59_999)
    expect(floor.alarm('reperfusion-short')).toMatchObject({
      priority: 'medium',
      cuff: 'b',
      value: 59,
      limit: 60,
      unit: 's',
    })
  })

  it('not after 1:00', () => {
    expect(releasedFor(60_000).floor.alarm('reperfusion-short')).toBeUndefined()
  })

  it('not at the first inflation', () => {
    const { floor } = inABand()
    floor.run(1_000)
    expect(floor.alarm('reperfusion-short')).toBeUndefined()
  })

  it.each([
    ['cuffDuringRest', { cuffDuringRest: 'released' }],
    ['passive', { kind: 'passive', sets: [{ seconds: 300 }, { seconds: 300 }] }],
  ])('not where the prescription releases in rests: %s', (_, prescription) => {
    const { floor } = releasedFor(30_000, { cuffs: [aBand()], ...prescription })
    expect(floor.alarm('reperfusion-short')).toBeUndefined()
  })

  it('ends with the release, does not latch, and comes again', () => {
    const { floor, station } = releasedFor(30_000)
    floor.run(10_000)
    expect(floor.alarm('reperfusion-short')).toBeDefined()
    station.event('released', { cuff: 'b' })
    expect(floor.alarm('reperfusion-short')).toBeUndefined()
    floor.run(5_000)
    station.event('inflated', { cuff: 'b' })
    expect(floor.alarm('reperfusion-short')).toMatchObject({ value: 5 })
  })

  it('[OC6] looks at the same limb’s release: elsewhere too, and not at another limb’s', () => {
    const { floor, station } = inABand()
    floor.run(20_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    floor.run(30_000)
    const next = floor.at('2')
    next.assign({ id: 'as-2' }, { cuffs: [aBand(), aBand({ cuff: 'c', limb: 'right-arm' })] })
    next.event('inflated', { cuff: 'c' })
    expect(floor.alarm('reperfusion-short')).toBeUndefined()
    next.event('inflated', { cuff: 'b' })
    expect(floor.alarm('reperfusion-short')).toMatchObject({ station: '2', cuff: 'b', value: 30 })
  })

  it('[AL5] holds for who is assigned after the inflation, too', () => {
    const { floor, station } = inABand()
    floor.run(20_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    floor.run(30_000)
    const next = floor.at('2')
    next.event('inflated', { cuff: 'b' })
    floor.run(5_000)
    expect(floor.alarm('reperfusion-short')).toBeUndefined()
    next.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    expect(floor.alarm('reperfusion-short')).toMatchObject({ station: '2', value: 30 })
  })

  it.each([
    ['the cuff’s', 25_000, 20],
    ['the athlete’s', 5_000, 30],
  ])('[OC6] of two releases the shorter counts: %s', (_, releasedAtMs, seconds) => {
    const { floor, station } = inABand()
    const next = floor.at('2')
    next.event('inflated', { cuff: 'b' })
    floor.run(5_000)
    if (releasedAtMs === 5_000) next.event('released', { cuff: 'b' })
    floor.run(10_000)
    station.event('released', { cuff: 'b' })
    station.clear()
    floor.run(10_000)
    if (releasedAtMs === 25_000) next.event('released', { cuff: 'b' })
    floor.run(20_000)
    next.event('inflated', { cuff: 'b' })
    next.assign({ id: 'as-2' }, { cuffs: [aBand()] })
    expect(floor.alarm('reperfusion-short', '2')).toMatchObject({ valueNow: seconds })
  })

  it.each([
    [62_000, false],
    [58_000, true],
  ])('[OC6] released time ends where the next inflation’s 1 s begins: %i ms', (pauseMs, isShort) => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [aCuff()] })
    station.pump('l', 120)
    floor.run(10_000)
    station.pump('l', 0)
    // Half a second until p1 is down, then the 3 s of a release.
    floor.run(3_600 + pauseMs)
    station.pump('l', 120)
    floor.run(3_000)
    expect(floor.alarm('reperfusion-short') !== undefined).toBe(isShort)
  })
})
