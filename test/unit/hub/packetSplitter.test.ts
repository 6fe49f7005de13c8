import { generate } from 'mqtt-packet'
import { describe, expect, it } from 'vitest'
import { createPacketSplitter } from '../../../electron/hub/bridge/packetSplitter.ts'

const ping = generate({ cmd: 'pingreq' })
const word = (payload: string) =>
  generate({ cmd: 'publish', topic: 'a', payload, qos: 0, dup: false, retain: false })

describe('createPacketSplitter', () => {
  it('hands out whole packets byte for byte, however their bytes come', () => {
    const packets = [ping, word('x'.repeat(300)), word(''), ping]
    const bytes = Buffer.concat(packets)
    for (const step of [1, 2, 7, 64, bytes.length]) {
      const split = createPacketSplitter(1_000)
      const got: Buffer[] = []
      for (let at = 0; at < bytes.length; at += step) {
        const { packets: some, isBroken } = split(bytes.subarray(at, at + step))
        expect(isBroken).toBe(false)
        got.push(...some)
      }
      expect(got.map(String)).toEqual(packets.map(String))
    }
  })

  it('tells a packet that is too large by its header, after the ones before it', () => {
    const large = word('x'.repeat(1_001))
    const split = createPacketSplitter(1_000)
    expect(split(Buffer.concat([ping, large.subarray(0, 3)]))).toEqual({ packets: [ping], isBroken: true })
  })

  it('tells a length that never ends', () => {
    const split = createPacketSplitter(1_000)
    expect(split(Buffer.from([0x30, 0x80, 0x80, 0x80, 0x80]))).toEqual({ packets: [], isBroken: true })
  })
})
