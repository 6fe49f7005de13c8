import { expect, it } from 'vitest'
import * as v from 'valibot'
import { CuffIdSchema } from '../../../stations/contract/ids.ts'
import { newCuff } from '../../../stations/floor/cuffState.ts'
import { wayOut } from '../../../stations/safety/readings.ts'

const cuff = { ...newCuff(v.parse(CuffIdSchema, 'l'), null), lastSample: { atMs: 10_000, pressureMmHg: 90 } }

it.each([
  [11_500, 'true'],
  [11_501, 'unknown'],
] as const)(
  '[D4] a way out stands still while the newest sample is older than 1.5 s: at %i ms %s',
  (atMs, truth) => {
    expect(wayOut('true', cuff, atMs)).toBe(truth)
    expect(wayOut('false', cuff, atMs)).toBe('false')
  },
)

it('[D4] and where none ever came', () => {
  expect(wayOut('true', { ...cuff, lastSample: null }, 10_000)).toBe('unknown')
})
