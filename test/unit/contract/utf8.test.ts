import { describe, expect, it } from 'vitest'
import { utf8Text } from '../../../stations/contract/utf8.ts'

describe('utf8Text', () => {
  it.each([
    '',
    'a',
    '{"name":"Åse Bjørk"}',
    '£€𝄞💪🏽',
    '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}',
    '\ufeff{}',
  ])('reads %j', text => {
    expect(utf8Text(new TextEncoder().encode(text))).toBe(text)
  })

  it.each([
    ['a lone continuation', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong of two bytes', [0xc1, 0xbf]],
    ['an overlong of three bytes', [0xe0, 0x9f, 0xbf]],
    ['an overlong of four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a lead that never was', [0xf8, 0x88, 0x80, 0x80, 0x80]],
    ['FF', [0xff]],
    ['cut off after one of two', [0x61, 0xc3]],
    ['cut off after two of three', [0xe2, 0x82]],
    ['cut off after three of four', [0xf0, 0x9f, 0x92]],
    ['ASCII where a continuation should be', [0xc3, 0x61]],
    ['Latin-1', [0x6b, 0xf8, 0x62]],
  ])('refuses %s', (_, bytes) => {
    expect(utf8Text(Uint8Array.from(bytes))).toBeNull()
  })

  it.each([4095, 4096, 4097, 100_000])('puts %d characters together', length => {
    const ascii = 'abcdefg'.repeat(length).slice(0, length)

    expect(utf8Text(new TextEncoder().encode(ascii))).toBe(ascii)
    expect(utf8Text(new TextEncoder().encode(`ø${ascii}`))).toBe(`ø${ascii}`)
  })
})
