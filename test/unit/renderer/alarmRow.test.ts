// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { arrangeChips, type ChipText } from '../../../renderer/alarms/arrangeChips.ts'
import { chipForms } from '../../../renderer/alarms/chipForms.ts'
import { shownAlarmForms } from '../../../renderer/alarms/shownAlarm.ts'
import { da } from '../../../renderer/locales/da.ts'
import { en } from '../../../renderer/locales/en.ts'
import { aCuff, anAlarm, aTile, halfEm } from './builders.ts'

const text = (id: string, mustShow: boolean): ChipText => ({
  id,
  mustShow,
  forms: [`‼ ${id} K. Jensen: 212 mmHg, over 200 LOP`, `‼ ${id}: Over LOP`, `‼ ${id}`],
})
const many = (count: number, mustShow: boolean): ChipText[] =>
  Array.from({ length: count }, (_, index) => text(String(index + 1), mustShow))
const row = { widthPx: 1240, heightPx: 58 }

describe('arrangeChips', () => {
  it('says all of one alarm', () => {
    expect(arrangeChips(many(1, true), row, halfEm)).toEqual({
      chips: [{ id: '1', text: '‼ 1 K. Jensen: 212 mmHg, over 200 LOP' }],
      rest: 0,
      lines: 1,
    })
  })

  it('gives the room that is left to the first by rank', () => {
    const { chips, rest } = arrangeChips(many(5, false), row, halfEm)
    expect(rest).toBe(0)
    expect(chips.map(chip => chip.text.length)).toEqual(
      [...chips.map(chip => chip.text.length)].sort((left, right) => right - left),
    )
  })

  it('counts what finds no place', () => {
    const { chips, rest } = arrangeChips(many(30, false), row, halfEm)
    expect(chips.length + rest).toBe(30)
    expect(rest).toBeGreaterThan(0)
  })

  it.each([8, 20, 64, 128])('[AL9] never hides one of %i active high alarms', count => {
    const { chips } = arrangeChips([...many(count, true), ...many(9, false)], row, halfEm)
    expect(chips.length).toBeGreaterThanOrEqual(count)
  })
})

describe('chipForms', () => {
  it('[C-2] names station, athlete, value and limit', () => {
    expect(chipForms(anAlarm(), aTile({ names: ['K. Jensen'] }), 0, 'en', en)[0]).toBe(
      '‼ 5 \u2068K. Jensen\u2069: 212 mmHg, over 200 LOP',
    )
  })

  it('[SG1] says by marks what is high, medium and acknowledged', () => {
    const acknowledged = { atMs: 0, wallMs: 0, by: 'Coach' }
    const last = (fields: Parameters<typeof anAlarm>[0]) =>
      chipForms(anAlarm(fields), null, 0, 'da', da).at(-1)
    expect(last({ priority: 'high' })).toBe('‼ 5')
    expect(last({ priority: 'medium', acknowledged })).toBe('!✓ 5')
    expect(last({ station: null, priority: 'low' })).toBe('Tavle')
  })

  it('tells left from right where both say the same', () => {
    const forms = chipForms(anAlarm({ limb: 'right-arm', cuff: 'r' }), null, 0, 'da', da, true)
    expect(forms.at(-1)).toBe('‼ 5 H')
  })
})

describe('shownAlarmForms', () => {
  it('[C10] counts silence on from the last sample', () => {
    const tile = aTile({ cuffs: [aCuff({ lastSampleAtMs: 100_000 })] })
    const alarm = anAlarm({ condition: 'no-data', value: 15, valueNow: null, limit: 15, unit: 's' })
    expect(shownAlarmForms(alarm, tile, 121_400, 'en')[0]).toBe('Cuff not heard for 21 s, limit 15 s')
  })

  it('shows the number of now while it is on the alarm’s side of the limit', () => {
    expect(shownAlarmForms(anAlarm({ valueNow: 219 }), null, 0, 'en')[0]).toBe('219 mmHg, over 200 LOP')
    expect(shownAlarmForms(anAlarm({ valueNow: 195 }), null, 0, 'en')[0]).toBe('212 mmHg, over 200 LOP')
  })

  it('[AL2] says of a latched alarm what it was', () => {
    expect(shownAlarmForms(anAlarm({ state: 'latched', valueNow: 3 }), null, 0, 'en')[0]).toBe(
      'Was: 212 mmHg, over 200 LOP',
    )
  })
})
