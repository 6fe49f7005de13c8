import { once } from 'node:events'
import { connect } from 'mqtt'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { aStop, kioskTopics, topicsOf } from '../integration/support/aStation.ts'
import { brokers } from '../integration/support/brokers.ts'
import { eventually } from '../integration/support/eventually.ts'
import { freePort } from '../integration/support/freePort.ts'
import { openClient } from '../integration/support/openClient.ts'
import { openHub } from '../integration/support/openHub.ts'
import { openWall } from '../integration/support/openWall.ts'
import { openProxy } from './openProxy.ts'
import { spawnHub } from '../integration/support/spawnHub.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'

async function aMosquitto() {
  const [broker] = brokers
  if (broker === undefined) throw new Error('no broker')
  const port = await freePort()
  const stop = await broker.start(port, tempFolder())
  onTestFinished(stop)
  return { url: `mqtt://127.0.0.1:${port}`, stop }
}

/** A live kiosk, its wall, and the wire between it and a Mosquitto. */
async function aKioskOnAWire() {
  const { url } = await aMosquitto()
  const proxy = await openProxy(Number(new URL(url).port))
  const hub = await openHub(['--broker', `mqtt://127.0.0.1:${proxy.port}`])
  await eventually('a live kiosk', async () => (await hub.health()).status === 200)
  const wall = await openWall(hub.wallUrl)
  return { proxy, hub, wall }
}

it('two kiosks with one id are told so, and do not throw each other out without end', async () => {
  const { url } = await aMosquitto()
  const hub = await openHub(['--broker', url])
  await eventually('a live kiosk', async () => (await hub.health()).status === 200)
  const rival = connect(url, { clientId: 'bfr-kiosk-main-wall-1', protocolVersion: 4, reconnectPeriod: 50 })
  onTestFinished(() => void rival.end(true))
  await eventually('the reason', () => hub.lines.join('\n').includes('another kiosk uses the id'), 15_000)
  expect(hub.lines.join('\n')).toContain('bfr-kiosk-main-wall-1')
  expect(hub.lines.length).toBeLessThan(12)
  rival.end(true)
  await eventually('a live kiosk', async () => (await hub.health()).status === 200, 40_000)
})

it('a kiosk that stands still is missed, and lives again when it goes on', async () => {
  const { url } = await aMosquitto()
  const hub = spawnHub(['--data', tempFolder(), '--http-port', '0', '--broker', url])
  const wallUrl = await hub.wallUrl()
  const health = async () => (await fetch(`${wallUrl}healthz`)).status
  await eventually('a live kiosk', async () => (await health()) === 200)
  const wall = await openWall(wallUrl)
  const reader = await openClient(url, { topics: [kioskTopics.status] })
  hub.kill('SIGSTOP')
  await reader.hear(kioskTopics.status, text => text === '{"online":false}', 15_000)
  hub.kill('SIGCONT')
  await eventually('a live kiosk', async () => (await health()) === 200, 10_000)
  await reader.hear(kioskTopics.status, text => text.includes('"live":true'), 10_000)
  const station = await openClient(url)
  await station.say(topicsOf('5').event, aStop())
  expect(await wall.alarm('athlete-stop')).toMatchObject({ station: '5' })
})

it('[C25] a wire that carries nothing is missed within 4 s, and a new one is made', async () => {
  const { proxy, hub, wall } = await aKioskOnAWire()
  proxy.freeze()
  expect(await wall.alarm('broker-lost', 4_500)).toMatchObject({ priority: 'medium' })
  await eventually('a new wire', () => hub.lines.some(line => line.includes('lost the connection')), 15_000)
  proxy.thaw()
  await wall.noAlarm('broker-lost', 15_000)
  await eventually('a live kiosk', async () => (await hub.health()).status === 200)
})

it('[C25] a broker that is seconds behind, and steadily so, proves nothing: the wall is not calm about what is old', async () => {
  const { proxy, hub, wall } = await aKioskOnAWire()
  // Each way: what the kiosk says to itself is twice as old. Past C25's 3 s, and before the 5 s at which the wire is made anew.
  proxy.delay(1_750)
  expect(await wall.alarm('broker-lost', 10_000)).toMatchObject({ priority: 'medium' })
  await new Promise(resolve => setTimeout(resolve, 6_000))
  expect((await wall.board()).alarms.map(alarm => alarm.condition)).toContain('broker-lost')
  expect((await hub.health()).status).toBe(503)
  proxy.delay(0)
  await wall.noAlarm('broker-lost', 15_000)
  await eventually('a live kiosk', async () => (await hub.health()).status === 200)
})

it('[SG4] a wall to which everything comes seconds late is cut off, and one in time is not', async () => {
  const hub = await openHub([])
  const proxy = await openProxy(Number(new URL(hub.wallUrl).port))
  const ended: string[] = []
  const open = async (name: string, port: string) => {
    const address = new URL('wall', hub.wallUrl.replace('http', 'ws'))
    address.port = port
    const { host, origin } = new URL(hub.wallUrl)
    const socket = new WebSocket(address, { origin, headers: { host } })
    onTestFinished(() => socket.terminate())
    socket.on('error', () => undefined)
    socket.on('close', () => ended.push(name))
    await once(socket, 'open')
    socket.send(JSON.stringify({ kind: 'resync' }))
  }
  await open('far', String(proxy.port))
  await open('near', new URL(hub.wallUrl).port)
  await new Promise(resolve => setTimeout(resolve, 5_000))
  expect(ended).toEqual([])
  proxy.delay(1_500)
  await eventually('the late wall to be cut off', () => ended.length > 0, 15_000)
  await new Promise(resolve => setTimeout(resolve, 3_000))
  expect(ended).toEqual(['far'])
})
