import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { withGap } from '../../support/aFloorShape.ts'

const anInflatedCuff = (limits: unknown = {}) => {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign()
  station.pump('l', 120)
  floor.run(10_000)
  station.silence('l')
  return { floor, station, lastAtMs: floor.nowMs() }
}

describe('[C10] inflated, and no valid sample', () => {
  it('for 5 s is M, for 15 s H, measured from the last one', () => {
    const { floor, lastAtMs } = anInflatedCuff()
    floor.run(4_900)
    expect(floor.standing()).toEqual([])
    floor.run(60_000)
    expect(floor.history('no-data')).toEqual([
      `raised medium @${lastAtMs + 5_000}`,
      `risen high @${lastAtMs + 15_000}`,
    ])
    expect(floor.alarm('no-data')).toMatchObject({ value: 15, limit: 15, unit: 's', valueNow: 64 })
  })

  it('[X16] nor so few that no pressure is known by them', () => {
    const { floor, station, lastAtMs } = anInflatedCuff()
    station.pump('l', 120, { hz: 0.5 })
    floor.run(30_000)
    const [raised, risen] = floor.history('no-data')
    expect(raised).toMatch(/^raised medium @/)
    expect(risen).toMatch(/^risen high @/)
    expect((floor.reachedAtMs('no-data', 'medium') ?? 0) - lastAtMs).toBeLessThanOrEqual(8_500)
    expect(floor.alarm('no-data')).toMatchObject({ state: 'active' })
  })

  it('[C-1] sooner where the limits say so', () => {
    const { floor, lastAtMs } = anInflatedCuff({ C10: { cautionMs: 2_000, stopMs: 4_000 } })
    floor.run(5_000)
    expect(floor.history('no-data')).toEqual([
      `raised medium @${lastAtMs + 2_000}`,
      `risen high @${lastAtMs + 4_000}`,
    ])
  })

  it('duplicates, late, invalid and retained samples are none', () => {
    const { floor, station } = anInflatedCuff()
    for (let second = 0; second < 8; second++) {
      floor.run(1_000)
      station.sample('l', 120, { seq: 99 })
      station.sample('l', 900)
      floor.send('station/1/cuff/l/pressure', { boot: 'b1', seq: 999_999, pressureMmHg: 120 }, true)
      if (second === 1) station.sample('l', 120, { seq: 4 })
    }
    expect(floor.standing('no-data')).toEqual(['no-data medium active'])
  })

  it('is off with 3 valid samples in 5 s', () => {
    const { floor, station } = anInflatedCuff()
    floor.run(20_000)
    station.sample('l', 120)
    floor.run(1_000)
    station.sample('l', 120)
    floor.run(1_000)
    expect(floor.standing()).toEqual(['no-data high active'])
    station.sample('l', 120)
    expect(floor.standing()).toEqual([])
  })

  it('is not off with 3 in more than 5 s', () => {
    const { floor, station } = anInflatedCuff()
    floor.run(20_000)
    for (let count = 0; count < 3; count++) {
      station.sample('l', 120)
      floor.run(2_600)
    }
    expect(floor.standing()).toEqual(['no-data high active'])
  })

  it('does not speak of a cuff that is released', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', withGap(5, 5_000, 600_000))
    floor.run(120_000)
    expect(floor.standing('no-data')).toEqual([])
  })

  it('does not speak of a manual cuff', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [{ cuff: 'b', limb: 'left-arm', manual: true }] })
    floor.at('1').event('inflated', { cuff: 'b' })
    floor.run(120_000)
    expect(floor.standing('no-data')).toEqual([])
  })

  it('speaks of a cuff said to be manual that its pressure inflated', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [{ cuff: 'b', limb: 'left-arm', manual: true }] })
    floor.at('1').pump('b', 120)
    floor.run(10_000)
    floor.at('1').silence('b')
    floor.run(16_000)
    expect(floor.standing('no-data')).toEqual(['no-data high active'])
    expect(floor.tile('1').freshness).toBe('lost')
  })

  it('one cuff speaks for itself', () => {
    const { floor, station } = anInflatedCuff()
    station.pump('r', 120)
    floor.run(20_000)
    expect(floor.alarms().map(({ condition, cuff }) => `${condition} ${cuff ?? ''}`)).toEqual(['no-data l'])
  })
})
