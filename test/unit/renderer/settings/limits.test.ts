// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { limitFields } from '../../../../stations/safety/limitFields.ts'
import { type LimitField, LimitFieldSchema } from '../../../../stations/board/limitFieldSchema.ts'
import { limitText, readLimitText } from '../../../../renderer/settings/limits/limitUnit.ts'
import {
  limitKey,
  limitsDraftOf,
  limitsOf,
  limitWrong,
} from '../../../../renderer/settings/limits/limitsDraft.ts'
import { limitWordsOf } from '../../../../renderer/settings/words/limits/limitWordsOf.ts'
import * as v from 'valibot'

const fields = limitFields().map(field => v.parse(LimitFieldSchema, field))

function theField(key: string): LimitField {
  const field = fields.find(each => limitKey(each) === key)
  if (field === undefined) throw new Error(`no limit ${key}`)
  return field
}

function aNumber(key: string) {
  const field = theField(key)
  if (field.kind !== 'number') throw new Error(`${key} is no number`)
  return field
}

describe('words of the limits', () => {
  it.each(['en', 'da', 'nb'] as const)('are there for every limit and none besides, in %s', language => {
    const { rules, names } = limitWordsOf[language]
    expect(Object.keys(rules).sort()).toEqual([...new Set(fields.map(({ rule }) => rule))].sort())
    expect(Object.keys(names).sort()).toEqual([...new Set(fields.map(({ name }) => name))].sort())
  })
})

describe('a limit as it is written', () => {
  it.each([
    ['C1.cautionMs', 420_000, '7:00'],
    ['C1.cautionMs', 61_500, '1:01.500'],
    ['C4.onMs', 6_000, '6'],
    ['C4.onMs', 2_500, '2.5'],
    ['C8.share', 0.9, '90'],
    ['C5.cautionPercentLop', 82.5, '82.5'],
    ['C7.armStopMmHg', 240, '240'],
  ])('%s of %d is %s, and is read so', (key, value, text) => {
    expect(limitText(aNumber(key), value)).toBe(text)
    expect(readLimitText(aNumber(key), text)).toBe(value)
  })

  it('reads every default back as it was', () => {
    for (const field of fields)
      if (field.kind === 'number')
        expect([limitKey(field), readLimitText(field, limitText(field, field.standard))]).toEqual([
          ...[limitKey(field), field.standard],
        ])
  })

  it('takes no bare number for minutes, a comma for a point, and nothing that is no value', () => {
    expect(readLimitText(aNumber('C1.cautionMs'), '7')).toBeNull()
    expect(readLimitText(aNumber('C4.onMs'), '2,5')).toBe(2_500)
    expect(readLimitText(aNumber('C10.stopMs'), '0:20')).toBe(20_000)
    for (const text of ['', '-1', '1e3', '7:60', 'x', '1:2'])
      expect(readLimitText(aNumber('C4.onMs'), text)).toBeNull()
  })
})

describe('limits in fields', () => {
  it('are empty where the default holds, and come out as they went in', () => {
    const limits = { C4: { onMs: 6_000 }, C8: { enabled: true, share: 0.9 }, C1: { cautionMs: 420_000 } }
    const draft = limitsDraftOf(fields, limits)
    const typed = Object.entries(draft).filter(([, text]) => text !== '')
    expect(Object.fromEntries(typed)).toEqual({
      ...{ 'C4.onMs': '6', 'C8.enabled': 'true', 'C8.share': '90', 'C1.cautionMs': '7:00' },
    })
    expect(limitsOf(fields, draft, limits)).toEqual(limits)
  })

  it('keep what the page does not know, and go when the last one is reset', () => {
    const before = { C4: { onMs: 6_000 }, C99: { newMs: 1 } }
    expect(limitsOf(fields, limitsDraftOf(fields, {}), before)).toEqual({ C99: { newMs: 1 } })
    expect(limitsOf(fields, limitsDraftOf(fields, {}), { C4: { onMs: 6_000 } })).toBeNull()
  })

  it('[C-1] say where a value would be refused', () => {
    const wrong = (key: string, text: string) => limitWrong(theField(key), text)
    expect(wrong('C4.onMs', '16')).toBe('out-of-bounds')
    expect(wrong('C3.minReleasedMs', '0:29')).toBe('out-of-bounds')
    expect(wrong('C3.minReleasedMs', '99:00')).toBeNull()
    expect(wrong('C1.stopMs', '7')).toBe('not-read')
    expect([wrong('C1.stopMs', '7:00'), wrong('C1.stopMs', ''), wrong('C8.enabled', 'true')]).toEqual([
      ...[null, null, null],
    ])
  })
})
