import { describe, expect, it } from 'vitest'
import { wave, withEvery } from '../../support/aFloorShape.ts'
import { atWork } from '../../support/aFloorAtWork.ts'
import { aCuff, type Shape } from '../../support/aFloorStation.ts'

// LOP 200: the limit is a top of 240.
const swings = (top: number, forMs = Infinity, everyMs = 4_000): Shape => {
  const swing = wave(60, top, everyMs)
  return sinceMs => (sinceMs < forMs ? swing(sinceMs) : 100)
}

describe('[C6] pressure-peaks', () => {
  it('medium when a swing’s top is at 120 % LOP three times in 15 s', () => {
    const { floor, station } = atWork()
    station.pump('l', swings(245))
    // Tops at 2, 6 and 10 s.
    floor.run(9_500)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
    floor.run(600)
    expect(floor.alarm('pressure-peaks')).toMatchObject({
      priority: 'medium',
      cuff: 'l',
      limit: 240,
      unit: 'mmHg',
    })
    expect(floor.alarm('pressure-peaks')?.value).toBeGreaterThanOrEqual(240)
  })

  it.each([
    [239.9, false],
    [240, true],
  ])('limit: three tops of %d mmHg', (top, isOver) => {
    const { floor, station } = atWork()
    station.pump('l', sinceMs => (sinceMs % 4_000 < 500 ? top : 100))
    floor.run(12_500)
    expect(floor.alarm('pressure-peaks') !== undefined).toBe(isOver)
  })

  it('tells the highest of the newest top', () => {
    const { floor, station } = atWork()
    const top = [245, 250, 263.46, 251]
    station.pump('l', sinceMs => top[Math.floor((sinceMs % 4_000) / 100)] ?? 100)
    floor.run(12_600)
    expect(floor.alarm('pressure-peaks')).toMatchObject({ value: 250, valueNow: 263.5 })
  })

  it('[L10] keeps ten tops', () => {
    const { floor, station } = atWork()
    station.pump('l', swings(245, Infinity, 1_500))
    floor.run(60_000)
    const cuff = floor.state().stations.values().next().value?.cuffs.values().next().value
    expect(cuff?.peaks.topsAtMs).toHaveLength(10)
  })

  it('not with two', () => {
    const { floor, station } = atWork()
    station.pump('l', swings(260, 8_000))
    floor.run(30_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it('not with three in more than 15 s', () => {
    const { floor, station } = atWork()
    station.pump('l', sinceMs => (sinceMs % 7_600 < 500 ? 250 : 100))
    floor.run(60_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it('not by one long top that trembles', () => {
    const { floor, station } = atWork()
    station.pump('l', withEvery(250, 1_000, 200, 235))
    floor.run(30_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it.each([5, 10, 20])('[D2] not by single samples at %i Hz', hz => {
    const { floor, station } = atWork()
    let count = 0
    station.pump('l', () => (count++ % 10 === 0 ? 400 : 100), { hz })
    floor.run(30_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it('needs an LOP', () => {
    const { floor, station } = atWork({}, { cuffs: [aCuff({ lopMmHg: undefined })] })
    station.pump('l', swings(245))
    floor.run(30_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it('off after 30 s without, not by the release, and does not latch', () => {
    const { floor, station } = atWork()
    station.pump('l', swings(245, 12_000))
    floor.run(12_000)
    station.pump('l', 0)
    // The last top was at 10 s.
    floor.run(27_500)
    expect(floor.cuff('1', 'l').inflated).toBe(false)
    expect(floor.alarm('pressure-peaks')).toBeDefined()
    floor.run(3_500)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })

  it('[AL7] stays one alarm while tops come, and one top begins the 30 s anew', () => {
    const { floor, station } = atWork()
    station.pump('l', sinceMs => (sinceMs > 14_000 && sinceMs < 32_000 ? 100 : swings(245)(sinceMs)))
    floor.run(60_000)
    expect(floor.history('pressure-peaks')).toHaveLength(1)
  })

  it('[D4] the 30 s stand still while nothing is heard', () => {
    const { floor, station } = atWork()
    station.pump('l', swings(245, 12_000))
    floor.run(22_000)
    station.silence('l')
    floor.run(60_000)
    expect(floor.alarm('pressure-peaks')).toBeDefined()
    station.pump('l', 100)
    floor.run(10_000)
    expect(floor.alarm('pressure-peaks')).toBeDefined()
    floor.run(11_000)
    expect(floor.alarm('pressure-peaks')).toBeUndefined()
  })
})
