import { describe, expect, it } from 'vitest'
import { alarmText, alarmTextForms } from '../../../stations/board/alarmText.ts'
import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import { ConditionSchema } from '../../../stations/board/conditionSchema.ts'

const languages = ['en', 'da', 'nb'] as const

const anAlarm = (fields: Partial<AlarmView> = {}): AlarmView => ({
  id: 'k-1',
  station: '5',
  cuff: 'l',
  limb: 'left-thigh',
  condition: 'pressure-over-lop',
  priority: 'high',
  state: 'active',
  raisedAtMs: 0,
  raisedWallMs: 0,
  value: 212,
  limit: 200,
  unit: 'mmHg',
  valueNow: 212,
  limitPercentLop: 100,
  cause: null,
  acknowledged: null,
  ...fields,
})
const seconds = { value: 480, limit: 600, unit: 's' } as const

describe('alarmText', () => {
  it.each([
    ['en', '212 mmHg, over 200 LOP'],
    ['da', '212 mmHg, over 200 LOP'],
    ['nb', '212 mmHg, over 200 LOP'],
  ] as const)('[C-2] says value and limit in %s', (language, text) => {
    expect(alarmText(anAlarm(), language)).toBe(text)
  })

  it.each([
    ['en', '8:00 under cuff, limit 10:00'],
    ['da', '8:00 under manchet, grænse 10:00'],
    ['nb', '8:00 under mansjett, grense 10:00'],
  ] as const)('[C-2] writes a time as minutes and seconds in %s', (language, text) => {
    expect(alarmText(anAlarm({ condition: 'occlusion-time', ...seconds }), language)).toBe(text)
  })

  it('[C5] names the share of LOP below the full one', () => {
    const near = anAlarm({ value: 176.4, limit: 170, limitPercentLop: 85, priority: 'medium' })
    expect(alarmText(near, 'en')).toBe('176 mmHg, over 85 % LOP (170)')
  })

  it('[C10] counts the seconds of silence, from 100 s on in minutes', () => {
    const silent = anAlarm({ condition: 'no-data', value: 21.9, limit: 15, unit: 's' })
    expect(alarmText(silent, 'en')).toBe('Cuff not heard for 21 s, limit 15 s')
    expect(alarmText({ ...silent, value: 125 }, 'da')).toBe('Manchet ikke hørt i 2:05, grænse 15 s')
  })

  it.each([
    ['stop', 'Athlete: STOP'],
    [null, 'Athlete: STOP'],
    ['dizziness', 'Stop now: dizzy'],
    ['<b>__proto__', 'Athlete: STOP'],
    ['constructor', 'Athlete: STOP'],
  ])('[C16] says what the athlete said: %s', (cause, text) => {
    const stop = anAlarm({ condition: 'athlete-stop', value: null, limit: null, unit: null, cause })
    expect(alarmText(stop, 'en')).toBe(text)
  })

  it('[C-3] never says why somebody is not cleared', () => {
    const notCleared = anAlarm({
      condition: 'not-cleared',
      value: null,
      limit: null,
      unit: null,
      cause: 'thrombosis',
    })
    for (const language of languages) {
      expect(alarmTextForms(notCleared, language).join(' ')).not.toContain('thrombosis')
    }
  })

  it('[C23] tells the tablet’s battery from the cuff’s', () => {
    const battery = { condition: 'battery', value: 9, limit: 10, unit: '%' } as const
    expect(alarmText(anAlarm(battery), 'nb')).toBe('Mansjettens batteri 9 %, under 10 %')
    expect(alarmText(anAlarm({ ...battery, cuff: null }), 'nb')).toBe('Nettbrettets batteri 9 %, under 10 %')
  })

  it('[AL2] says of a latched alarm that it is over', () => {
    expect(alarmText(anAlarm({ state: 'latched' }), 'en')).toBe('Was: 212 mmHg, over 200 LOP')
  })

  it('leaves an unknown number out instead of showing it as zero', () => {
    const unknown = anAlarm({ condition: 'no-data', value: null, limit: null, unit: null })
    expect(alarmTextForms(unknown, 'en')).toEqual(['Cuff not heard'])
  })

  describe.each(languages)('in %s', language => {
    it.each(ConditionSchema.options)(
      '%s has words with and without numbers, the longest first',
      condition => {
        const whole = anAlarm({ condition, ...seconds, cause: 'nausea' })
        const bare = anAlarm({ condition, value: null, limit: null, unit: null, limitPercentLop: null })
        for (const alarm of [whole, bare]) {
          const forms = alarmTextForms(alarm, language)
          expect(forms.length).toBeGreaterThan(0)
          expect(forms.join()).not.toMatch(/[{}]|undefined|null|NaN/)
          expect(forms[0]?.length).toBe(Math.max(...forms.map(form => form.length)))
        }
        expect(alarmTextForms(bare, language).join()).not.toMatch(/\d/)
      },
    )
  })
})
