// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { soundingAlarms } from '../../../../renderer/sound/soundingAlarms.ts'
import { anAlarm } from '../builders.ts'

const acknowledged = { atMs: 100_000, wallMs: 0, by: 'wall wall-1' }
const heard = (fields: Parameters<typeof anAlarm>[0], nowMs = 0): number =>
  soundingAlarms([anAlarm(fields)], nowMs).length

describe('[SG2] which alarms are heard', () => {
  it('what nobody has acknowledged, latched too', () => {
    expect(heard({})).toBe(1)
    expect(heard({ state: 'latched' })).toBe(1)
  })

  it('[AL3] an acknowledged one is silent, and a high one that holds is heard again after 60 s', () => {
    expect(heard({ acknowledged }, 159_999)).toBe(0)
    expect(heard({ acknowledged }, 160_000)).toBe(1)
    expect(heard({ acknowledged, priority: 'medium' }, 1_000_000)).toBe(0)
    expect(heard({ acknowledged, state: 'latched' }, 1_000_000)).toBe(0)
  })

  it('[AL1] a rise is news, and so is what sounds again', () => {
    const keys = [
      anAlarm({ priority: 'medium' }),
      anAlarm({ priority: 'high' }),
      anAlarm({ acknowledged }),
    ].map(alarm => soundingAlarms([alarm], 200_000)[0]?.key)
    expect(new Set(keys).size).toBe(3)
  })
})
