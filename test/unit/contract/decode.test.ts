import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { aCommand, aPressure } from '../../contract/payloads.ts'

const station = 'bfr/v1/main/station/3'
const pressure = `${station}/cuff/l/pressure`
const kiosk = 'bfr/v1/main/kiosk/wall-1'

function decodeText(topic: string, payload: string) {
  return decode(topic, new TextEncoder().encode(payload))
}

function textOf(topic: string, payload: string): string {
  const result = decodeText(topic, payload)
  return result.ok ? 'accepted' : result.rejection.text
}

function padded(bytes: number): string {
  const payload = JSON.stringify(aPressure())
  return payload + ' '.repeat(bytes - payload.length)
}

describe('decode says what, where and what was expected', () => {
  it.each([
    [pressure, '{"boot":"b","seq":1,"pressureMmHg":812}', 'pressureMmHg must be -20..500, got 812'],
    [pressure, '{"boot":"b","seq":1,"pressureMmHg":1e400}', 'pressureMmHg must be -20..500, got Infinity'],
    [pressure, '{"boot":"b","pressureMmHg":1}', 'seq must be present, got nothing'],
    [
      pressure,
      '{"boot":"b","seq":1,"pressureMmHg":"\\u001b[31m"}',
      'pressureMmHg must be -20..500, got "\\u{1b}[31m"',
    ],
    [pressure, '[148.2]', 'payload must be a JSON object, got a list of 1'],
    [pressure, 'null', 'payload must be a JSON object, got null'],
    [pressure, '148.2', 'payload must be a JSON object, got 148.2'],
    [pressure, '{"boot":', 'payload must be JSON, got {"boot":'],
    [pressure, '{"pressureMmHg":NaN}', 'payload must be JSON, got {"pressureMmHg":NaN}'],
    [pressure, '\ufeff{}', 'payload must be JSON, got \\u{feff}{}'],
    [pressure, '', 'payload must be a JSON object, got nothing'],
    [
      `${station}/event`,
      '{}',
      'type must be set-started | rep | set-ended | inflated | released | report | stop | call | finished, got nothing',
    ],
  ])('%s %s', (topic, payload, said) => {
    expect(textOf(topic, payload)).toBe(`${topic}: ${said}`)
  })

  it('names the station and cuff it counts against', () => {
    expect(decodeText(pressure, '{"boot":"b7","seq":4711,"pressureMmHg":812}')).toEqual({
      ok: false,
      rejection: {
        topic: pressure,
        station: '3',
        cuff: 'l',
        code: 'invalid',
        path: 'pressureMmHg',
        expected: '-20..500',
        got: '812',
        text: `${pressure}: pressureMmHg must be -20..500, got 812`,
      },
    })
  })

  it('knows nobody to count a strange topic against', () => {
    const strange = 'bfr/v1/main/\u001b[2J'

    expect(decodeText(strange, '{}')).toEqual({
      ok: false,
      rejection: {
        topic: strange,
        station: null,
        cuff: null,
        code: 'topic',
        path: '',
        expected: 'one of bfr/v1',
        got: '"bfr/v1/main/\\u{1b}[2J"',
        text: 'bfr/v1/main/\\u{1b}[2J: topic must be one of bfr/v1, got "bfr/v1/main/\\u{1b}[2J"',
      },
    })
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(decode(pressure, Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({
      rejection: { code: 'not-utf8' },
    })
  })
})

describe('the size', () => {
  it('of what a station sends is at most 8 KiB', () => {
    expect(decodeText(pressure, padded(8192)).ok).toBe(true)
    expect(decodeText(pressure, padded(8193))).toMatchObject({
      rejection: { code: 'too-large', expected: 'at most 8192 bytes', got: '8193 bytes' },
    })
  })

  it('of what a kiosk sends may be more', () => {
    const padding = ' '.repeat(100_000)
    const alarms = JSON.stringify({ at: 1, alarms: [], padding })
    const long = JSON.stringify(aCommand({ padding }))

    expect(decodeText(`${kiosk}/alarms`, alarms).ok).toBe(true)
    expect(decodeText(`${station}/command`, long).ok).toBe(true)
    expect(decode(`${kiosk}/alarms`, new Uint8Array(1024 * 1024 + 1))).toMatchObject({
      rejection: { code: 'too-large' },
    })
  })
})

describe('an empty payload', () => {
  it('clears an assignment', () => {
    expect(decodeText(`${station}/assignment`, '')).toEqual({
      ok: true,
      message: { kind: 'assignment', site: 'main', station: '3', assignment: null },
    })
  })

  it.each([`${station}/status`, `${station}/cuff/l/status`, `${kiosk}/status`, `${kiosk}/alarms`])(
    'only cleans the broker on %s',
    topic => {
      expect(decodeText(topic, '')).toMatchObject({ ok: true, message: { kind: 'cleaned', site: 'main' } })
    },
  )

  it.each([`${station}/event`, pressure, `${station}/reply`, `${station}/command`, `${kiosk}/heartbeat`])(
    'is invalid on %s',
    topic => {
      expect(decodeText(topic, '')).toMatchObject({ ok: false, rejection: { code: 'empty' } })
    },
  )
})
