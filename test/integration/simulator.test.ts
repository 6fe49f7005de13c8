import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { Aedes } from 'aedes'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterEach, expect, test, vi } from 'vitest'
import { startSimulator, type Simulator } from '../../stations/simulator/startSimulator.ts'

interface Heard {
  readonly topic: string
  readonly payload: string
  readonly isRetained: boolean
}

const opened: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

async function aBroker(port = 0): Promise<{ port: number; close: () => Promise<void> }> {
  const broker = await Aedes.createBroker()
  const server: Server = createServer(broker.handle)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the broker has no port')
  let isClosed = false
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    await new Promise<void>(resolve => broker.close(() => resolve()))
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  opened.push(close)
  return { port: address.port, close }
}

async function aReader(port: number) {
  const client: MqttClient = await connectAsync(`mqtt://127.0.0.1:${port}`, { protocolVersion: 4 })
  opened.push(() => client.endAsync(true))
  const heard: Heard[] = []
  client.on('message', (topic, payload, { retain }) => {
    heard.push({ topic, payload: payload.toString(), isRetained: retain })
  })
  await client.subscribeAsync('bfr/v1/#', { qos: 1 })
  return {
    client,
    heard,
    until: (isIt: (message: Heard) => boolean): Promise<Heard> =>
      vi.waitFor(
        () => {
          const found = heard.find(isIt)
          if (found === undefined) throw new Error('not heard yet')
          return found
        },
        { timeout: 10_000, interval: 20 },
      ),
  }
}

async function aSquad(port: number, settings: { stations: number; speed?: number }): Promise<Simulator> {
  const simulator = await startSimulator({
    url: `mqtt://127.0.0.1:${port}`,
    site: 'main',
    seed: 1,
    ...settings,
  })
  opened.push(() => simulator.stop())
  return simulator
}

const station1 = 'bfr/v1/main/station/1'

test('stations, cuffs and samples are heard', async () => {
  const { port } = await aBroker()
  const reader = await aReader(port)
  await aSquad(port, { stations: 3 })
  await reader.until(
    ({ topic, payload }) => topic === `${station1}/status` && payload.includes('"online":true'),
  )
  await reader.until(({ topic }) => topic === `${station1}/cuff/r/status`)
  await reader.until(
    ({ topic, payload }) => topic === `${station1}/cuff/l/pressure` && payload.includes('"seq":5,'),
  )
})

test('a cuff with its own connection that is lost leaves its last will', async () => {
  const { port } = await aBroker()
  const reader = await aReader(port)
  // The second of twelve stations loses its cuff after 50 s.
  await aSquad(port, { stations: 12, speed: 20 })
  const cuff = 'bfr/v1/main/station/2/cuff/l/status'
  await reader.until(({ topic, payload }) => topic === cuff && payload === '{"online":false}')
  const lostAt = reader.heard.length
  await reader.until(message => reader.heard.indexOf(message) >= lostAt && message.topic === cuff)
})

test('a release command is answered', async () => {
  const { port } = await aBroker()
  const reader = await aReader(port)
  await aSquad(port, { stations: 1 })
  const command = { id: 'c1', expiresAt: Date.now() + 60_000, type: 'release' }
  await reader.client.publishAsync(`${station1}/command`, JSON.stringify(command), { qos: 1 })
  const reply = await reader.until(({ topic }) => topic === `${station1}/reply`)
  expect(JSON.parse(reply.payload)).toEqual({ id: 'c1', accepted: true })
})

test('when the broker is back every device says again what stands', async () => {
  const first = await aBroker()
  await aSquad(first.port, { stations: 2, speed: 5 })
  const before = await aReader(first.port)
  await before.until(({ topic, payload }) => topic === `${station1}/assignment` && payload !== '')
  await before.client.endAsync(true)
  await first.close()
  await aBroker(first.port)
  const reader = await aReader(first.port)
  await reader.until(({ topic, payload }) => topic === `${station1}/assignment` && payload !== '')
  await reader.until(({ topic }) => topic === `${station1}/cuff/l/status`)
  await reader.until(({ topic }) => topic === 'bfr/v1/main/station/2/cuff/r/status')
})

test('a squad that stops leaves free stations that are off', async () => {
  const { port } = await aBroker()
  const simulator = await aSquad(port, { stations: 2 })
  await simulator.stop()
  const reader = await aReader(port)
  await reader.until(({ topic }) => topic === `${station1}/status`)
  const retained = reader.heard.filter(({ isRetained }) => isRetained)
  expect(retained.filter(({ topic }) => topic.endsWith('/assignment'))).toEqual([])
  expect(new Set(retained.map(({ payload }) => payload))).toEqual(new Set(['{"online":false}']))
})

test('without a broker the squad waits, and says so', async () => {
  const lines: string[] = []
  const { port, close } = await aBroker()
  await close()
  const simulator = await startSimulator({
    url: `mqtt://127.0.0.1:${port}`,
    site: 'main',
    seed: 1,
    stations: 1,
    log: line => lines.push(line),
  })
  opened.push(() => simulator.stop())
  await aBroker(port)
  await expect.poll(() => lines, { timeout: 10_000 }).toContain('all stations connected')
})
