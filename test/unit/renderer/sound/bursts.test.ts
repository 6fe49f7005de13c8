// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bursts, partialsDb } from '../../../../renderer/sound/bursts.ts'

const priorities = ['high', 'medium', 'low'] as const

/** From the end of each pulse to the begin of the next. */
const gapsOf = (priority: (typeof priorities)[number]): number[] =>
  bursts[priority].pulses.slice(1).map(({ startMs }, index) => {
    const before = bursts[priority].pulses[index]
    return startMs - (before === undefined ? 0 : before.startMs + before.lengthMs)
  })

describe('[SG2] bursts', () => {
  it('high: ten pulses, 3-2, pause, 3-2, every 10 s', () => {
    expect(gapsOf('high')).toEqual([80, 80, 280, 80, 600, 80, 80, 280, 80])
    expect(bursts.high).toMatchObject({ repeatMs: 10_000, lengthMs: 2_840 })
  })

  it('medium: three pulses, every 25 s', () => {
    expect(gapsOf('medium')).toEqual([200, 200])
    expect(bursts.medium.repeatMs).toBe(25_000)
  })

  it('low: one pulse, once', () => {
    expect(bursts.low.pulses).toEqual([{ startMs: 0, lengthMs: 200 }])
    expect(bursts.low.repeatMs).toBeNull()
  })

  it.each(priorities)(
    '%s: fundamental 150-1,000 Hz, four harmonics within 15 dB, between 300 and 4,000 Hz',
    priority => {
      const { fundamentalHz } = bursts[priority]
      expect(fundamentalHz).toBeGreaterThanOrEqual(150)
      expect(fundamentalHz).toBeLessThanOrEqual(1_000)
      const heard = partialsDb.flatMap((decibel, index) => {
        const hz = fundamentalHz * (index + 1)
        return decibel >= -15 && hz >= 300 && hz <= 4_000 ? [hz] : []
      })
      expect(heard.length).toBeGreaterThanOrEqual(5)
      expect(Math.max(...partialsDb) - Math.min(...partialsDb)).toBeLessThanOrEqual(15)
    },
  )

  it.each(priorities)('%s: edges of 10-20 %% of the pulse, so that nothing clicks', priority => {
    for (const { lengthMs } of bursts[priority].pulses) {
      expect(bursts[priority].edgeMs / lengthMs).toBeGreaterThanOrEqual(0.1)
      expect(bursts[priority].edgeMs / lengthMs).toBeLessThanOrEqual(0.2)
    }
  })

  it('none is louder than one of a higher priority, and none is cut off', () => {
    expect(bursts.high.level).toBeGreaterThan(bursts.medium.level)
    expect(bursts.medium.level).toBeGreaterThan(bursts.low.level)
    expect(bursts.high.level).toBeLessThanOrEqual(1)
  })
})
