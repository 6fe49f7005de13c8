import { describe, expect, it } from 'vitest'
import {
  calmPace,
  countInvalid,
  countMessage,
  countRestart,
  noBadData,
  type BadData,
  type Pace,
} from '../../../stations/floor/messagePace.ts'

const counted = (perSecond: number, ...momentsMs: number[]): Pace =>
  momentsMs.reduce((pace, atMs) => countMessage(pace, perSecond, atMs), calmPace)

describe('[C22] the messages of the last second', () => {
  it('are one too many with the first beyond what is allowed', () => {
    expect(counted(3, 0, 100, 200)).toEqual({ recentAtMs: [0, 100, 200], floodedAtMs: null })
    expect(counted(3, 0, 100, 200, 300).floodedAtMs).toBe(300)
  })

  it('[L10] are kept as many as it takes to tell, the newest of them', () => {
    expect(counted(3, 0, 100, 200, 300, 400, 500).recentAtMs).toEqual([200, 300, 400, 500])
  })

  it('are those of less than a second ago, and a flood is remembered', () => {
    expect(counted(3, 0, 100, 200, 300, 1_100)).toEqual({ recentAtMs: [200, 300, 1_100], floodedAtMs: 300 })
    expect(counted(3, 0, 100, 200, 300, 9_000)).toEqual({ recentAtMs: [9_000], floodedAtMs: 300 })
  })
})

describe('[C21] invalid messages', () => {
  const limits = { count: 3, windowMs: 10_000, offMs: 30_000 }
  const after = (...momentsMs: number[]): BadData =>
    momentsMs.reduce((bad, atMs) => countInvalid(bad, limits, atMs), noBadData)

  it('[L10] are kept as many as it takes to tell, the newest of them', () => {
    expect(after(0, 1, 2, 3, 4)).toEqual({ recentAtMs: [2, 3, 4], isBad: true, lastAtMs: 4 })
  })

  it('are bad from so many within the time on, not from fewer, and not with the last just at its end', () => {
    expect(after(0, 5_000).isBad).toBe(false)
    expect(after(0, 5_000, 9_999).isBad).toBe(true)
    expect(after(0, 5_000, 10_000)).toEqual({ recentAtMs: [5_000, 10_000], isBad: false, lastAtMs: 10_000 })
  })

  it('are bad for as long as one comes before the time without is over', () => {
    expect(after(0, 1, 2, 30_001).isBad).toBe(true)
    expect(after(0, 1, 2, 30_002).isBad).toBe(false)
  })

  it('a sender that went back is bad data at once, and its time without begins then', () => {
    const restarted = countRestart(after(0), 40_000)
    expect(restarted).toEqual({ recentAtMs: [0], isBad: true, lastAtMs: 40_000 })
    expect(countInvalid(restarted, limits, 60_000).isBad).toBe(true)
  })
})
