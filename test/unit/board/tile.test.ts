import { describe, expect, it } from 'vitest'
import { worstFreshness } from '../../../stations/board/freshness.ts'
import { aFloor, type Floor } from '../../support/aFloor.ts'
import { aCuff, anAthlete } from '../../support/aFloorStation.ts'

const state = (floor: Floor): string => floor.tile('1').state

describe('[X1] the state of a tile', () => {
  it('goes from free to finished', () => {
    const floor = aFloor({ stations: [{ id: '1', name: 'Leg press' }] })
    const station = floor.at('1')
    expect(state(floor)).toBe('free')
    station.assign()
    expect(state(floor)).toBe('ready')
    station.pump('l', 120)
    floor.run(5_000)
    expect(state(floor)).toBe('ready')
    station.event('set-started', { set: 1 })
    expect(state(floor)).toBe('working')
    station.event('set-ended', { set: 1, reps: 30 })
    expect(state(floor)).toBe('resting')
    station.event('set-started', { set: 2 })
    station.event('set-ended', { set: 2, reps: 15 })
    station.pump('l', 0)
    floor.run(10_000)
    expect(state(floor)).toBe('released')
    station.pump('l', 120)
    floor.run(5_000)
    expect(state(floor)).toBe('resting')
    station.event('finished')
    expect(state(floor)).toBe('finished')
    station.clear()
    expect(state(floor)).toBe('free')
  })

  it('is not released while another cuff is inflated', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'right-thigh' })] })
    floor.at('1').pump('r', 120)
    floor.at('1').pump('l', 120)
    floor.run(5_000)
    floor.at('1').event('rep', { set: 1, rep: 1 })
    floor.at('1').pump('l', 0)
    floor.run(10_000)
    expect(state(floor)).toBe('working')
  })

  it('a finished athlete sees when they may start again', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 120)
    floor.run(20_000)
    floor.at('1').event('finished')
    expect(floor.tile('1').readyAtMs).toBeNull()
    floor.at('1').pump('l', 0)
    floor.run(10_000)
    const { readyAtMs, cuffs } = floor.tile('1')
    const [cuff] = cuffs
    expect(cuff?.clock?.kind === 'held' && cuff.clock.releasedAtMs + 180_000).toBe(readyAtMs)
  })
})

describe('[SG3] freshness', () => {
  const aSilentCuff = (forMs: number): Floor => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 74)
    floor.run(5_000)
    floor.at('1').silence('l')
    floor.run(forMs)
    return floor
  }

  it.each([
    [0, 'live', 74],
    [2_000, 'live', 74],
    [2_001, 'stale', 74],
    [4_999, 'stale', 74],
    [5_000, 'lost', null],
    [600_000, 'lost', null],
  ])('%i ms after the newest sample it is %s', (forMs, freshness, pressureMmHg) => {
    const floor = aSilentCuff(forMs)
    expect(floor.cuff('1', 'l')).toMatchObject({ freshness, pressureMmHg, lastPressureMmHg: 74 })
    expect(floor.tile('1').freshness).toBe(freshness)
  })

  it('is never before the first sample', () => {
    const floor = aFloor()
    floor.at('1').assign()
    expect(floor.tile('1').freshness).toBe('never')
  })

  it('[X2] the worst cuff’s: lost, stale, never, live', () => {
    expect(worstFreshness(['live', 'never', 'stale', 'lost'])).toBe('lost')
    expect(worstFreshness(['live', 'never', 'stale'])).toBe('stale')
    expect(worstFreshness(['live', 'never'])).toBe('never')
    expect(worstFreshness(['live', 'live'])).toBe('live')
    expect(worstFreshness([])).toBe('never')
  })

  it('a manual cuff’s is its tablet’s', () => {
    const floor = aFloor()
    floor.at('1').assign({}, { cuffs: [{ cuff: 'b', limb: 'left-arm', manual: true }] })
    expect(floor.tile('1').freshness).toBe('live')
    floor.run(14_900)
    expect(floor.tile('1').freshness).toBe('live')
    floor.run(100)
    expect(floor.tile('1').freshness).toBe('lost')
    floor.at('1').status()
    expect(floor.tile('1').freshness).toBe('live')
  })

  it('a manual cuff whose name a sensor had yesterday is not lost for it', () => {
    const floor = aFloor()
    floor.at('1').assign()
    floor.at('1').pump('l', 0)
    floor.run(5_000)
    floor.at('1').silence('l')
    floor.run(60_000)
    expect(floor.tile('1').freshness).toBe('lost')
    floor.at('1').assign({ id: 'as-2' }, { cuffs: [{ cuff: 'l', limb: 'left-arm', manual: true }] })
    expect(floor.tile('1').freshness).toBe('live')
  })
})

describe('[C-2] names as the site shows them', () => {
  it.each([
    ['full', 'Karla Marie Jensen', ['Karla Marie Jensen', 'K. Jensen', 'K. J.']],
    ['initial', 'Karla Marie Jensen', ['K. Jensen', 'K. J.']],
    ['first', 'Karla Marie Jensen', ['Karla J.', 'Karla', 'K. J.']],
    ['number', 'Karla Marie Jensen', []],
    ['initial', 'Pelé', ['Pelé', 'P.']],
    ['nickname', 'Karla Marie Jensen', ['K. Jensen', 'K. J.']],
    ['full', '  \u202e \u0000 ', []],
  ] as const)('%s: %s', (names, name, forms) => {
    const floor = aFloor({ names })
    floor.at('1').assign({ athlete: { ...anAthlete(1), name } })
    expect(floor.tile('1').names).toEqual(forms)
  })
})

describe('[C-2] a nickname', () => {
  it.each([
    ['nickname', ['The Wall', 'T.']],
    ['full', ['Karla Jensen', 'K. Jensen', 'K. J.']],
    ['number', []],
  ] as const)('is shown where the site shows nicknames, and nowhere else: %s', (names, forms) => {
    const floor = aFloor({ names })
    const athlete = { ...anAthlete(1), name: 'Karla Jensen', nickname: ' The \u202eWall ' }
    floor.at('1').assign({ athlete })
    expect(floor.tile('1').names).toEqual(forms)
  })
})

describe('[X3] the floor’s order', () => {
  it('is as configured, then by number, then by name', () => {
    const floor = aFloor({
      stations: [
        { id: 'rack', name: null },
        { id: '7', name: null },
      ],
    })
    for (const id of ['10', '2', 'b-side', 'a-side', '1a']) floor.at(id).status()
    expect(floor.board().tiles.map(tile => tile.station)).toEqual([
      'rack',
      '7',
      '1a',
      '2',
      '10',
      'a-side',
      'b-side',
    ])
  })
})
