// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { chipForms } from '../../../renderer/alarms/chipForms.ts'
import { groupNotHeard } from '../../../renderer/alarms/groupNotHeard.ts'
import { rowText } from '../../../renderer/alarms/rowTexts.ts'
import { en } from '../../../renderer/locales/en.ts'
import { wordsOf } from '../../../renderer/locales/wordsOf.ts'
import { anAlarm, aTile } from './builders.ts'

const lost = anAlarm({ id: 'lost', station: null, cuff: null, condition: 'broker-lost' })
const silent = (id: string, priority: 'high' | 'medium' = 'high') =>
  anAlarm({ id, condition: 'no-data', priority })
const stop = anAlarm({ id: 'stop', condition: 'athlete-stop' })
const shape = (alarms: Parameters<typeof groupNotHeard>[0]): unknown[] =>
  groupNotHeard(alarms).map(item =>
    item.kind === 'alarm' ? item.alarm.id : item.alarms.map(alarm => alarm.id),
  )

describe('[C25] a lost broker in the alarm row', () => {
  it('brings all cuffs that are not heard into one place, at the first one’s rank', () => {
    const offline = anAlarm({ id: 's', condition: 'station-offline', priority: 'low' })
    expect(shape([lost, silent('a'), stop, silent('b', 'medium'), offline])).toEqual([
      'lost',
      ['a', 'b', 's'],
      'stop',
    ])
  })

  it('leaves them apart while the broker carries', () => {
    expect(shape([silent('a'), silent('b')])).toEqual(['a', 'b'])
    expect(shape([{ ...lost, state: 'latched' }, silent('a'), silent('b')])).toEqual(['lost', 'a', 'b'])
  })

  it.each([
    ['en', '‼ 2 cuffs, 1 station not heard'],
    ['da', '‼ 2 manchetter, 1 station ikke hørt'],
    ['nb', '‼ 2 mansjetter, 1 stasjon ikke hørt'],
  ] as const)('counts them in %s, and never leaves a high one out', (language, text) => {
    const offline = anAlarm({ id: 's', condition: 'station-offline', priority: 'low' })
    const alarms = [silent('a'), silent('b'), offline]
    const said = { alarms, tileOf: () => null, nowMs: 0, language, words: wordsOf[language] }
    const row = rowText({ kind: 'not-heard', alarms }, said)
    expect(row).toMatchObject({ mustShow: true, forms: [text, '‼ +3'] })
  })
})

describe('[AL3] what was acknowledged', () => {
  it('says who has seen it and when, where there is room', () => {
    const acknowledged = { atMs: 0, wallMs: new Date(2026, 10, 22, 17, 24).getTime(), by: 'wall wall-1' }
    const forms = chipForms(anAlarm({ acknowledged }), aTile({ names: [] }), 0, 'en', en)
    expect(forms.slice(0, 3)).toEqual([
      '‼✓ 5: 212 mmHg, over 200 LOP · seen 17:24 by \u2068wall wall-1\u2069',
      '‼✓ 5: 212 mmHg, over 200 LOP · seen 17:24',
      '‼✓ 5: 212 mmHg, over 200 LOP',
    ])
  })
})
