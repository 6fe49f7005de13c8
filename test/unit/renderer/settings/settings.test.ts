// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { codeIn, wayBack } from '../../../../renderer/doors/doorAddress.ts'
import { draftOf, fileOf } from '../../../../renderer/settings/kioskDraft.ts'
import { readable } from '../../../../renderer/settings/readable.ts'

describe('what can be read', () => {
  it('meets what the wall was drawn for: 65 inches, the clock 16′ at 10 m, the pressure 20′ at 5 m', () => {
    const from10 = readable(65, 10)
    expect(from10.clockMinutes).toBeCloseTo(16.5, 1)
    expect(from10.clockUpToM).toBeGreaterThan(10)
    expect(readable(65, 5).pressureMinutes).toBeCloseTo(26.2, 1)
    expect(readable(32, from10.clockUpToM / 2).clockMinutes).toBeLessThan(16.3)
  })

  it('says from how far off: there the digits have just so many arc minutes', () => {
    const { clockUpToM, pressureUpToM } = readable(55, 8)
    expect(readable(55, clockUpToM).clockMinutes).toBeCloseTo(16, 6)
    expect(readable(55, pressureUpToM).pressureMinutes).toBeCloseTo(20, 6)
  })
})

describe('kiosk.json in fields', () => {
  it('comes out as it went in, with what the page does not edit', () => {
    const file = {
      site: 'gym',
      language: 'da',
      names: 'first',
      screen: { diagonalInches: 55, distanceM: 6.5 },
      retention: { days: 30, megabytes: 500 },
      broker: 'mqtt://10.0.0.9',
      tabletsBroker: 'mqtt://10.0.0.9:1884',
      stations: [{ id: '1', name: 'Leg press' }, { id: '2' }],
      limits: { C4: { onMs: 6000 } },
    }
    expect(fileOf(draftOf(file), file)).toEqual(file)
  })

  it('hands on what is wrong as it was typed, for the kiosk to name', () => {
    const draft = { ...draftOf({}), days: 'many', distanceM: '7,5' }
    expect(fileOf(draft, {})).toMatchObject({
      retention: { days: 'many' },
      screen: { distanceM: 7.5 },
    })
  })

  it('lets stations be taken away, and keeps limits', () => {
    const file = { stations: [{ id: '1' }], limits: { C4: { onMs: 6000 } } }
    const left = fileOf({ ...draftOf(file), stations: ' \n' }, file)
    expect(Object.keys(left)).not.toContain('stations')
    expect(left).toMatchObject({ limits: { C4: { onMs: 6000 } } })
  })
})

describe('addresses at the doors', () => {
  it('lead back to our own pages only', () => {
    expect(wayBack('?to=%2Freview')).toBe('/review')
    for (const to of [
      '',
      '?to=https://evil.example',
      '?to=//evil.example',
      '?to=/%5Cevil',
      '?to=javascript:alert(1)',
    ])
      expect(wayBack(to), to).toBe('/coach')
  })

  it('hold a code that looks like one', () => {
    expect(codeIn('#pair=ABCD2345')).toBe('ABCD2345')
    for (const hash of ['', '#pair=', '#pair=abcd2345', '#pair=ABCD23456', '#ABCD2345'])
      expect(codeIn(hash)).toBeNull()
  })
})
