import { describe, expect, it } from 'vitest'
import type { SampleSeries } from '../../../stations/record/recordSchema.ts'
import { thinSamples } from '../../../stations/record/thinSamples.ts'

/** Ten samples a second of `pressureMmHg`, but what `other` says of some. */
function aSeries(count: number, other: (index: number) => number | null = () => 150): SampleSeries {
  const indexes = Array.from({ length: count }, (_, index) => index).filter(index => other(index) !== null)
  return {
    ...{ station: '1', cuff: 'l' },
    atMs: Float64Array.from(indexes, index => index * 100),
    pressureMmHg: Float32Array.from(indexes, index => other(index) ?? 0),
  }
}

describe('thinSamples', () => {
  it('keeps every peak and every dip, at its own moment', () => {
    const series = aSeries(100_000, index => (index === 71_234 ? 312 : index === 30_007 ? -4 : 150))
    const thin = thinSamples(series, 0, 10_000_000, 800)
    expect(thin.atMs.length).toBeLessThanOrEqual(1_602)
    const peak = thin.pressureMmHg.indexOf(312)
    expect(thin.atMs[peak]).toBe(7_123_400)
    expect(thin.atMs[thin.pressureMmHg.indexOf(-4)]).toBe(3_000_700)
    expect([...thin.atMs].every((atMs, index, all) => index === 0 || atMs >= (all[index - 1] ?? 0))).toBe(
      true,
    )
  })

  it('[SG3] has a gap where data is missing', () => {
    const series = aSeries(10_000, index => (index > 4_000 && index < 4_100 ? null : 150))
    const thin = thinSamples(series, 0, 1_000_000, 400)
    const gap = thin.pressureMmHg.findIndex(Number.isNaN)
    expect([thin.atMs[gap - 1], thin.atMs[gap]]).toEqual([400_000, 410_000])
    expect(thin.pressureMmHg.filter(Number.isNaN).length).toBe(1)
  })

  it('leaves few samples as they are, with one on each side of the range', () => {
    const series = aSeries(1_000, index => index % 200)
    const thin = thinSamples(series, 10_000, 12_000, 400)
    expect([...thin.atMs]).toEqual(Array.from({ length: 22 }, (_, index) => 9_900 + index * 100))
    expect([...thin.pressureMmHg].slice(0, 3)).toEqual([99, 100, 101])
  })

  it('is empty outside of the data', () => {
    expect(thinSamples(aSeries(0), 0, 1_000, 100).atMs.length).toBe(0)
  })
})
