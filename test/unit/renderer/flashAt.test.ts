import { describe, expect, it } from 'vitest'
import { FLASH_HALF_MS, flashAt } from '../../../renderer/alarms/flashAt.ts'

describe('flashAt', () => {
  it('[SG1] is half on and half off, twice a second for H and once in two seconds for M', () => {
    const changes = (halfMs: number): number => {
      let count = 0
      for (let atMs = 1; atMs <= 10_000; atMs += 1)
        if (flashAt(atMs, halfMs).isOn !== flashAt(atMs - 1, halfMs).isOn) count += 1
      return count
    }
    expect(changes(FLASH_HALF_MS.high) / 2 / 10).toBe(2)
    expect(changes(FLASH_HALF_MS.medium) / 2 / 10).toBe(0.5)
  })

  it.each([0, 1, 249.5, 250, 730, 86_400_123.4])('at %d ms says when it changes', nowMs => {
    const { isOn, changesInMs } = flashAt(nowMs, 250)
    expect(changesInMs).toBeGreaterThan(0)
    expect(changesInMs).toBeLessThanOrEqual(250)
    expect(flashAt(nowMs + changesInMs, 250).isOn).toBe(!isOn)
  })
})
