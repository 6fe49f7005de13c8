import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import type { KioskInput } from '../../../stations/kioskInput.ts'
import { sealBlock } from '../../../stations/record/blockHead.ts'
import { createInputEncoder, encodeInputs } from '../../../stations/record/inputCodec.ts'
import { createInputDecoder, decodeInputs } from '../../../stations/record/readInputs.ts'
import { readSamples } from '../../../stations/record/readSamples.ts'
import { simulatedInputs } from '../../support/simulatedInputs.ts'
import { anyInputs, bytesOf } from './anyInputs.ts'

const noSink = { unreadable: 0 }

/** As the hub does: a block every so many inputs, one that reads alone every so many blocks. */
function blocksOf(inputs: Iterable<KioskInput>, inputsABlock: number, blocksAlone: number) {
  const encoder = createInputEncoder()
  const blocks = []
  let put = 0
  for (const input of inputs) {
    if (put > 0 && put % inputsABlock === 0) {
      blocks.push(encoder.take())
      if (blocks.length % blocksAlone === 0) encoder.beginAlone()
    }
    encoder.put(input)
    put += 1
  }
  blocks.push(encoder.take())
  return blocks.filter(block => block !== null)
}

function readAll(blocks: readonly { readonly bytes: Uint8Array }[]): readonly KioskInput[] {
  const decodeBlock = createInputDecoder()
  return blocks.flatMap(({ bytes }) => {
    const read = decodeBlock(bytes)
    if (!read.ok) throw new Error(read.reason)
    return read.inputs
  })
}

describe('a block of inputs', () => {
  it('[L3] reads as the very inputs that were written, in their order', () => {
    fc.assert(
      fc.property(anyInputs, inputs => {
        expect(decodeInputs(encodeInputs(inputs))).toStrictEqual({ ok: true, inputs })
      }),
      { numRuns: 1_000 },
    )
  })

  it('[L3] reads the same in many blocks that go on from one another', () => {
    fc.assert(
      fc.property(
        anyInputs,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (inputs, n, m) => {
          const blocks = blocksOf(inputs, n, m)
          expect(readAll(blocks)).toStrictEqual(inputs)
          expect(blocks.reduce((sum, block) => sum + block.inputs, 0)).toBe(inputs.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives a reason for any change of its bytes, and for any part of it', () => {
    const change = fc.record({ place: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(anyInputs, change, fc.nat(), (inputs, { place, bits }, length) => {
        const block = encodeInputs(inputs)
        const changed = block.slice()
        changed[place % block.length] = (block[place % block.length] ?? 0) ^ bits
        expect(decodeInputs(changed).ok).toBe(false)
        if (block.length > 7) expect(decodeInputs(block.subarray(0, length % block.length)).ok).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('[L6] has an answer for any bytes under a check sum that fits', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      anyInputs.chain(inputs => {
        const body = encodeInputs(inputs).slice(7)
        return fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })).map(([place, byte]) => {
          if (body.length > 0) body[place % body.length] = byte
          return body
        })
      }),
    )
    fc.assert(
      fc.property(anyBytes, body => {
        const { bytes } = sealBlock(body, null)
        const read = decodeInputs(bytes)
        if (read.ok) expect(decodeInputs(encodeInputs(read.inputs))).toStrictEqual(read)
        readSamples([bytes], () => () => undefined)
      }),
      { numRuns: 3_000 },
    )
  })

  it('says that a block before it is missing, and reads again from one that reads alone', () => {
    const inputs = [...simulatedInputs({ seed: 1, stations: 2, minutes: 0.1, incidents: true })]
    const blocks = blocksOf(inputs, 20, 4)
    const decodeBlock = createInputDecoder()
    const isRead = blocks.filter((_, index) => index !== 5).map(({ bytes }) => decodeBlock(bytes).ok)
    expect(isRead.slice(0, 10)).toEqual([true, true, true, true, true, false, false, true, true, true])
    expect(blocks.slice(0, 9).map(block => block.readsAlone)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map(index => index % 4 === 0),
    )
  })

  it('knows no more names than it may: then it begins anew', () => {
    const inputs = Array.from({ length: 5_000 }, (_, index): KioskInput => {
      const decoded = decode(`bfr/v1/main/station/${index}/nonsense`, bytesOf({}))
      if (decoded.ok) throw new Error('no nonsense')
      return { kind: 'rejected', rejection: decoded.rejection, atMs: index, wallAtMs: index }
    })
    const alone = blocksOf(inputs, 100, 1_000).filter(block => block.readsAlone)
    expect(alone.map(({ firstAtMs }) => firstAtMs)).toEqual([0, 4_100])
  })
})

describe('samples alone', () => {
  it('hands over what the kiosk took, of the cuffs that are wanted', () => {
    const inputs = [...simulatedInputs({ seed: 4, stations: 3, minutes: 1, incidents: true })]
    const twice = inputs.flatMap((input, index) => (index % 7 === 0 ? [input, input] : [input]))
    const expected = inputs.flatMap(input =>
      input.kind === 'message' && input.message.kind === 'pressure' && input.message.station === '2'
        ? [`${input.message.cuff} ${input.atMs} ${input.wallAtMs} ${input.message.sample.pressureMmHg}`]
        : [],
    )
    const seen: string[] = []
    const blocks = blocksOf(twice, 31, 6).map(({ bytes }) => bytes)
    const asked: string[] = []
    const result = readSamples(blocks, (station, cuff) => {
      asked.push(`${station}/${cuff}`)
      if (station !== '2') return null
      return (atMs, pressureMmHg, wallAtMs) => seen.push(`${cuff} ${atMs} ${wallAtMs} ${pressureMmHg}`)
    })
    expect(result).toEqual(noSink)
    expect(seen).toEqual(expected)
    expect(asked).toEqual([...new Set(asked)])
  })

  it('leaves out and counts what can not be read', () => {
    const inputs = [...simulatedInputs({ seed: 4, stations: 3, minutes: 0.2, incidents: false })]
    const blocks = blocksOf(inputs, 50, 3)
    const [first] = blocks
    if (first === undefined) throw new Error('no block')
    first.bytes[20] = 255 - (first.bytes[20] ?? 0)
    let seen = 0
    const { unreadable } = readSamples(
      blocks.map(({ bytes }) => bytes),
      () => () => void (seen += 1),
    )
    expect(unreadable).toBe(3)
    expect(seen).toBe(blocks.slice(3).reduce((sum, block) => sum + block.samples, 0))
  })
})

it('[L10] an hour of 12 stations, 2 cuffs each, 10 samples a second, takes at most 10 MB', () => {
  const minutes = 1
  const inputs = simulatedInputs({ seed: 3, stations: 12, minutes, incidents: true })
  const encoder = createInputEncoder()
  let bytes = 0
  let samples = 0
  let [cutAtMs, aloneAtMs] = [0, 0]
  const cut = (): void => {
    const block = encoder.take()
    bytes += block?.bytes.length ?? 0
    samples += block?.samples ?? 0
  }
  // As the hub does: four blocks a second, one that reads alone at every snapshot.
  for (const input of inputs) {
    if (input.atMs >= cutAtMs) {
      cut()
      cutAtMs = input.atMs + 250
      if (input.atMs >= aloneAtMs) encoder.beginAlone()
      if (input.atMs >= aloneAtMs) aloneAtMs = input.atMs + 10_000
    }
    encoder.put(input)
  }
  cut()
  const fullFloor = 12 * 2 * 10 * 60 * minutes
  expect((bytes / samples) * fullFloor * 60).toBeLessThan(10_000_000)
  expect(samples).toBeGreaterThan(fullFloor / 2)
})
