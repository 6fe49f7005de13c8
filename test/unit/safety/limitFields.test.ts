import { describe, expect, it } from 'vitest'
import { limitFields } from '../../../stations/safety/limitFields.ts'
import { defaultLimits } from '../../../stations/safety/limits.ts'
import { readLimits } from '../../../stations/safety/readLimits.ts'

const fields = limitFields()

describe('limitFields', () => {
  it('[C-1] has every limit there is, with its default and its source', () => {
    const names = fields.map(({ rule, name }) => `${rule}.${name}`)
    const known = Object.entries(defaultLimits).flatMap(([rule, limits]) =>
      Object.keys(limits).map(name => `${rule}.${name}`),
    )
    expect(names).toEqual(known)
    expect(fields.find(({ name }) => name === 'minReleasedMs')).toEqual({
      ...{ kind: 'number', rule: 'C3', name: 'minReleasedMs', standard: 60_000 },
      ...{ atLeast: 30_000, atMost: null, source: 'P: >1 min at the least' },
    })
    for (const field of fields) if (field.kind === 'number') expect(field.source).not.toBe('')
  })

  it('[C-1] names the bounds at which the kiosk itself refuses', () => {
    for (const field of fields) {
      if (field.kind === 'switch') continue
      const { rule, name, atLeast, atMost } = field
      const isTaken = (value: number) => readLimits({ [rule]: { [name]: value } }).ok
      expect([rule, name, isTaken(atLeast - 1)]).toEqual([rule, name, false])
      if (atMost !== null) expect([rule, name, isTaken(atMost + 1)]).toEqual([rule, name, false])
      expect([rule, name, isTaken(field.standard)]).toEqual([rule, name, true])
    }
  })
})
