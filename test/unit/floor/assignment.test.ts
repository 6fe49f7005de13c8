import { describe, expect, it } from 'vitest'
import { aFloor, startAtMs } from '../../support/aFloor.ts'
import { aCuff, anAthlete } from '../../support/aFloorStation.ts'

const cuffs = (fields: Record<string, unknown>) => ({ cuffs: [aCuff(fields)] })

describe('[contract] an assignment', () => {
  it('is cleared by an empty payload', () => {
    const floor = aFloor()
    floor.at('1').assign()
    expect(floor.tile('1')).toMatchObject({ state: 'ready', names: ['K. Jensen', 'K. J.'] })
    floor.at('1').clear()
    expect(floor.tile('1')).toMatchObject({ state: 'free', names: [], prescription: null, sets: [] })
  })

  it('with the same id is an update: sets and repetitions go on', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('rep', { set: 1, rep: 7 })
    floor.at('1').assign({}, { sets: [{ reps: 30 }, { reps: 15 }] })
    expect(floor.tile('1')).toMatchObject({ state: 'working', currentSet: 1, sets: [{ reps: 7 }] })
    expect(floor.tile('1').prescription?.sets).toHaveLength(2)
  })

  it('shows every cuff that it lists beside one that was heard before', () => {
    const floor = aFloor()
    floor.at('1').sample('x', 10)
    floor.at('1').assign({}, { cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'right-thigh' })] })
    expect(floor.tile('1').cuffs.map(({ cuff }) => cuff)).toEqual(['l', 'r', 'x'])
  })

  it('knows since when somebody is there, or since when their work is over, and never both', () => {
    const floor = aFloor()
    const state = () => [...floor.state().stations.values()].at(0)
    floor.at('1').assign()
    expect(state()).toMatchObject({ assignedAtMs: startAtMs, workEndedAtMs: null })
    floor.run(1_000)
    floor.at('1').clear()
    expect(state()).toMatchObject({ assignedAtMs: null, workEndedAtMs: startAtMs + 1_000 })
  })

  it('with a new id is a new prescription', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('rep', { set: 1, rep: 7 })
    floor.at('1').assign({ id: 'as-2' })
    expect(floor.tile('1')).toMatchObject({ state: 'ready', currentSet: null, sets: [] })
  })

  it('with the same id for another athlete is a new one', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').event('rep', { set: 1, rep: 7 })
    floor.at('1').assign({ athlete: anAthlete(2) })
    expect(floor.tile('1')).toMatchObject({ state: 'ready', currentSet: null, sets: [] })
  })

  it('is taken from a retained copy, which is no sign of life', () => {
    const floor = aFloor()
    floor.send(
      'station/1/assignment',
      {
        id: 'as-1',
        athlete: anAthlete(3),
        prescription: { kind: 'aerobic', sets: [{ seconds: 300 }], restSeconds: 0 },
      },
      true,
    )
    expect(floor.tile('1')).toMatchObject({ state: 'ready', prescription: { kind: 'aerobic' } })
    expect(floor.state().stations.values().next().value?.heardAtMs).toBeNull()
  })

  it('says the limb, whatever the cuff says', () => {
    const floor = aFloor()
    floor.at('1').cuffStatus('l', { limb: 'right-arm' })
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: 'right-arm', maximumMmHg: 200 })
    floor.at('1').assign()
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: 'left-thigh', maximumMmHg: 250 })
  })

  it('[D5] a limb that is not known gets arm limits, and a cuff’s own limb is not forgotten', () => {
    const floor = aFloor()
    floor.at('1').sample('l', 0)
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: null, maximumMmHg: 200 })
    floor.at('1').cuffStatus('l', { limb: 'left-thigh' })
    floor.run(300_000)
    expect(floor.cuff('1', 'l')).toMatchObject({ limb: 'left-thigh', maximumMmHg: 250 })
  })
})

describe('[C24] a target is cut back', () => {
  it.each([
    ['to 80 % LOP', { lopMmHg: 200, targetMmHg: 190 }, 160],
    ['not at 80 % LOP', { lopMmHg: 200, targetMmHg: 160 }, 160],
    ['without LOP to C7’s caution of a leg', { lopMmHg: undefined, targetMmHg: 390 }, 250],
    ['without LOP to C7’s caution of an arm', { lopMmHg: undefined, targetMmHg: 390, limb: 'left-arm' }, 200],
    ['to C7’s stop of a leg', { lopMmHg: 400, targetMmHg: 390 }, 300],
    ['to C7’s stop of an arm', { lopMmHg: 400, targetMmHg: 390, limb: 'right-arm' }, 250],
    ['not below it', { lopMmHg: undefined, targetMmHg: 199, limb: 'left-arm' }, 199],
  ] as const)('%s', (_, fields, targetMmHg) => {
    const floor = aFloor()
    floor.at('1').assign({}, cuffs(fields))
    expect(floor.cuff('1', 'l')).toMatchObject({ targetMmHg })
  })

  it('[C-1] by the limits of the site', () => {
    const floor = aFloor({ limits: { C7: { armCautionMmHg: 180 } } })
    floor.at('1').assign({}, cuffs({ lopMmHg: undefined, targetMmHg: 300, limb: 'left-arm' }))
    expect(floor.cuff('1', 'l').targetMmHg).toBe(180)
  })
})

describe('[C4] the tolerance', () => {
  it.each([
    ['15 mmHg', { targetMmHg: 120 }, 15],
    ['10 % where that is more', { lopMmHg: 300, targetMmHg: 200 }, 20],
    ['never more than 20 %', { targetMmHg: 60 }, 12],
    ['as prescribed', { targetMmHg: 120, toleranceMmHg: 5 }, 5],
    ['prescribed, never more than 20 %', { targetMmHg: 120, toleranceMmHg: 50 }, 24],
    ['20 % of the target as it was cut back', { lopMmHg: 100, targetMmHg: 200, toleranceMmHg: 50 }, 16],
  ] as const)('is %s', (_, fields, toleranceMmHg) => {
    const floor = aFloor()
    floor.at('1').assign({}, cuffs(fields))
    expect(floor.cuff('1', 'l').toleranceMmHg).toBe(toleranceMmHg)
  })
})

describe('a prescription outlives its assignment until the cuff is released', () => {
  it('stays in force, then goes', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 120)
    floor.run(10_000)
    floor.at('1').clear()
    expect(floor.cuff('1', 'l')).toMatchObject({ lopMmHg: 200, targetMmHg: 120, limb: 'left-thigh' })
    floor.at('1').pump('l', 0)
    floor.run(10_000)
    expect(floor.cuff('1', 'l')).toMatchObject({ lopMmHg: null, targetMmHg: null, stopMs: null })
  })

  it('also under the next assignment, where that does not list the cuff', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { kind: 'aerobic', sets: [{ seconds: 600 }] })
    floor.at('1').pump('l', 120)
    floor.run(10_000)
    floor.at('1').assign({ id: 'as-2', athlete: anAthlete(2) }, { cuffs: [aCuff({ cuff: 'r' })] })
    expect(floor.cuff('1', 'l')).toMatchObject({ targetMmHg: 120, stopMs: 1_200_000 })
    floor.at('1').pump('l', 0)
    floor.run(10_000)
    expect(floor.cuff('1', 'l')).toMatchObject({ targetMmHg: null, stopMs: 600_000 })
  })
})
