import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'
import { utf8Text } from '../../../stations/contract/utf8.ts'
import { anyMessage } from './anyMessage.ts'

const runs = { numRuns: 1000 }

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function expectTotal(topic: string, bytes: Uint8Array): void {
  const result = decode(topic, bytes)
  if (result.ok) return
  const { text, got } = result.rejection
  expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  expect(got.length).toBeLessThanOrEqual(80)
}

describe('decode', () => {
  it('has an answer for any bytes on any topic', () => {
    const anyTopic = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('bfr', 'v1', 'main', 'station', '3', 'cuff', 'l', 'status', 'kiosk', ''))
        .map(levels => levels.join('/')),
      anyMessage.map(({ topic }) => topic),
    )
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 10_000 }),
      fc.json().map(text => new TextEncoder().encode(text)),
    )

    fc.assert(fc.property(anyTopic, anyBytes, expectTotal), runs)
  })

  it('has an answer for any valid message with some bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })

    fc.assert(
      fc.property(anyMessage, changes, ({ topic, payload }, changed) => {
        const bytes = bytesOf(payload)
        for (const [place, byte] of changed) bytes[place % bytes.length] = byte
        expectTotal(topic, bytes)
      }),
      runs,
    )
  })

  it('has an answer for any valid message with one field made something else', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), fc.jsonValue(), ({ topic, payload }, place, value) => {
        const names = Object.keys(payload)
        expectTotal(topic, bytesOf({ ...payload, [names[place % names.length] ?? 'x']: value }))
      }),
      runs,
    )
  })

  it('has an answer for any valid message cut off anywhere', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), ({ topic, payload }, place) => {
        const bytes = bytesOf(payload)
        expectTotal(topic, bytes.subarray(0, place % bytes.length))
      }),
      runs,
    )
  })

  it('reads every valid message, and what is encoded again is the same', () => {
    fc.assert(
      fc.property(anyMessage, ({ topic, payload }) => {
        const bytes = bytesOf(payload)
        fc.pre(bytes.length <= 8192)
        const first = decode(topic, bytes)
        if (!first.ok) throw new Error(first.rejection.text)
        const encoded = encode(first.message)

        expect(encoded.topic).toBe(topic)
        expect(JSON.parse(encoded.payload)).toEqual(payload)
        expect(decode(encoded.topic, new TextEncoder().encode(encoded.payload))).toEqual(first)
      }),
      runs,
    )
  })

  it('is not changed by fields that it does not know, nor by what they do to prototypes', () => {
    const strange = fc.dictionary(
      fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
        fc.string({ minLength: 20 }),
      ),
      fc.jsonValue(),
    )

    fc.assert(
      fc.property(anyMessage, strange, ({ topic, payload }, unknown) => {
        const more = Object.entries(unknown).map(
          ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`,
        )
        const bytes = new TextEncoder().encode(`{${more.join('')}${JSON.stringify(payload).slice(1)}`)
        fc.pre(bytes.length <= 8192)

        expect(decode(topic, bytes)).toEqual(decode(topic, bytesOf(payload)))
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      runs,
    )
  })
})

describe('utf8Text', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const judged = (bytes: Uint8Array): string | null => {
    try {
      return strict.decode(bytes)
    } catch {
      return null
    }
  }

  it('reads and refuses what the platform does', () => {
    const lead = fc.constantFrom(
      0x61,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
      0x90,
      0x9f,
      0xa0,
      0x8f,
    )
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(lead, { maxLength: 6 }).map(bytes => Uint8Array.from(bytes)),
      fc.string({ unit: 'binary' }).map(text => new TextEncoder().encode(text)),
    )

    fc.assert(
      fc.property(anyBytes, bytes => {
        expect(utf8Text(bytes)).toBe(judged(bytes))
      }),
      { numRuns: 20_000 },
    )
  })
})
