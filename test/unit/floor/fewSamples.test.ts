import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'

type Said = readonly (readonly [afterMs: number, mmHg: number])[]

/** A cuff that says these pressures, each so long after the one before. */
function aCuffThatSays(said: Said) {
  const floor = aFloor()
  const station = floor.at('1')
  const say = (more: Said): void => {
    for (const [afterMs, mmHg] of more) {
      floor.run(afterMs)
      station.sample('l', mmHg)
    }
  }
  say(said)
  return { floor, say, isInflated: () => floor.cuff('1', 'l').inflated }
}

const every = (periodMs: number, ...pressures: number[]): Said => pressures.map(mmHg => [periodMs, mmHg])

describe('[X9] [L2] the clock of a cuff that says few pressures', () => {
  it('counts from the first of the samples that brought p1 up', () => {
    const { floor, say } = aCuffThatSays(every(1_000, 0, 0, 120))
    const upAtMs = floor.nowMs()
    say(every(1_000, 120, 120, 120))
    expect(floor.clockMs('1', 'l')).toBe(floor.nowMs() - upAtMs)
  })

  it.each([120, 30])('counts from the first that was heard, where that is up already: %i mmHg', mmHg => {
    const { floor, say } = aCuffThatSays([[0, mmHg]])
    const upAtMs = floor.nowMs()
    say(every(1_000, mmHg, mmHg, mmHg))
    expect(floor.clockMs('1', 'l')).toBe(floor.nowMs() - upAtMs)
  })

  it('three in a second are not few: there it counts from p1', () => {
    const { floor, say } = aCuffThatSays([[0, 120], ...every(400, 120, 120)])
    const knownAtMs = floor.nowMs()
    say(every(400, 120, 120, 120))
    expect(floor.clockMs('1', 'l')).toBe(floor.nowMs() - knownAtMs)
  })
})

describe('[X9] [D3] released, by two samples within 3 s', () => {
  const inflated = every(1_000, 120, 120, 120, 120, 120)

  it.each([0, 15])('that are both down, at %i mmHg', mmHg => {
    const { say, isInflated } = aCuffThatSays(inflated)
    expect(isInflated()).toBe(true)
    say(every(1_500, mmHg, mmHg, mmHg, mmHg, mmHg, mmHg))
    expect(isInflated()).toBe(false)
  })

  it.each([
    ['one of the two is', every(1_500, 0, 120, 0, 120, 0, 120, 0, 120)],
    ['neither is', every(1_500, 15.1, 15.1, 15.1, 15.1, 15.1, 15.1, 15.1)],
  ])('not while %s', (_, said) => {
    const { say, isInflated } = aCuffThatSays(inflated)
    say(said)
    expect(isInflated()).toBe(true)
  })

  it('from the second of them on, not from one that came alone', () => {
    const { floor, say, isInflated } = aCuffThatSays(inflated)
    say([...every(3_200, 0, 0), ...every(1_500, 0, 0)])
    floor.run(125)
    expect(isInflated()).toBe(true)
    say(every(1_375, 0))
    floor.run(125)
    expect(isInflated()).toBe(false)
  })
})
