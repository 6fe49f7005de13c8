import { describe, expect, it } from 'vitest'
import { printable, printableValue } from '../../../stations/contract/printable.ts'

describe('printable', () => {
  it.each([
    ['Åse 💪', 'Åse 💪'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\nb\u0000', 'a\\u{a}b\\u{0}'],
    ['\u202eevil', '\\u{202e}evil'],
    ['\ufeff{', '\\u{feff}{'],
    ['\ud83d', '\\u{d83d}'],
    ['\u2028', '\\u{2028}'],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('cuts what is long', () => {
    expect(printable('x'.repeat(80))).toBe('x'.repeat(80))
    expect(printable('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`)
    expect(printable('\n'.repeat(1_000_000))).toHaveLength(80)
  })

  it('cuts no emoji in two', () => {
    expect(printable(`${'x'.repeat(78)}💪💪💪`)).toBe(`${'x'.repeat(78)}…`)
  })
})

describe('printableValue', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [812, '812'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [true, 'true'],
    ['812', '"812"'],
    ['', '""'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'an object'],
  ])('shows %j as %s', (value, shown) => {
    expect(printableValue(value)).toBe(shown)
  })
})
