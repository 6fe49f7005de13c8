import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aCuff } from '../../support/aFloorStation.ts'

type Fields = Readonly<Record<string, unknown>>

function prescribed(prescription: Fields, limits = {}) {
  const floor = aFloor({ limits })
  const station = floor.at('1')
  station.assign({}, prescription)
  return { floor, station, alarm: () => floor.alarm('limits-loose') }
}
const cuff = (fields: Fields): Fields => ({ cuffs: [aCuff(fields)] })
const seconds = (...all: number[]): Fields[] => all.map(each => ({ seconds: each }))
const aerobic = (...all: number[]): Fields => ({ kind: 'aerobic', sets: seconds(...all), restSeconds: 60 })

describe('[C24] limits-loose', () => {
  it.each([
    ['80 % LOP', cuff({ targetMmHg: 160 }), null],
    ['over 80 % LOP', cuff({ targetMmHg: 161 }), { value: 161, limit: 160, unit: 'mmHg' }],
    ['C7’s M without LOP', cuff({ lopMmHg: undefined, targetMmHg: 250 }), null],
    [
      'over C7’s M without LOP',
      cuff({ lopMmHg: undefined, targetMmHg: 251 }),
      { value: 251, limit: 250, unit: 'mmHg' },
    ],
    [
      'over an arm’s M without LOP',
      cuff({ limb: 'left-arm', lopMmHg: undefined, targetMmHg: 201 }),
      { value: 201, limit: 200, unit: 'mmHg' },
    ],
    ['C7’s H', cuff({ lopMmHg: 400, targetMmHg: 300 }), null],
    ['over C7’s H', cuff({ lopMmHg: 400, targetMmHg: 301 }), { value: 301, limit: 300, unit: 'mmHg' }],
    ['50 % 1RM', { loadPercent1Rm: 50 }, null],
    ['over 50 % 1RM', { loadPercent1Rm: 51 }, { value: 51, limit: 50, unit: '%' }],
    ['20:00 at a leg', aerobic(1_200), null],
    ['over 20:00 at a leg', aerobic(1_201), { value: 1_201, limit: 1_200, unit: 's' }],
    ['20:00 with its rests', aerobic(570, 570), null],
    ['over 20:00 with its rests', aerobic(580, 580), { value: 1_220, limit: 1_200, unit: 's' }],
    ['as much, released in rests', { ...aerobic(580, 580), cuffDuringRest: 'released' }, null],
    [
      'over 15:00 at an arm',
      { ...aerobic(901), ...cuff({ limb: 'left-arm', targetMmHg: 80 }) },
      { value: 901, limit: 900, unit: 's' },
    ],
    ['over 15:00 at who knows what', { ...aerobic(901), cuffs: [] }, { value: 901, limit: 900, unit: 's' }],
    [
      'over 15:00 at a leg and an arm',
      { ...aerobic(901), cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'left-arm', targetMmHg: 80 })] },
      { value: 901, limit: 900, unit: 's' },
    ],
    ['20:00 of rests alone', { restSeconds: 400 }, null],
    ['over 20:00 of rests alone', { restSeconds: 401 }, { value: 1_203, limit: 1_200, unit: 's' }],
    ['10:00 passive', { kind: 'passive', sets: seconds(600, 600) }, null],
    [
      'over 10:00 passive',
      { kind: 'passive', sets: seconds(300, 601) },
      { value: 601, limit: 600, unit: 's' },
    ],
    ['a wide tolerance, which C4 narrows', cuff({ targetMmHg: 60, toleranceMmHg: 15 }), null],
  ])('%s', (_, prescription, cut) => {
    const { alarm } = prescribed(prescription)
    if (cut === null) expect(alarm()).toBeUndefined()
    else expect(alarm()).toMatchObject({ priority: 'low', station: '1', cuff: null, ...cut })
  })

  it('is judged by what it was cut back to', () => {
    const { floor } = prescribed(cuff({ targetMmHg: 200 }))
    expect(floor.cuff('1', 'l').targetMmHg).toBe(160)
    expect(prescribed(cuff({ lopMmHg: 400, targetMmHg: 400 })).floor.cuff('1', 'l').targetMmHg).toBe(300)
  })

  it('goes when that is changed, or nobody is assigned', () => {
    const { station, alarm } = prescribed({ loadPercent1Rm: 70 })
    station.assign({}, { loadPercent1Rm: 30 })
    expect(alarm()).toBeUndefined()
    station.assign({}, { loadPercent1Rm: 70 })
    expect(alarm()).toBeDefined()
    station.clear()
    expect(alarm()).toBeUndefined()
  })

  it('goes by a ceiling that the site has set lower', () => {
    const arm = { kind: 'passive', sets: seconds(701), ...cuff({ limb: 'left-arm', targetMmHg: 80 }) }
    const passive = prescribed(arm, { C1b: { maxMs: 900_000 }, C1x: { armMs: 700_000 } })
    expect(passive.alarm()).toMatchObject({ value: 701, limit: 700 })
    expect(prescribed(aerobic(900), { C1x: { legMs: 800_000 } }).alarm()).toMatchObject({ limit: 800 })
  })
})
