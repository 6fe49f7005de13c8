import { describe, expect, it } from 'vitest'
import { readLimits } from '../../../stations/safety/readLimits.ts'

// The list of C-1, word for word.
const names = {
  OC2: 'resetMs',
  C1: 'cautionMs stopMs',
  C1a: 'armCautionMs armStopMs legCautionMs legStopMs',
  C1b: 'cautionAfterMs stopAfterMs maxMs',
  C1x: 'armMs legMs',
  C2: 'cautionMs stopMs',
  C3: 'minReleasedMs',
  C4: 'onMs offMs',
  C5: 'cautionPercentLop cautionOffPercentLop cautionOnMs stopPercentLop stopOffPercentLop stopOnMs offMs',
  C6: 'peakPercentLop count windowMs offMs',
  C7: 'armCautionMmHg legCautionMmHg cautionOnMs armStopMmHg legStopMmHg stopOnMs belowMmHg offMs',
  C8: 'enabled share onMs offMs',
  C9: 'apartMmHg offMmHg onMs offMs',
  C10: 'cautionMs stopMs',
  C12: 'cautionMs stopMs',
  C13: 'cautionMs stopMs',
  C14: 'cautionMs stopMs',
  C11: 'unheardMs stopMs',
  C19: 'graceMs',
  C21: 'count windowMs offMs',
  C22: 'perSecond offMs',
  C23: 'lowPercent criticalPercent',
  C25: 'cautionMs stopMs',
  C27: 'gapMs',
}
const standard = (() => {
  const read = readLimits({})
  if (!read.ok) throw new Error('the defaults are refused')
  return read.limits
})()
const valueOf = (rule: string, name: string): unknown =>
  Object.entries(standard)
    .filter(([id]) => id === rule)
    .flatMap(([, limits]) => Object.entries(limits))
    .find(([known]) => known === name)?.[1]

const all = Object.entries(names).flatMap(([rule, words]) =>
  words.split(' ').map(name => [rule, name] as const),
)

describe('[C-1] names', () => {
  it.each(all)('%s %s is known, and its default is taken', (rule, name) => {
    const value = valueOf(rule, name)
    expect(value).toBeDefined()
    expect(readLimits({ [rule]: { [name]: value } })).toEqual({ ok: true, limits: standard })
  })

  it('are all there are', () => {
    const known = Object.entries(standard).flatMap(([rule, limits]) =>
      Object.keys(limits).map(name => [rule, name]),
    )
    expect(known.sort()).toEqual(all.map(pair => [...pair]).sort())
  })

  it('an unknown one is refused, with its path and the known ones', () => {
    const read = readLimits({ C5: { stopPercentLob: 90 }, C99: {} })
    const errors = read.ok ? [] : read.errors
    expect(errors.map(error => error.path)).toEqual(['limits.C5.stopPercentLob', 'limits.C99'])
    expect(errors[0]?.text).toContain('stopPercentLop')
    expect(errors[1]?.text).toContain('C1 C1a C1b')
  })

  it.each(Object.keys(names))('%s is an object, and named where it is none', rule => {
    expect(readLimits({ [rule]: 5 })).toEqual({
      ok: false,
      errors: [{ path: `limits.${rule}`, text: `must be an object (${rule}), got 5` }],
    })
  })

  it.each([
    ['C5', 'cautionOffPercentLop', 96, '0..95'],
    ['C5', 'stopOffPercentLop', 101, '0..100'],
  ])('%s %s has a hard bound of its own, whatever it goes with', (rule, name, value, bounds) => {
    const read = readLimits({ [rule]: { [name]: value } })
    const texts = read.ok ? [] : read.errors.map(({ text }) => text)
    expect(texts).toContain(`must be a number ${bounds} (hard bound), got ${value}`)
  })

  it.each([null, undefined])('%s is no setting at all', value => {
    expect(readLimits(value)).toMatchObject({ ok: true })
  })

  it.each([
    [[]],
    ['C1'],
    [7],
    [{ C1: 5 }],
    [{ C1: null }],
    [{ C1: { stopMs: '600000' } }],
    [{ C1: { stopMs: -1 } }],
  ])('%j is refused', value => expect(readLimits(value).ok).toBe(false))
})

