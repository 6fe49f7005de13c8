import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { stairs, wave, withEvery, withGap } from '../../support/aFloorShape.ts'
import { aCuff, type Shape } from '../../support/aFloorStation.ts'

// LOP 200: caution over 170 (off below 164), stop from 200 (off below 190). No target, so that C4 is silent.
const cuffs = [aCuff({ targetMmHg: undefined })]
const aTrainedCuff = (hz = 10, limits: unknown = {}) => {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign({}, { cuffs })
  station.pump('l', 100, { hz })
  floor.run(15_000)
  const fromMs = floor.nowMs()
  const pump = (shape: number | Shape, forMs: number): void => {
    station.pump('l', shape, { hz })
    floor.run(forMs)
  }
  return { floor, station, pump, fromMs, standing: () => floor.standing() }
}

describe('[C5] off', () => {
  it('needs p4 below its own limit, not at it', () => {
    const { floor, pump } = aTrainedCuff(10, { C5: { stopOffPercentLop: 80 } })
    pump(230, 12_000)
    pump(160, 30_000)
    expect(floor.standing('pressure-over-lop')).toEqual(['pressure-over-lop high active'])
    pump(159.9, 30_000)
    expect(floor.standing('pressure-over-lop')).toEqual(['pressure-over-lop high latched'])
  })
})

describe('[C5] H: p4 at 100 % LOP and more for 3 s', () => {
  it('raises at exactly 100 %', () => {
    const { pump, standing } = aTrainedCuff()
    pump(200, 10_000)
    expect(standing()).toEqual(['pressure-over-lop high active'])
  })

  it('does not just below', () => {
    const { pump, standing } = aTrainedCuff()
    pump(199.9, 30_000)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
  })

  it.each([1, 5, 10, 20])('comes 3 s after the median of 4 s is over it, at %i Hz', hz => {
    const { floor, pump, fromMs } = aTrainedCuff(hz)
    pump(230, 12_000)
    // The median turns after half of the window, half a sample more or less.
    const afterMs = (floor.reachedAtMs('pressure-over-lop', 'high') ?? 0) - fromMs
    expect(afterMs).toBeGreaterThanOrEqual(4_900)
    expect(afterMs).toBeLessThanOrEqual(6_250)
  })

  it('is not raised by 3 s with a break in them', () => {
    const { floor, pump } = aTrainedCuff()
    pump(sinceMs => (sinceMs % 8_000 < 2_800 ? 210 : 100), 80_000)
    expect(floor.reachedAtMs('pressure-over-lop', 'high')).toBeNull()
  })

  it.each([
    ['single spikes', withEvery(120, 1_000, 100, 400)],
    ['swings to 110 % LOP', wave(90, 220)],
    ['swings to 125 % LOP at another tempo', wave(60, 250, 2_100)],
  ])('is not raised by %s', (_, shape) => {
    const { floor, pump } = aTrainedCuff()
    pump(shape, 60_000)
    expect(floor.standing('pressure-over-lop')).toEqual([])
  })

  it.each([
    ['dips of a sample', withEvery(230, 1_000, 100, 60)],
    ['dips in every swing', wave(195, 240)],
    ['dips below for a quarter of the time', withEvery(230, 4_000, 1_000, 100)],
  ])('is not held back by %s', (_, shape) => {
    const { pump, standing } = aTrainedCuff()
    pump(shape, 15_000)
    expect(standing()).toEqual(['pressure-over-lop high active'])
  })
})

describe('[C5] M: m10 over 85 % LOP for 3 s', () => {
  it('not at exactly 85 %', () => {
    const { pump, standing } = aTrainedCuff()
    pump(170, 60_000)
    expect(standing()).toEqual([])
  })

  it('just over', () => {
    const { pump, standing } = aTrainedCuff()
    pump(170.5, 15_000)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
  })

  it('is the mean over repetitions, whose tops stay below the stop', () => {
    const { pump, standing } = aTrainedCuff()
    pump(wave(155, 198), 20_000)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
  })

  it('is told with the share of LOP', () => {
    const { floor, pump } = aTrainedCuff()
    pump(180, 20_000)
    expect(floor.alarm('pressure-over-lop')).toMatchObject({
      limit: 170,
      limitPercentLop: 85,
      unit: 'mmHg',
    })
  })
})

describe('[C5] off', () => {
  it('needs both m10 < 82 % and p4 < 95 % for 3 s', () => {
    const { floor, pump, standing } = aTrainedCuff()
    pump(180, 20_000)
    pump(164, 30_000)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
    pump(163.5, 2_500)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
    floor.run(1_500)
    expect(standing()).toEqual([])
  })

  it('not with m10 far below, while p4 is not below 95 %', () => {
    const { pump, standing } = aTrainedCuff()
    const swings =
      (top: number): Shape =>
      sinceMs =>
        sinceMs % 4_000 < 2_500 ? top : 60
    pump(180, 20_000)
    pump(swings(195), 40_000)
    expect(standing()).toEqual(['pressure-over-lop medium active'])
    pump(swings(185), 20_000)
    expect(standing()).toEqual([])
  })

  it('is latched when it was high', () => {
    const { pump, standing } = aTrainedCuff()
    pump(210, 20_000)
    pump(100, 20_000)
    expect(standing()).toEqual(['pressure-over-lop high latched'])
  })

  it('the release ends it at once, latched when it was high', () => {
    const { pump, standing } = aTrainedCuff()
    pump(210, 20_000)
    pump(0, 6_000)
    expect(standing()).toEqual(['pressure-over-lop high latched'])
  })

  it('[D4] stands still while data is missing', () => {
    const { pump, standing } = aTrainedCuff()
    pump(180, 20_000)
    pump(withGap(100, 3_000, 60_000), 60_000)
    expect(standing()).toContain('pressure-over-lop medium active')
  })

  it('[AL7] one alarm, not many, of a value that swings about a limit', () => {
    const { floor, pump } = aTrainedCuff()
    pump(wave(164, 178, 25_000), 300_000)
    expect(floor.history('pressure-over-lop')).toHaveLength(1)
  })
})

describe('[C5] without LOP', () => {
  it('is not applicable', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [aCuff({ lopMmHg: undefined, targetMmHg: undefined })] })
    floor.at('1').pump('l', 240)
    floor.run(60_000)
    expect(floor.standing()).toEqual([])
  })
})

describe('[D4] the delay to an alarm', () => {
  it('runs on through lost data', () => {
    const { floor, pump, fromMs } = aTrainedCuff()
    pump(withGap(210, 2_400, 60_000), 8_000)
    const afterMs = (floor.reachedAtMs('pressure-over-lop', 'high') ?? 0) - fromMs
    expect(afterMs).toBeGreaterThanOrEqual(4_900)
    expect(afterMs).toBeLessThanOrEqual(6_250)
  })

  it('is broken by a value below the limit', () => {
    const { floor, pump } = aTrainedCuff()
    pump(stairs([2_900, 210], [60_000, 100]), 20_000)
    expect(floor.reachedAtMs('pressure-over-lop', 'high')).toBeNull()
  })
})
