import { Duplex } from 'node:stream'
import { Aedes, type Client } from 'aedes'
import { describe, expect, it } from 'vitest'
import { createFairShare } from '../../../electron/hub/broker/fairShare.ts'

function aClient(): Client {
  const wire = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() })
  const client = new Aedes({ connectTimeout: 1 }).handle(wire)
  client.on('error', () => undefined)
  wire.on('error', () => undefined)
  client.close()
  return client
}

const pressure = (station: string) => `bfr/v1/main/station/${station}/cuff/l/pressure`

describe('createFairShare', () => {
  it('[C22] lets a busy station through and slows a flood', () => {
    const time = { nowMs: 0 }
    const share = createFairShare(() => time.nowMs)
    const client = aClient()
    for (let second = 0; second < 10; second += 1) {
      time.nowMs = second * 1_000
      for (let i = 0; i < 400; i += 1) expect(share.waitMs(client, pressure('5'))).toBe(0)
    }
    const waits = Array.from({ length: 400 }, () => share.waitMs(client, pressure('5')))
    expect([waits[0], waits[399]]).toEqual([3, 1000])
  })

  it('[L7] makes no other station and no other connection wait', () => {
    const share = createFairShare(() => 0)
    const client = aClient()
    for (let i = 0; i < 10_000; i += 1) share.waitMs(client, pressure('5'))
    expect(share.waitMs(client, pressure('5'))).toBe(2_000)
    expect(share.waitMs(client, pressure('6'))).toBe(0)
    expect(share.waitMs(aClient(), pressure('5'))).toBe(0)
  })
})
