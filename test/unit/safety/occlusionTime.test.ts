import { describe, expect, it } from 'vitest'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { inABand, runHeard } from '../../support/aFloorAtWork.ts'
import { aCuff } from '../../support/aFloorStation.ts'

const MINUTE = 60_000
const SECOND = 1_000
// Low and even, so that nothing but the time is over a limit; the slowest a cuff may send keeps long runs short.
const calm = { hz: 2 }

type Case = {
  readonly kind?: string
  readonly limb?: string
  readonly sets?: readonly unknown[]
  readonly limits?: unknown
}

const aBout = ({ kind = 'resistance', limb = 'left-thigh', sets, limits = {} }: Case): Floor => {
  const floor = aFloor({ limits })
  const planned = sets ?? (kind === 'resistance' ? [{ reps: 30 }] : [{ seconds: 300 }])
  floor.at('1').assign({}, { kind, sets: planned, restSeconds: 30, cuffs: [aCuff({ limb })] })
  floor.at('1').pump('l', 100, calm)
  while (!floor.cuff('1', 'l').inflated) floor.run(125)
  floor.run(SECOND)
  return floor
}

/** Runs to the moment when the clock stands at so many ms, and one tick on. */
const runToClock = (floor: Floor, clockMs: number): void => {
  floor.run(clockMs - floor.clockMs('1', 'l'))
}

/** The same with nobody looking for most of the way: the gap counts as time that passed (D1). */
const leapToClock = (floor: Floor, clockMs: number): void => {
  floor.suspend(clockMs - 10 * SECOND - floor.clockMs('1', 'l'))
  runToClock(floor, clockMs)
}

const reached = (floor: Floor, priority: 'medium' | 'high'): number => {
  const atMs = floor.reachedAtMs('occlusion-time', priority)
  if (atMs === null) throw new Error(`never ${priority}`)
  return floor.clockMs('1', 'l') - (floor.nowMs() - atMs)
}

describe.each([
  ['[C1] resistance', { kind: 'resistance' }, 8 * MINUTE, 10 * MINUTE],
  ['[C1] resistance, arm', { kind: 'resistance', limb: 'left-arm' }, 8 * MINUTE, 10 * MINUTE],
  ['[C1a] aerobic, arm', { kind: 'aerobic', limb: 'right-arm' }, 12 * MINUTE, 15 * MINUTE],
  ['[C1a] aerobic, leg', { kind: 'aerobic' }, 15 * MINUTE, 20 * MINUTE],
  ['[C1b] passive', { kind: 'passive' }, 5 * MINUTE + 15 * SECOND, 6 * MINUTE],
  ['[C1b] passive, at most 10:00', { kind: 'passive', sets: [{ seconds: 590 }] }, 605_000, 10 * MINUTE],
  ['[C1x] tightened', { limits: { C1x: { legMs: 4 * MINUTE } }, kind: 'aerobic' }, null, 4 * MINUTE],
  ['[C-1] tightened', { limits: { C1: { cautionMs: 60_000, stopMs: 120_000 } } }, MINUTE, 2 * MINUTE],
] as const)('%s', (_, given, cautionMs, stopMs) => {
  it('raises at the limit, not before, to the second', () => {
    const floor = aBout(given)
    const firstMs = Math.min(cautionMs ?? stopMs, stopMs)
    leapToClock(floor, firstMs - 250)
    expect(floor.standing('occlusion-time')).toEqual([])
    runToClock(floor, firstMs + 250)
    if (stopMs > firstMs) {
      leapToClock(floor, stopMs - 250)
      expect(floor.reachedAtMs('occlusion-time', 'high')).toBeNull()
    }
    runToClock(floor, stopMs + 250)
    if (cautionMs !== null && cautionMs < stopMs) {
      expect(reached(floor, 'medium')).toBeGreaterThanOrEqual(cautionMs)
      expect(reached(floor, 'medium')).toBeLessThanOrEqual(cautionMs + 200)
    }
    expect(reached(floor, 'high')).toBeGreaterThanOrEqual(stopMs)
    expect(reached(floor, 'high')).toBeLessThanOrEqual(stopMs + 200)
    expect(floor.alarm('occlusion-time')).toMatchObject({ limit: stopMs / 1_000, unit: 's', cuff: 'l' })
  })
})

