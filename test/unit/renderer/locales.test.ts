// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { da } from '../../../renderer/locales/da.ts'
import { en } from '../../../renderer/locales/en.ts'
import { nb } from '../../../renderer/locales/nb.ts'
import { doorWordsOf } from '../../../renderer/doors/words/doorWordsOf.ts'
import { rosterWordsOf } from '../../../renderer/coach/roster/words/rosterWordsOf.ts'
import { firstWordsOf } from '../../../renderer/settings/first/words/firstWordsOf.ts'
import { settingsWordsOf } from '../../../renderer/settings/words/settingsWordsOf.ts'
import { stationWordsOf } from '../../../renderer/station/words/stationWordsOf.ts'

/** Every text of a language with its path, templates filled. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(Reflect.apply(words, null, [2, 4, 'x', 'y']))]]
  if (typeof words !== 'object' || words === null) throw new Error(`${path}: no words`)
  return Object.entries(words).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

describe.each([
  ['da, wall', da, en],
  ['nb, wall', nb, en],
  ['da, station', stationWordsOf.da, stationWordsOf.en],
  ['nb, station', stationWordsOf.nb, stationWordsOf.en],
  ['da, doors', doorWordsOf.da, doorWordsOf.en],
  ['nb, doors', doorWordsOf.nb, doorWordsOf.en],
  ['da, roster', rosterWordsOf.da, rosterWordsOf.en],
  ['nb, roster', rosterWordsOf.nb, rosterWordsOf.en],
  ['da, settings', settingsWordsOf.da, settingsWordsOf.en],
  ['nb, settings', settingsWordsOf.nb, settingsWordsOf.en],
  ['da, first start', firstWordsOf.da, firstWordsOf.en],
  ['nb, first start', firstWordsOf.nb, firstWordsOf.en],
])('%s', (_, words, en) => {
  it('says all that English says, and nothing empty', () => {
    expect(texts(words).map(([path]) => path)).toEqual(texts(en).map(([path]) => path))
    expect(texts(words).filter(([, text]) => text.trim() === '' || /undefined|null/.test(text))).toEqual([])
  })

  it('keeps the numbers of every template', () => {
    const digits = (all: unknown) => texts(all).map(([path, text]) => [path, text.match(/[24]/g) ?? []])
    expect(digits(words)).toEqual(digits(en))
  })
})

it('avoids a word that reads as measured pressure', () => {
  expect([...texts(da), ...texts(stationWordsOf.da)].map(([, text]) => text).join(' ')).not.toMatch(
    /måltryk/i,
  )
})
