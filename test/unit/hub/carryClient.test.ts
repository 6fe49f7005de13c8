import { Duplex } from 'node:stream'
import { generate } from 'mqtt-packet'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CarryDeps, carryClient } from '../../../electron/hub/bridge/carryClient.ts'

/** One end of a connection: what is written to it waits in `written` until `drink` takes it. */
function anEnd() {
  const written: Buffer[] = []
  const waiting: (() => void)[] = []
  const stream = new Duplex({
    read: () => undefined,
    writableHighWaterMark: 1_000,
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk)
      waiting.push(done)
    },
  })
  const drink = () => {
    for (let done = waiting.shift(); done !== undefined; done = waiting.shift()) done()
  }
  return { stream, written, drink }
}

function carried(over: Partial<CarryDeps> = {}) {
  const [down, up] = [anEnd(), anEnd()]
  const troubles: string[] = []
  const released: true[] = []
  const rights = { mayPublish: () => true, maySubscribe: () => true }
  const release = () => void released.push(true)
  const one = carryClient(down.stream, {
    admit: () => ({ ok: true, who: 'a tablet', name: 'station-5', rights, release }),
    dial: () => up.stream,
    loginFor: () => null,
    waitMs: () => 0,
    refused: () => undefined,
    trouble: why => troubles.push(why),
    ...over,
  })
  return { one, down, up, troubles, released }
}

const hello = generate({ cmd: 'connect', clientId: 'x', clean: true, keepalive: 9 })
const welcome = generate({ cmd: 'connack', returnCode: 0, sessionPresent: false })
const word = generate({
  ...{ cmd: 'publish', topic: 't', payload: 'x'.repeat(600), qos: 0, dup: false, retain: false },
})
/** All that is due now has happened. */
const settled = () => vi.advanceTimersByTimeAsync(0)

describe('carryClient', () => {
  afterEach(() => vi.useRealTimers())

  it('reads no more from the broker than the tablet takes, and goes on when it does', async () => {
    vi.useFakeTimers()
    const { down, up } = carried()
    down.stream.push(hello)
    await settled()
    up.drink()
    up.stream.push(welcome)
    for (let at = 0; at < 200; at += 1) up.stream.push(word)
    await settled()
    const atFirst = down.stream.writableLength + down.written.length
    expect(atFirst).toBeLessThan(5_000)
    for (let at = 0; at < 200; at += 1) up.stream.push(word)
    await settled()
    expect(up.stream.readableLength).toBe(200 * word.length)
    for (let at = 0; at < 800; at += 1) {
      down.drink()
      await settled()
    }
    expect(Buffer.concat(down.written).length).toBe(welcome.length + 400 * word.length)
  })

  it('reads no more from the tablet than the broker takes', async () => {
    vi.useFakeTimers()
    const { down, up } = carried()
    down.stream.push(hello)
    for (let at = 0; at < 200; at += 1) down.stream.push(word)
    await settled()
    expect(up.stream.writableLength).toBeLessThan(5_000)
    for (let at = 0; at < 400; at += 1) {
      up.drink()
      await settled()
    }
    expect(Buffer.concat(up.written).length).toBe(hello.length + 200 * word.length)
  })

  it('[C22] slows down who says more than the floor can bear', async () => {
    vi.useFakeTimers()
    const { down, up } = carried({ waitMs: () => 500 })
    down.stream.push(hello)
    down.stream.push(word)
    await settled()
    up.drink()
    await vi.advanceTimersByTimeAsync(499)
    expect(up.written).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(up.written).toHaveLength(2)
  })

  it('ends with who says nothing, and with a broker that does not answer, and says which', async () => {
    vi.useFakeTimers()
    const silent = carried()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([silent.down.stream.writableEnded, silent.troubles]).toEqual([true, []])
    const unheard = carried()
    unheard.down.stream.push(hello)
    await vi.advanceTimersByTimeAsync(5_000)
    expect([unheard.down.stream.writableEnded, unheard.troubles]).toEqual([true, ['does not answer']])
  })

  it.each(['tablet', 'broker'] as const)('closes both ends when the %s is gone', async gone => {
    vi.useFakeTimers()
    const { down, up, released } = carried()
    down.stream.push(hello)
    await settled()
    up.drink()
    const leaves = gone === 'tablet' ? down : up
    leaves.stream.destroy()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([down.stream.destroyed, up.stream.destroyed, released]).toEqual([true, true, [true]])
  })
})
