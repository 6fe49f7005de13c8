import { describe, expect, it } from 'vitest'
import { createPacketGauge } from '../../../electron/hub/broker/packetGauge.ts'

function aPacket(length: number): Uint8Array {
  const header = [0x30]
  for (let rest = length; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      header.push(rest)
      break
    }
    header.push((rest % 128) | 0x80)
  }
  return Uint8Array.from([...header, ...new Uint8Array(length)])
}

describe('createPacketGauge', () => {
  it('lets packets up to the limit pass, however they are cut', () => {
    const bytes = Uint8Array.from([0, 1, 127, 128, 999, 1000].flatMap(length => [...aPacket(length)]))
    for (const step of [1, 2, 3, 7, 128, bytes.length]) {
      const gauge = createPacketGauge(() => 1000)
      for (let at = 0; at < bytes.length; at += step) {
        expect(gauge(bytes.subarray(at, at + step))).toBe('fits')
      }
    }
  })

  it('tells a packet over the limit by its header', () => {
    const gauge = createPacketGauge(() => 1000)
    expect(gauge(aPacket(500))).toBe('fits')
    expect(gauge(aPacket(1001).subarray(0, 3))).toBe('too-large')
  })

  it('asks for the limit when it needs it', () => {
    let limit = 10
    const gauge = createPacketGauge(() => limit)
    expect(gauge(aPacket(10))).toBe('fits')
    limit = 100
    expect(gauge(aPacket(100))).toBe('fits')
  })

  it('[L6] survives any bytes', () => {
    const gauge = createPacketGauge(() => 1000)
    expect(gauge(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]))).toBe('too-large')
  })
})
