import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'

/** Longer than C10's M, so that a look at an old pressure would raise. */
const GAP_MS = 9_000

function afterAGap() {
  const floor = aFloor()
  const station = floor.at('1')
  station.assign()
  station.pump('l', 120)
  floor.run(10_000)
  station.sample('l', 120, { seq: 900, boot: 'b2' })
  floor.send('station/1/event', { id: 'e-rep', boot: 'b', seq: 5, type: 'set-started', set: 1 })
  floor.suspend(GAP_MS)
  return { floor, station }
}

type AfterAGap = ReturnType<typeof afterAGap>

const nothingNew: readonly (readonly [string, (gap: AfterAGap) => void])[] = [
  ['a sample that comes twice', ({ station }) => void station.sample('l', 120, { seq: 900, boot: 'b2' })],
  ['a late sample', ({ station }) => void station.sample('l', 120, { seq: 890, boot: 'b2' })],
  [
    'an event that comes again',
    ({ floor }) =>
      void floor.send('station/1/event', { id: 'e-rep', boot: 'b', seq: 5, type: 'set-started', set: 1 }),
  ],
  ['a retained copy', ({ station }) => void station.event('stop', {}, true)],
]

describe('[L5, X14] what was dropped is no occasion to judge', () => {
  it.each(nothingNew)('%s, heard first after a gap', (_what, send) => {
    const gap = afterAGap()
    send(gap)
    for (let seq = 901; seq < 904; seq++) gap.station.sample('l', 120, { seq, boot: 'b2' })
    gap.floor.run(1_000)
    expect(gap.floor.history('no-data')).toEqual([])
  })

  it.each(nothingNew)('%s hides nothing: the next tick looks', (_what, send) => {
    const gap = afterAGap()
    gap.station.silence('l')
    send(gap)
    const heardAtMs = gap.floor.nowMs()
    gap.floor.run(125)
    const reachedAtMs = gap.floor.reachedAtMs('no-data', 'medium')
    expect(reachedAtMs).not.toBeNull()
    expect((reachedAtMs ?? 0) - heardAtMs).toBeLessThanOrEqual(125)
  })

  it('but a word of another kind is', () => {
    const gap = afterAGap()
    gap.station.status()
    expect(gap.floor.alarm('no-data')).toMatchObject({ priority: 'medium' })
  })

  it.each(nothingNew.slice(0, 3))(
    '[C22] %s is a flood in the same turn, where it is too many',
    (_what, send) => {
      const gap = afterAGap()
      for (let count = 0; count < 100; count++) send(gap)
      expect(gap.floor.alarm('flood')).toBeUndefined()
      send(gap)
      expect(gap.floor.alarm('flood')).toMatchObject({ priority: 'low', station: '1' })
    },
  )
})