// rule, name, the loosest that is taken, one beyond it.
const bounds = [
  ['C1', 'stopMs', 900_000, 900_001],
  ['C1a', 'armStopMs', 900_000, 900_001],
  ['C1a', 'legStopMs', 1_200_000, 1_200_001],
  ['C1b', 'maxMs', 900_000, 900_001],
  ['C1x', 'armMs', 900_000, 900_001],
  ['C1x', 'legMs', 1_200_000, 1_200_001],
  ['C5', 'stopPercentLop', 100, 100.1],
  ['C7', 'armStopMmHg', 250, 251],
  ['C7', 'legStopMmHg', 300, 301],
  ['C22', 'perSecond', 100, 101],
  ['OC2', 'resetMs', 60_000, 59_999],
  ['C3', 'minReleasedMs', 30_000, 29_999],
  ['C4', 'onMs', 15_000, 15_001],
  ['C4', 'offMs', 15_000, 15_001],
  ['C5', 'cautionPercentLop', 95, 95.1],
  ['C5', 'cautionOnMs', 10_000, 10_001],
  ['C5', 'stopOnMs', 10_000, 10_001],
  ['C5', 'offMs', 10_000, 10_001],
  ['C7', 'cautionOnMs', 5_000, 5_001],
  ['C7', 'stopOnMs', 5_000, 5_001],
  ['C7', 'offMs', 5_000, 5_001],
  ['C10', 'cautionMs', 10_000, 10_001],
  ['C10', 'stopMs', 30_000, 30_001],
  ['C11', 'unheardMs', 60_000, 60_001],
  ['C11', 'stopMs', 60_000, 60_001],
  ['C12', 'cautionMs', 120_000, 120_001],
  ['C12', 'stopMs', 300_000, 300_001],
  ['C13', 'cautionMs', 15_000, 15_001],
  ['C13', 'stopMs', 60_000, 60_001],
  ['C14', 'cautionMs', 120_000, 120_001],
  ['C14', 'stopMs', 300_000, 300_001],
  ['C25', 'cautionMs', 10_000, 10_001],
  ['C25', 'stopMs', 30_000, 30_001],
  ['C1', 'cautionMs', 900_000, 900_001],
  ['C1a', 'armCautionMs', 900_000, 900_001],
  ['C1a', 'legCautionMs', 1_200_000, 1_200_001],
  ['C1b', 'cautionAfterMs', 60_000, 60_001],
  ['C1b', 'stopAfterMs', 300_000, 300_001],
  ['C2', 'cautionMs', 3_600_000, 3_600_001],
  ['C2', 'stopMs', 3_600_000, 3_600_001],
  ['C6', 'peakPercentLop', 150, 151],
  ['C6', 'count', 10, 11],
  ['C6', 'count', 1, 0],
  ['C6', 'windowMs', 5_000, 4_999],
  ['C7', 'armCautionMmHg', 250, 251],
  ['C7', 'legCautionMmHg', 300, 301],
  ['C8', 'share', 1, 1.01],
  ['C21', 'count', 1, 0],
  ['C22', 'perSecond', 1, 0],
  ['C23', 'lowPercent', 100, 101],
  ['C23', 'criticalPercent', 100, 101],
] as const

describe('[C-1] hard bounds', () => {
  it.each(bounds)('%s %s: %d is taken, %d is refused with the bound named', (rule, name, loosest, beyond) => {
    expect(readLimits({ [rule]: { [name]: loosest } })).toMatchObject({
      ok: true,
      limits: { [rule]: { [name]: loosest } },
    })
    const refused = readLimits({ [rule]: { [name]: beyond } })
    expect(refused).toMatchObject({ ok: false, errors: [{ path: `limits.${rule}.${name}` }] })
    expect(JSON.stringify(refused)).toContain(String(loosest))
  })

  it('tighter is taken as it is', () => {
    const limits = {
      C1: { cautionMs: 60_000, stopMs: 90_000 },
      C5: { stopPercentLop: 90, stopOffPercentLop: 80 },
    }
    expect(readLimits(limits)).toMatchObject({ ok: true, limits })
    expect(readLimits({ OC2: { resetMs: 600_000 } })).toMatchObject({ ok: true })
  })

  it.each([
    ['C5', 'cautionOffPercentLop', 'cautionPercentLop', 85],
    ['C5', 'stopOffPercentLop', 'stopPercentLop', 100],
    ['C9', 'offMmHg', 'apartMmHg', 20],
  ])('%s %s is at most %s, or an alarm would end while it holds', (rule, off, on, value) => {
    expect(readLimits({ [rule]: { [off]: value } }).ok).toBe(true)
    const tighter = { [rule]: { [off]: value - 10, [on]: value - 10.5 } }
    const text = `must be a number not above ${on}, got ${value - 10}`
    expect(readLimits(tighter)).toEqual({ ok: false, errors: [{ path: `limits.${rule}.${off}`, text }] })
  })

  it('all errors come at once', () => {
    const read = readLimits({ C1: { stopMs: 1e9 }, C7: { armStopMmHg: 400 }, C25: { stopMs: Number.NaN } })
    expect(read.ok ? [] : read.errors.map(error => error.path)).toEqual([
      'limits.C1.stopMs',
      'limits.C7.armStopMmHg',
      'limits.C25.stopMs',
    ])
  })
})
