import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { stairs, withGap } from '../../support/aFloorShape.ts'

const anIdleCuff = () => {
  const floor = aFloor()
  const station = floor.at('1')
  station.assign()
  station.pump('l', 0)
  floor.run(2_000)
  return { floor, station, isInflated: () => floor.cuff('1', 'l').inflated }
}
const anInflatedCuff = () => {
  const { floor, station, isInflated } = anIdleCuff()
  station.pump('l', 120)
  floor.run(10_000)
  return { floor, station, isInflated }
}

describe('[D3] inflated', () => {
  it('once p1 >= 30 has held for 1 s; the clock counts from the begin of that second', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.pump('l', 30)
    // Half of the last second is at 30 after 5 samples, which makes 15; more than half after 6.
    floor.run(1_500)
    expect(isInflated()).toBe(false)
    floor.run(200)
    expect(isInflated()).toBe(true)
    expect(floor.clockMs('1', 'l')).toBeGreaterThanOrEqual(1_000)
    expect(floor.clockMs('1', 'l')).toBeLessThanOrEqual(1_200)
  })

  it('by time alone, between two samples', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.silence('l')
    floor.run(3_000)
    for (let count = 0; count < 3; count++) {
      station.sample('l', 120)
      floor.run(125)
    }
    expect(isInflated()).toBe(false)
    floor.run(1_125)
    expect(isInflated()).toBe(true)
  })

  it('not below 30', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.pump('l', 29.9)
    floor.run(60_000)
    expect(isInflated()).toBe(false)
  })

  it('not by a second with a break in it', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.pump('l', sinceMs => (sinceMs % 2_400 < 900 ? 40 : 0))
    floor.run(30_000)
    expect(isInflated()).toBe(false)
  })

  it('with a dip that p1 does not see', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.pump('l', sinceMs => (sinceMs % 500 === 0 ? 0 : 100))
    floor.run(2_000)
    expect(isInflated()).toBe(true)
  })

  it('1 s runs on through lost data, but it is established on a known p1 only', () => {
    const { floor, station, isInflated } = anIdleCuff()
    station.silence('l')
    floor.run(5_000)
    for (const pauseMs of [0, 1_200, 1_200]) {
      floor.run(pauseMs)
      station.sample('l', 120)
    }
    floor.run(20_000)
    expect(isInflated()).toBe(false)
    for (const pauseMs of [0, 100, 100]) {
      floor.run(pauseMs)
      station.sample('l', 120)
    }
    expect(isInflated()).toBe(true)
    expect(floor.clockMs('1', 'l')).toBeGreaterThanOrEqual(20_200)
    expect(floor.clockMs('1', 'l')).toBeLessThanOrEqual(22_600)
  })

  it.each([1, 5, 10, 20])('is seen at %i Hz, the clock at most 1.5 s behind', hz => {
    const { floor, station, isInflated } = anIdleCuff()
    station.pump('l', stairs([7_010, 0], [Infinity, 120]), { hz })
    floor.run(17_010)
    expect(isInflated()).toBe(true)
    expect(floor.clockMs('1', 'l')).toBeGreaterThanOrEqual(8_500)
    expect(floor.clockMs('1', 'l')).toBeLessThanOrEqual(10_000)
  })
})

describe('[D3] released', () => {
  it('once p1 <= 15 has held for 3 s', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', 15)
    floor.run(3_450)
    expect(isInflated()).toBe(true)
    floor.run(300)
    expect(isInflated()).toBe(false)
  })

  it('stays what it was between 15 and 30', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', 15.1)
    floor.run(60_000)
    expect(isInflated()).toBe(true)
  })

  it('not by 3 s with a break in them', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', sinceMs => (sinceMs % 4_500 < 3_000 ? 0 : 60))
    floor.run(45_000)
    expect(isInflated()).toBe(true)
  })

  it('lost data begins the 3 s anew', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', withGap(0, 1_500, 4_000))
    floor.run(5_500 + 2_900)
    expect(isInflated()).toBe(true)
    floor.run(600)
    expect(isInflated()).toBe(false)
  })

  it('never while nothing is heard', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', withGap(0, 2_000, 600_000))
    floor.run(600_000)
    expect(isInflated()).toBe(true)
  })

  it.each([1, 5, 10, 20])('is seen at %i Hz, the clock at most 5 s ahead', hz => {
    const { floor, station, isInflated } = anInflatedCuff()
    station.pump('l', stairs([7_010, 120], [Infinity, 0]), { hz })
    floor.run(7_000)
    const beforeMs = floor.clockMs('1', 'l')
    floor.run(6_000)
    expect(isInflated()).toBe(false)
    expect(floor.clockMs('1', 'l') - beforeMs).toBeLessThanOrEqual(5_010)
  })

  it('is seen of a cuff that says its pressure once a second, a little early or late', () => {
    const { floor, station, isInflated } = anInflatedCuff()
    let count = 0
    const jitterMs = (): number => [0, 90, -80, 40, -30, 120][count++ % 6] ?? 0
    station.pump('l', 120, { hz: 1, jitterMs })
    floor.run(10_000)
    station.pump('l', 0, { hz: 1, jitterMs })
    floor.run(7_000)
    expect(isInflated()).toBe(false)
  })
})

describe('[D3] a manual cuff', () => {
  it('is inflated and released by its events', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [{ cuff: 'b', limb: 'left-arm', manual: true, targetTightness: 7 }] })
    station.event('inflated', { cuff: 'b', tightness: 7 })
    floor.run(20_000)
    expect(floor.cuff('1', 'b')).toMatchObject({ inflated: true, manual: true, entered: { tightness: 7 } })
    expect(floor.clockMs('1', 'b')).toBe(20_000)
    station.event('released', { cuff: 'b' })
    expect(floor.cuff('1', 'b')).toMatchObject({ inflated: false, clock: { kind: 'held', valueMs: 20_000 } })
  })
})

it('[D2] p1 follows what leaves its window, between two samples', () => {
  const floor = aFloor()
  const station = floor.at('1')
  for (const mmHg of [100, 100, 100, 140, 140]) {
    station.sample('l', mmHg)
    floor.run(mmHg === 100 ? 100 : 0)
  }
  const p1MmHg = () => floor.state().stations.values().next().value?.cuffs.values().next().value?.p1MmHg
  expect(p1MmHg()).toBe(100)
  floor.run(825)
  expect(p1MmHg()).toBe(140)
})
