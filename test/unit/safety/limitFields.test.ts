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

  it('[C-1] has no bound above only where a longer or larger value is the tighter one, or ours alone', () => {
    const boundless = limitFields().flatMap(field =>
      field.kind === 'number' && field.atMost === null ? [`${field.rule}.${field.name}`] : [],
    )
    expect(boundless).toEqual([
      ...['OC2.resetMs', 'C3.minReleasedMs', 'C6.windowMs', 'C6.offMs', 'C7.belowMmHg'],
      ...['C8.onMs', 'C8.offMs', 'C9.apartMmHg', 'C9.offMmHg', 'C9.onMs', 'C9.offMs', 'C19.graceMs'],
      ...['C21.count', 'C21.windowMs', 'C21.offMs', 'C22.offMs', 'C27.gapMs'],
    ])
  })
})
