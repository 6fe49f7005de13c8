import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { aStationStatus } from '../../contract/payloads.ts'

const station = 'bfr/v1/main/station/3'
const pressure = `${station}/cuff/l/pressure`
const kiosk = 'bfr/v1/main/kiosk/wall-1'

function decodeText(topic: string, payload: string) {
  return decode(topic, new TextEncoder().encode(payload))
}

describe('strange JSON', () => {
  it('drops fields it does not know, whatever their names', () => {
    const payload =
      '{"boot":"b","seq":1,"pressureMmHg":2,"__proto__":{"at":3},"constructor":4,"toString":5,"x":6}'
    const result = decodeText(pressure, payload)

    expect(result).toEqual({
      ok: true,
      message: {
        kind: 'pressure',
        site: 'main',
        station: '3',
        cuff: 'l',
        sample: { boot: 'b', seq: 1, pressureMmHg: 2 },
      },
    })
  })

  it('takes nothing from a field called __proto__', () => {
    const payload = '{"__proto__":{"boot":"b","seq":1,"pressureMmHg":2}}'

    expect(decodeText(pressure, payload)).toMatchObject({ ok: false, rejection: { path: 'boot' } })
  })

  it('takes the last of two fields with one name', () => {
    expect(decodeText(pressure, '{"boot":"b","seq":1,"pressureMmHg":812,"pressureMmHg":2}').ok).toBe(true)
    expect(decodeText(pressure, '{"boot":"b","seq":1,"pressureMmHg":2,"pressureMmHg":812}').ok).toBe(false)
  })

  it('makes -0 to 0', () => {
    expect(decodeText(pressure, '{"boot":"b","seq":-0,"at":-0,"pressureMmHg":-0}')).toEqual({
      ok: true,
      message: {
        kind: 'pressure',
        site: 'main',
        station: '3',
        cuff: 'l',
        sample: { boot: 'b', seq: 0, at: 0, pressureMmHg: 0 },
      },
    })
  })

  it('puts the sign for the unreadable in place of half an emoji', () => {
    const payload = JSON.stringify(aStationStatus({ name: 'Karla \ud83d' }))

    expect(decodeText(`${station}/status`, payload)).toMatchObject({
      message: { status: { name: 'Karla \ufffd' } },
    })
  })

  it('counts characters, not halves of them', () => {
    const name = '💪'.repeat(80)

    expect(decodeText(`${station}/status`, JSON.stringify(aStationStatus({ name })))).toMatchObject({
      message: { status: { name } },
    })
  })

  it.each([
    '['.repeat(8192),
    `${'['.repeat(4096)}${']'.repeat(4096)}`,
    '{"x":'.repeat(1638),
    `{"x":${'['.repeat(4000)}${']'.repeat(4000)}}`,
  ])('is not led into the depth (%#)', payload => {
    expect(decodeText(pressure, payload).ok).toBe(false)
  })

  it('is not led into the depth of a megabyte either', () => {
    const deep = `{"at":1,"alarms":${'['.repeat(500_000)}${']'.repeat(500_000)}}`

    expect(decodeText(`${kiosk}/alarms`, deep)).toMatchObject({
      rejection: { code: 'invalid', path: 'alarms[0].id' },
    })
  })
})
