import { describe, expect, it } from 'vitest'
import { noSamples, Samples } from '../../../stations/floor/samples.ts'
import { addSample, countSince, m10, p1, p4 } from '../../../stations/floor/sampleWindow.ts'

const at = (...samples: readonly (readonly [atMs: number, pressureMmHg: number])[]): Samples =>
  Samples.of(samples.map(([atMs, pressureMmHg]) => ({ atMs, pressureMmHg })))
const every = (periodMs: number, count: number, value: (index: number) => number): Samples =>
  Samples.of(
    Array.from({ length: count }, (_, index) => ({ atMs: index * periodMs, pressureMmHg: value(index) })),
  )

describe('[D2] p1', () => {
  it('is the median of the last 1 s: t - 1 s < sample <= t', () => {
    expect(p1(at([0, 500], [100, 10], [500, 20], [1_000, 60]), 1_000)).toBe(20)
    expect(p1(at([0, 500], [100, 10], [500, 20], [1_000, 60]), 999)).toBe(40)
  })

  it('is the middle of the two in the middle of an even number', () => {
    expect(p1(at([100, 10], [200, 20], [300, 40], [400, 90]), 400)).toBe(30)
  })

  it('is that of the last 3 within 3 s when there are fewer than 3', () => {
    expect(p1(at([0, 500], [1_000, 10], [2_000, 70], [3_000, 50]), 3_900)).toBe(50)
  })

  it('is unknown with fewer than 3 in 3 s', () => {
    expect(p1(at([0, 50], [1_000, 50]), 1_000)).toBeNull()
    expect(p1(at([0, 50], [1_000, 50], [2_000, 50]), 3_000)).toBeNull()
    expect(p1(noSamples, 0)).toBeNull()
  })

  it('does not see a single spike or dip', () => {
    const steady = every(100, 11, index => (index === 5 ? 400 : 120))
    expect(p1(steady, 1_000)).toBe(120)
  })
})

describe('[D2] p4', () => {
  it('is the median of the last 4 s, 3 samples at least', () => {
    const samples = at([0, 300], [1_000, 10], [2_500, 30], [4_000, 20])
    expect(p4(samples, 4_000)).toBe(20)
    expect(p4(samples, 5_000)).toBeNull()
  })
})

describe('[D2] m10', () => {
  it('weights each sample by the time to the next, 1 s at most', () => {
    const samples = Samples.of([
      ...every(1_000, 5, () => 100), // 0..4 s
      ...at([4_500, 200], [7_000, 40]),
    ])
    // 4 x 1 s x 100, 0.5 s x 100, 1 s (of 2.5) x 200, 0.5 s x 40
    expect(m10(samples, 7_500, 0)).toBeCloseTo((450 + 200 + 20) / 6, 9)
  })

  it('is unknown until the samples of this inflation cover 5 s', () => {
    const samples = every(500, 21, () => 120)
    expect(m10(samples, 4_999, 0)).toBeNull()
    expect(
      m10(
        every(500, 11, () => 120),
        5_000,
        0,
      ),
    ).toBe(120)
    expect(m10(samples, 10_000, 5_001)).toBeNull()
  })

  it('leaves out what came before this inflation', () => {
    const samples = every(100, 101, index => (index < 40 ? 0 : 150))
    expect(m10(samples, 10_000, 4_000)).toBe(150)
  })

  it('does not depend on the tempo of repetitions', () => {
    const swing = (repetitionMs: number) =>
      every(100, 101, index => 130 - 30 * Math.cos(((index * 100) / repetitionMs) * 2 * Math.PI))
    for (const repetitionMs of [2_000, 2_500, 5_000]) {
      expect(m10(swing(repetitionMs), 10_000, 0)).toBeCloseTo(130, 0)
    }
  })

  it('becomes unknown when so many samples are missing that they cover less than 5 s', () => {
    const samples = every(100, 101, () => 120)
    expect(m10(samples, 15_000, 0)).toBe(120)
    expect(m10(samples, 16_100, 0)).toBeNull()
  })
})

describe('[L10] the window', () => {
  it('keeps 10 s', () => {
    let samples = noSamples
    for (let atMs = 0; atMs <= 60_000; atMs += 50) samples = addSample(samples, { atMs, pressureMmHg: 1 })
    expect(samples.length).toBeLessThanOrEqual(201)
    expect(samples.atMs(0)).toBeGreaterThanOrEqual(50_000)
  })

  it('stays bounded under a flood and still follows the pressure within a second', () => {
    let samples = noSamples
    for (let atMs = 0; atMs < 20_000; atMs++) {
      samples = addSample(samples, { atMs, pressureMmHg: atMs < 10_000 ? 0 : 120 })
    }
    expect(samples.length).toBeLessThanOrEqual(700)
    expect(p1(samples, 19_999)).toBe(120)
    expect(m10(samples, 19_999, 0)).toBeCloseTo(120, 0)
  })

  it('keeps its mean of 10 s through a flood that sets in and ends', () => {
    let samples = noSamples
    for (let atMs = 0; atMs < 20_000; atMs += atMs > 9_000 && atMs < 16_000 ? 1 : 100)
      samples = addSample(samples, { atMs, pressureMmHg: atMs < 15_000 ? 100 : 200 })
    expect(m10(samples, 20_000, 0)).toBeCloseTo(150, 0)
    expect(samples.length).toBeGreaterThan(400)
  })

  it('of 9 s that waited and come at one moment the newest count', () => {
    let samples = addSample(noSamples, { atMs: 1_000, pressureMmHg: 120 })
    for (let sent = 0; sent < 180; sent++)
      samples = addSample(samples, { atMs: 10_000, pressureMmHg: sent < 140 ? 120 : 0 })
    expect(p1(samples, 10_000)).toBe(0)
    expect(samples.pressureMmHg(samples.length - 1)).toBe(0)
    expect(countSince(samples, 9_000)).toBe(64)
  })

  it('keeps every sample of a cuff that sends as many as it may', () => {
    let samples = noSamples
    for (let count = 0; count < 640; count++)
      samples = addSample(samples, { atMs: (count * 1_000) / 64, pressureMmHg: count })
    expect(samples.length).toBe(640)
  })
})
