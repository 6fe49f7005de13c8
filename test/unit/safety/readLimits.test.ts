import { expect, it } from 'vitest'
import { readLimits } from '../../../stations/safety/readLimits.ts'

it('[C-1] the bound is named with the range, or alone where only one end is bound', () => {
  const textOf = (value: unknown): unknown => {
    const read = readLimits(value)
    return read.ok ? null : read.errors[0]
  }
  expect(textOf({ C10: { stopMs: 30_001 } })).toEqual({
    path: 'limits.C10.stopMs',
    text: 'must be a number 0..30000 (hard bound), got 30001',
  })
  expect(textOf({ OC2: { resetMs: 1 } })).toEqual({
    path: 'limits.OC2.resetMs',
    text: 'must be a number, at least 60000 (hard bound), got 1',
  })
  expect(textOf({ OC2: { resetMs: Number.POSITIVE_INFINITY } })).toMatchObject({
    text: 'must be a number, at least 60000 (hard bound), got Infinity',
  })
  expect(textOf({ C8: { enabled: 'yes' } })).toMatchObject({ text: 'must be true or false, got "yes"' })
  expect(textOf({ C1: 5 })).toEqual({ path: 'limits.C1', text: 'must be an object (C1), got 5' })
  expect(textOf(7)).toEqual({ path: 'limits', text: 'must be an object (limits), got 7' })
  expect(textOf({ C3: { x: 1, minReleasedMs: 30_000 } })).toEqual({
    path: 'limits.C3.x',
    text: 'must be one of minReleasedMs, got "x"',
  })
})
