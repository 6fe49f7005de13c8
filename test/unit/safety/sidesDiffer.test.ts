import { describe, expect, it } from 'vitest'
import { stairs, wave, withGap } from '../../support/aFloorShape.ts'
import { aFloor } from '../../support/aFloor.ts'
import { aCuff, type Shape } from '../../support/aFloorStation.ts'

const right = { cuff: 'r', limb: 'right-thigh' }

function sides(left: number | Shape, other: number | Shape, fields = {}, limits = {}) {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign({}, { cuffs: [aCuff({ targetMmHg: 100 }), aCuff({ targetMmHg: 100, ...right, ...fields })] })
  station.pump('l', left)
  station.pump('r', other)
  return { floor, station }
}

describe('[C9] sides-differ', () => {
  it.each([
    [20, false],
    [20.1, true],
  ])('limit: %d mmHg apart', (apart, differs) => {
    const { floor } = sides(80, 80 + apart)
    floor.run(30_000)
    expect(floor.alarm('sides-differ') !== undefined).toBe(differs)
  })

  it('low, one for the station, after 5 s', () => {
    const { floor } = sides(80, 110)
    // The inflation counts from about 0.5 s; m10 is known once 5 s of it are covered.
    floor.run(10_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
    floor.run(1_200)
    expect(floor.alarms().filter(alarm => alarm.condition === 'sides-differ')).toMatchObject([
      { priority: 'low', station: '1', cuff: null, value: 30, limit: 20, unit: 'mmHg' },
    ])
  })

  it('[D4] its delay runs on while nobody knows', () => {
    const { floor, station } = sides(80, 110, {}, { C9: { onMs: 20_000 } })
    floor.run(15_000)
    for (const cuff of ['l', 'r']) station.silence(cuff)
    floor.run(20_000)
    expect(floor.history('sides-differ')).toEqual([expect.stringMatching(/^raised low @/)])
  })

  it('nothing is the same where no target is prescribed', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign(
      {},
      { cuffs: [aCuff({ targetMmHg: undefined }), aCuff({ targetMmHg: undefined, ...right })] },
    )
    station.pump('l', 80)
    station.pump('r', 130)
    floor.run(30_000)
    expect(floor.history('sides-differ')).toEqual([])
  })

  it('of two arms too', () => {
    const floor = aFloor()
    const arm = (cuff: string, limb: string) => aCuff({ cuff, limb, targetMmHg: 100 })
    floor.at('1').assign({}, { cuffs: [arm('l', 'left-arm'), arm('r', 'right-arm')] })
    floor.at('1').pump('l', 80)
    floor.at('1').pump('r', 110)
    floor.run(12_000)
    expect(floor.alarm('sides-differ')).toMatchObject({ value: 30 })
  })

  it('the worse of two pairs; it ends with both', () => {
    const floor = aFloor()
    const station = floor.at('1')
    const limbs = { l: 'left-thigh', r: 'right-thigh', a: 'left-arm', b: 'right-arm' }
    const cuffs = Object.entries(limbs).map(([cuff, limb]) => aCuff({ cuff, limb, targetMmHg: 90 }))
    station.assign({}, { cuffs })
    for (const [cuff, mmHg] of [
      ['l', 80],
      ['r', 105],
      ['a', 60],
      ['b', 95],
    ] as const)
      station.pump(cuff, mmHg)
    floor.run(12_000)
    expect(floor.alarm('sides-differ')).toMatchObject({ value: 35 })
    station.pump('b', 62)
    floor.run(30_000)
    expect(floor.alarm('sides-differ')).toMatchObject({ valueNow: 25 })
    station.pump('r', 82)
    floor.run(30_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it('not by swings that are not in step', () => {
    const { floor } = sides(wave(60, 130), sinceMs => wave(60, 130)(sinceMs + 1_500))
    floor.run(60_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it.each([
    ['another target', { targetMmHg: 90 }],
    ['another limb', { limb: 'right-arm' }],
    ['no target', { targetMmHg: undefined }],
  ])('not with %s', (_, fields) => {
    const { floor } = sides(60, 110, fields)
    floor.run(30_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it('not while one is released', () => {
    const { floor } = sides(110, 0)
    floor.run(30_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it.each([
    [15, true],
    [14.9, false],
  ])('off: %d mmHg apart', (apart, stays) => {
    const { floor } = sides(80, stairs([15_000, 110], [Infinity, 80 + apart]))
    floor.run(35_000)
    expect(floor.alarm('sides-differ') !== undefined).toBe(stays)
  })

  it('off after 5 s', () => {
    const { floor } = sides(80, stairs([15_000, 110], [Infinity, 80]))
    // Less than 15 apart from 5 s after the change on.
    floor.run(24_800)
    expect(floor.alarm('sides-differ')).toBeDefined()
    floor.run(800)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it('over with the release, and does not latch', () => {
    const { floor, station } = sides(80, 110)
    floor.run(15_000)
    expect(floor.alarm('sides-differ')).toBeDefined()
    station.pump('r', 0)
    floor.run(4_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it('[D4] the 5 s to its end stand still while a side is not heard', () => {
    const { floor, station } = sides(80, stairs([15_000, 110], [Infinity, 80]))
    // Less than 15 apart from 20 s on.
    floor.run(21_000)
    station.silence('r')
    floor.run(5_000)
    expect(floor.alarm('sides-differ')).toBeDefined()
  })

  it('[D4] they begin anew where the sides part again meanwhile', () => {
    // 14 apart, but for a dip and a top that leave the mean one after the other while nothing is heard: 16 apart between them.
    const shape = stairs([15_000, 110], [18_000, 94], [18_500, 54], [19_000, 134], [Infinity, 94])
    const { floor } = sides(80, withGap(shape, 26_450, 2_700))
    // Less than 15 apart from 24.5 s on; heard again from 29.2 s on.
    floor.run(33_000)
    expect(floor.alarm('sides-differ')).toBeDefined()
    floor.run(2_000)
    expect(floor.alarm('sides-differ')).toBeUndefined()
  })

  it('[D4] lost data never ends it', () => {
    const { floor, station } = sides(80, 110)
    floor.run(15_000)
    station.silence('r')
    floor.run(60_000)
    expect(floor.alarm('sides-differ')).toBeDefined()
  })
})
