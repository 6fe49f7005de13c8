import { describe, expect, it } from 'vitest'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { alarmText } from '../../../stations/board/alarmText.ts'
import { ConditionSchema, type Condition } from '../../../stations/board/conditionSchema.ts'
import { cuffRules, kioskRules, stationRules } from '../../../stations/safety/rules.ts'

const languages = ['en', 'da', 'nb'] as const
const conditionOf = (ids: readonly string[]): readonly string[] => [...ids].sort()

describe('one alarm each', () => {
  it.each([
    [
      'per cuff',
      cuffRules,
      ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C10', 'C12', 'C13', 'C14', 'C23'],
    ],
    [
      'per station',
      stationRules,
      ['C9', 'C11', 'C15', 'C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C23', 'C24', 'C28'],
    ],
    ['for the kiosk', kioskRules, ['C25', 'C26', 'C27']],
  ])('%s', (_, rules, ids) => {
    expect(conditionOf(rules.map(rule => rule.id))).toEqual(conditionOf(ids))
  })

  it('every condition of the contract has its rule', () => {
    const ruled = new Set([...cuffRules, ...stationRules, ...kioskRules].map(rule => rule.condition))
    expect([...ruled].sort()).toEqual([...ConditionSchema.options].sort())
  })

  it('latched: C1, C2, C5, C7, C13 by H, C27 by M, and no other', () => {
    const latched = [...cuffRules, ...stationRules, ...kioskRules].flatMap(rule =>
      rule.latches.map(priority => `${rule.id} ${priority}`),
    )
    expect(latched.sort()).toEqual(['C1 high', 'C13 high', 'C2 high', 'C27 medium', 'C5 high', 'C7 high'])
  })
})

const anAlarm = (condition: Condition, fields: Partial<AlarmView>): AlarmView => ({
  id: 'k-1',
  station: '5',
  cuff: 'l',
  limb: 'left-thigh',
  condition,
  priority: 'medium',
  state: 'active',
  raisedAtMs: 0,
  raisedWallMs: 0,
  value: null,
  limit: null,
  unit: null,
  valueNow: null,
  limitPercentLop: null,
  cause: null,
  acknowledged: null,
  ...fields,
})

// Value and limit as each says them.
const numbers: readonly (readonly [Condition, Partial<AlarmView>, string, string])[] = [
  ['occlusion-time', { value: 480, limit: 600, unit: 's' }, '8:00', '10:00'],
  ['occlusion-total', { value: 1_200, limit: 1_800, unit: 's' }, '20:00', '30:00'],
  ['reperfusion-short', { value: 42, limit: 60, unit: 's' }, '0:42', '1:00'],
  ['pressure-over-target', { value: 151, limit: 135, unit: 'mmHg' }, '151 mmHg', '135'],
  ['pressure-over-lop', { value: 212, limit: 200, unit: 'mmHg', limitPercentLop: 100 }, '212 mmHg', '200'],
  ['pressure-peaks', { value: 260, limit: 240, unit: 'mmHg' }, '260 mmHg', '240'],
  ['pressure-over-maximum', { value: 261, limit: 250, unit: 'mmHg' }, '261 mmHg', '250'],
  ['pressure-under-target', { value: 80, limit: 85, unit: 'mmHg' }, '80 mmHg', '85'],
  ['sides-differ', { value: 31, limit: 20, unit: 'mmHg' }, '31 mmHg', '20'],
  ['no-data', { value: 16, limit: 15, unit: 's' }, '16 s', '15 s'],
  ['station-offline', { value: 75, limit: 60, unit: 's' }, '75 s', '60 s'],
  ['left-inflated', { value: 31, limit: 30, unit: 's' }, '31 s', '30 s'],
  ['release-failed', { value: 90, limit: 15, unit: 'mmHg' }, '90 mmHg', '15'],
  ['nobody-assigned', { value: 61, limit: 60, unit: 's' }, '61 s', '60 s'],
  ['athlete-pain', { value: 9, limit: 8, unit: 'of 10' }, '9', '8'],
  ['rest-overrun', { value: 46, limit: 45, unit: 's' }, '0:46', '0:45'],
  ['battery', { value: 9, limit: 10, unit: '%' }, '9 %', '10 %'],
  ['battery', { cuff: null, value: 19, limit: 20, unit: '%' }, '19 %', '20 %'],
  ['limits-loose', { value: 210, limit: 160, unit: 'mmHg' }, '210 mmHg', '160 mmHg'],
  ['broker-lost', { value: 9, limit: 8, unit: 's' }, '9 s', '8 s'],
  ['kiosk-gap', { value: 4.2, limit: 2, unit: 's' }, '4 s', '2 s'],
]
const without: readonly Condition[] = [
  'not-cleared',
  'athlete-stop',
  'athlete-symptom',
  'two-places',
  'bad-data',
  'flood',
  'not-recorded',
  'athlete-calls',
]

describe.each(languages)('[C-2] the text in %s', language => {
  it.each(numbers)('%s names value and limit', (condition, fields, value, limit) => {
    const text = alarmText(anAlarm(condition, fields), language)
    const [before, after] = text.split(value, 2)
    expect(before, text).toBeDefined()
    expect(after, text).toContain(limit)
  })

  it.each(without)('%s has words and no number', condition => {
    expect(alarmText(anAlarm(condition, {}), language)).toMatch(/^[^\d]{4,}$/)
  })
})

it('[C-2] no condition is left out', () => {
  const told = new Set([...numbers.map(([condition]) => condition), ...without])
  expect([...told].sort()).toEqual([...ConditionSchema.options].sort())
})
