import { expect, it } from 'vitest'
import { readCuffPressure, readSfloat } from '../../../../renderer/station/cuffs/readCuffPressure.ts'

const view = (...bytes: number[]) => new DataView(new Uint8Array(bytes).buffer)

it.each([
  ['148 mmHg', [0x00, 0x94, 0x00, 0xff, 0x07, 0xff, 0x07], 148],
  ['148.2 mmHg, exponent -1', [0x00, 0xca, 0xf5], 148.2],
  ['150 mmHg, exponent 1', [0x00, 0x0f, 0x10], 150],
  ['below zero while it is let out', [0x00, 0xfd, 0x0f], -3],
  ['20 kPa', [0x01, 0x14, 0x00], 150.0123366],
  [
    '19.8 kPa, with a time stamp and a pulse behind',
    [0x07, 0xc6, 0xf0, 0xff, 0x07, 0xff, 0x07, 0xea, 7],
    148.512213234,
  ],
])('%s', (_, bytes, mmHg) => {
  expect(readCuffPressure(view(...bytes))).toBeCloseTo(mmHg, 9)
})

it.each([
  ['not a number', [0x00, 0xff, 0x07]],
  ['not at this resolution', [0x00, 0x00, 0x08]],
  ['infinite', [0x00, 0xfe, 0x07]],
  ['below everything', [0x00, 0x02, 0x08]],
  ['reserved', [0x00, 0x01, 0x08]],
  ['too short', [0x00, 0x94]],
  ['empty', []],
])('%s is no pressure, and never 0', (_, bytes) => {
  expect(readCuffPressure(view(...bytes))).toBe(null)
})

it('reads the whole range of an SFLOAT', () => {
  expect(readSfloat(0x07fd)).toBe(2_045)
  expect(readSfloat(0x0803)).toBe(-2_045)
  expect(readSfloat(0x7001)).toBe(10_000_000)
  expect(readSfloat(0x8001)).toBe(0.00000001)
})
