import { describe, expect, it } from 'vitest'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aBand, runHeard } from '../../support/aFloorAtWork.ts'

const minute = 60_000
const ask = (floor: Floor, command: WallCommand) => floor.take({ kind: 'command', id: 'c', command }).answer
const start = (floor: Floor, squad: string | null = 'Squad A') =>
  ask(floor, { kind: 'start-session', squad, by: 'Anna' })
const end = (floor: Floor) => ask(floor, { kind: 'end-session', by: 'Anna' })
const sessions = (floor: Floor) =>
  floor.entries.flatMap(entry =>
    entry.kind === 'session' ? [`${entry.change} ${entry.cause} ${entry.by ?? '-'} ${entry.session.id}`] : [],
  )

/** Somebody of a session under a band that was tightened now. */
function inABandOn(floor: Floor) {
  const station = floor.at('1')
  station.assign({}, { cuffs: [aBand()] })
  floor.run(250)
  station.event('inflated', { cuff: 'b' })
  return station
}

/** Somebody under a cuff that says 120 mmHg. */
function aFloorUnderCuff(limits: unknown = {}) {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign()
  station.pump('l', 120)
  floor.run(5_000)
  return { floor, station }
}

describe('[X15] [C-2] the end of a session by hand', () => {
  it('takes names from the wall where nothing is done since, and no cuff is under pressure', () => {
    const { floor, station } = aFloorUnderCuff()
    floor.at('2').assign({ athlete: { id: 'bo', name: 'Bo Krogh' } })
    floor.run(500)
    end(floor)
    floor.run(500)
    expect([floor.tile('1').names.length, floor.tile('2').names.length]).toEqual([2, 0])
    station.pump('l', 0)
    floor.run(5_000)
    expect(floor.tile('1').names).toEqual([])
    floor.at('2').event('set-started', { set: 1 })
    floor.run(500)
    expect(floor.tile('2').names[0]).toBe('B. Krogh')
  })
})

describe('[X15] a session', () => {
  it('begins by hand with its squad, and only once', () => {
    const floor = aFloor()
    expect(start(floor)).toEqual({ id: 'c', accepted: true, reason: null })
    expect(start(floor, 'Squad B')).toMatchObject({ accepted: false, reason: 'session-runs' })
    floor.run(500)
    expect(floor.board().floor).toMatchObject({ squad: 'Squad A', sessionStartedWallMs: 1_795_331_000_000 })
    expect(sessions(floor)).toEqual(['started by-hand Anna k1-s1'])
  })

  it('that a check-in began takes the squad that is named later', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.run(500)
    expect(start(floor)).toMatchObject({ accepted: true })
    expect(floor.state().session).toMatchObject({ id: 'k1-s1', squad: 'Squad A' })
    expect(sessions(floor)).toEqual(['started check-in - k1-s1', 'named check-in - k1-s1'])
  })

  it('ends by hand, and those who stand there begin no new one by that', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.run(500)
    expect(end(floor)).toMatchObject({ accepted: true })
    expect(end(floor)).toMatchObject({ accepted: false, reason: 'no-session' })
    floor.run(minute)
    expect(floor.state().session).toBeNull()
    expect(sessions(floor)).toEqual(['started check-in - k1-s1', 'ended by-hand Anna k1-s1'])
  })

  it.each([
    ['a new check-in', (floor: Floor) => void floor.at('2').assign({ id: 'as-9' })],
    ['a set begun', (floor: Floor) => void floor.at('1').event('set-started', { set: 1 })],
    ['a cuff inflated', (floor: Floor) => floor.at('1').pump('l', 120)],
  ])('after an end by hand begins with %s', (_how, act) => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.run(500)
    end(floor)
    floor.run(5_000)
    act(floor)
    floor.run(3_000)
    expect(floor.state().session?.id).toBe('k1-s2')
  })

  it('[X15] ends of itself after 30 minutes without anybody, and says so', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.run(500)
    floor.at('1').clear()
    floor.run(31 * minute)
    expect(sessions(floor)).toEqual(['started check-in - k1-s1', 'ended calm - k1-s1'])
  })
})