describe('[C1] its limits', () => {
  it('are reached with the very second, not after it', () => {
    const { floor, station } = inABand({ limits: { C1: { cautionMs: 10_000, stopMs: 20_000 } } })
    runHeard(floor, station, 21_000)
    expect(floor.history('occlusion-time')).toEqual(['raised medium @10000', 'risen high @20000'])
  })
})

describe('[C1] resistance', () => {
  it('holds where nothing is prescribed', () => {
    const floor = aFloor()
    floor.at('1').pump('l', 100, calm)
    floor.run(10 * MINUTE + 5 * SECOND)
    expect(floor.standing()).toContain('occlusion-time high active')
  })

  it('is latched when it was high and the cuff is released', () => {
    const floor = aBout({})
    runToClock(floor, 10 * MINUTE + SECOND)
    floor.at('1').pump('l', 0, calm)
    floor.run(10 * SECOND)
    expect(floor.standing()).toEqual(['occlusion-time high latched'])
  })

  it('is over with the release when it was medium', () => {
    const floor = aBout({})
    runToClock(floor, 8 * MINUTE + SECOND)
    floor.at('1').pump('l', 0, calm)
    floor.run(10 * SECOND)
    expect(floor.standing()).toEqual([])
  })

  it('counts all bouts since the last 3:00 released', () => {
    const floor = aBout({})
    runToClock(floor, 7 * MINUTE)
    floor.at('1').pump('l', 0, calm)
    floor.run(2 * MINUTE)
    floor.at('1').pump('l', 100, calm)
    floor.run(70 * SECOND)
    expect(floor.standing()).toEqual(['occlusion-time medium active'])
  })

  it('[OC3] raises while no data comes', () => {
    const floor = aBout({})
    floor.at('1').silence('l')
    runToClock(floor, 10 * MINUTE + 250)
    expect(floor.standing()).toContain('occlusion-time high active')
  })

  it('[AL5] alarms at start when the athlete comes with it', () => {
    const floor = aBout({})
    runToClock(floor, 8 * MINUTE - SECOND)
    floor.at('1').pump('l', 0, calm)
    floor.run(5 * SECOND)
    floor.at('2').assign({ id: 'as-2' })
    floor.at('2').pump('l', 100, calm)
    floor.run(3 * SECOND)
    expect(floor.alarm('occlusion-time', '2')).toMatchObject({ priority: 'medium' })
  })
})

describe('[C1b] passive', () => {
  const sets = [{ seconds: 60 }, { seconds: 120 }, { seconds: 60 }]

  it('is measured from this inflation, by the set that it serves', () => {
    const floor = aBout({ kind: 'passive', sets })
    floor.at('1').event('set-started', { set: 1 })
    runToClock(floor, 60 * SECOND)
    floor.at('1').event('set-ended', { set: 1, reps: 0 })
    floor.at('1').pump('l', 0, calm)
    floor.run(20 * SECOND)
    expect(floor.standing('occlusion-time')).toEqual([])
    floor.at('1').pump('l', 100, calm)
    floor.run(134 * SECOND)
    expect(floor.standing('occlusion-time')).toEqual([])
    floor.run(4 * SECOND)
    expect(floor.standing('occlusion-time')).toEqual(['occlusion-time medium active'])
  })

  it('[C1x] the ceiling is on the whole clock', () => {
    const floor = aBout({ kind: 'passive', sets: [{ seconds: 420 }], limb: 'left-arm' })
    runToClock(floor, 400 * SECOND)
    floor.at('1').pump('l', 0, calm)
    floor.run(20 * SECOND)
    floor.at('1').pump('l', 100, calm)
    floor.run(20 * SECOND)
    runToClock(floor, 800 * SECOND)
    floor.at('1').pump('l', 0, calm)
    floor.run(20 * SECOND)
    floor.at('1').pump('l', 100, calm)
    floor.run(10 * SECOND)
    runToClock(floor, 15 * MINUTE + 250)
    expect(reached(floor, 'high')).toBeGreaterThanOrEqual(15 * MINUTE)
  })

  it('an assignment that goes does not make it looser', () => {
    const floor = aBout({ kind: 'passive', sets: [{ seconds: 400 }, { seconds: 60 }] })
    floor.at('1').event('set-started', { set: 2 })
    floor.run(10 * SECOND)
    floor.at('1').clear()
    runToClock(floor, 121 * SECOND)
    expect(floor.alarm('occlusion-time')).toMatchObject({ priority: 'high' })
  })
})
