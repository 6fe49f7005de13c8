// @vitest-environment node
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPacer } from '../../../renderer/stores/pacer.ts'
import { at, aWall } from './aWall.ts'
import { aFloorView } from './builders.ts'

beforeEach(() => setActivePinia(createPinia()))

describe('live store', () => {
  const beat = (revision: number, provedAtMs: number | null) =>
    ({ kind: 'heartbeat', ...at(revision), provedAtMs }) as const

  it('[SG4] is live while the hub speaks and the broker is proved', () => {
    const wall = aWall()
    expect(wall.live.live).toBe(false)
    wall.live.silent = false
    wall.take(beat(10, 9_000))
    wall.picture()
    expect([wall.live.live, wall.live.covered]).toEqual([true, false])
    wall.live.silent = true
    expect([wall.live.live, wall.live.covered]).toEqual([false, true])
  })

  it('[SG4] is not live, but not covered, once the proof is older than 3 s', () => {
    const wall = aWall()
    wall.live.silent = false
    wall.take(beat(10, 7_000))
    wall.picture()
    expect(wall.live.live).toBe(true)
    wall.take(beat(11, 7_000))
    wall.picture()
    expect([wall.live.live, wall.live.covered]).toEqual([false, false])
  })

  it('[C25] is not live when the kiosk says that nothing is proved', () => {
    const wall = aWall()
    wall.live.silent = false
    wall.take(beat(10, 10_000))
    wall.patch({ floor: { ...aFloorView(), brokerProved: false } })
    expect(wall.live.live).toBe(false)
  })
})

describe('answers', () => {
  it('[AL2] shows a refusal for a while, by the kiosk’s clock', () => {
    const wall = aWall()
    wall.take({ kind: 'answer', id: 'wall-1', accepted: false, reason: 'risen' })
    expect(wall.answers.refused).toBe(true)
    wall.live.nowMs += 7_000
    expect(wall.answers.refused).toBe(false)
  })
})

describe('pacer', () => {
  it('lets four happen at once and the fifth a second after the first', () => {
    const pacer = createPacer(4)
    for (const nowMs of [0, 10, 20, 30]) {
      expect(pacer.waitMs(nowMs)).toBe(0)
      pacer.happened(nowMs)
    }
    expect([pacer.waitMs(40), pacer.waitMs(1_000)]).toEqual([960, 0])
  })
})