describe('[C12] a session that ends over an inflated cuff', () => {
  it('watches the cuff from then on, though its set is open', () => {
    const { floor, station } = aFloorUnderCuff()
    station.event('set-started', { set: 1 })
    floor.run(1_000)
    const endedAtMs = floor.nowMs()
    end(floor)
    floor.run(91_000)
    expect((floor.reachedAtMs('left-inflated', 'medium') ?? 0) - endedAtMs).toBeGreaterThanOrEqual(30_000)
    expect((floor.reachedAtMs('left-inflated', 'medium') ?? 0) - endedAtMs).toBeLessThanOrEqual(30_400)
    expect((floor.reachedAtMs('left-inflated', 'high') ?? 0) - endedAtMs).toBeLessThanOrEqual(90_400)
  })

  it('is off once the cuff is released, or a set starts', () => {
    for (const act of ['release', 'set'] as const) {
      const { floor, station } = aFloorUnderCuff()
      end(floor)
      floor.run(31_000)
      expect(floor.standing('left-inflated')).toEqual(['left-inflated medium active'])
      if (act === 'set') station.event('set-started', { set: 1 })
      else station.pump('l', 0)
      floor.run(6_000)
      expect(floor.standing('left-inflated')).toEqual([])
    }
  })

  it.each(['before', 'after'])('counts from the earlier of the two where it finished %s that end', when => {
    const floor = aFloor()
    const station = inABandOn(floor)
    const [first, second] = [() => station.event('finished'), () => end(floor)]
    if (when === 'before') first()
    else second()
    runHeard(floor, station, 10_000)
    if (when === 'before') second()
    else first()
    const sinceMs = floor.nowMs()
    runHeard(floor, station, 40_000)
    expect((floor.reachedAtMs('left-inflated', 'medium') ?? 0) - sinceMs).toBe(20_000)
    expect(floor.alarm('left-inflated')).toMatchObject({ value: 30 })
  })

  it('does not speak of a cuff that is inflated after that end: it is somebody’s new work', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.assign({}, { cuffs: [aBand()] })
    start(floor)
    floor.run(1_000)
    end(floor)
    floor.run(125)
    station.event('inflated', { cuff: 'b' })
    runHeard(floor, station, 100_000)
    expect(floor.history('left-inflated')).toEqual([])
  })

  it('speaks of one that is inflated in the moment of that end, or whose set was started in it', () => {
    for (const startsSet of [false, true]) {
      const floor = aFloor()
      const station = inABandOn(floor)
      if (startsSet) station.event('set-started', { set: 1 })
      end(floor)
      runHeard(floor, station, 31_000)
      expect(floor.standing('left-inflated')).toEqual(['left-inflated medium active'])
    }
  })

  it('does not speak of a cuff that was inflated at a free station (C14 does)', () => {
    const floor = aFloor()
    start(floor)
    floor.at('1').pump('l', 120)
    floor.run(5_000)
    end(floor)
    floor.run(minute)
    expect(floor.standing('left-inflated', 'nobody-assigned')).toEqual(['nobody-assigned high active'])
  })
})

it('[C2] sums are of one session: they begin anew with its end', () => {
  const { floor } = aFloorUnderCuff({ C2: { cautionMs: minute, stopMs: 2 * minute } })
  floor.run(minute)
  expect(floor.standing('occlusion-total')).toEqual(['occlusion-total medium active'])
  end(floor)
  floor.run(1_000)
  expect(floor.standing('occlusion-total')).toEqual([])
  floor.at('2').assign({ id: 'as-9', athlete: { id: 'b', name: 'B' } })
  floor.run(30_000)
  expect(floor.standing('occlusion-total')).toEqual([])
  floor.run(31_000)
  expect(floor.standing('occlusion-total')).toEqual(['occlusion-total medium active'])
})
