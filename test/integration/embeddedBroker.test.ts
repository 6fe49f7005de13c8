import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { connectAsync, connect as connectMqtt } from 'mqtt'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { aStop, anAssignment, kioskTopics, topicsOf } from './support/aStation.ts'
import { eventually } from './support/eventually.ts'
import { beyond } from './support/openBrowser.ts'
import { openClient } from './support/openClient.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { tempFolder } from './support/tempFolder.ts'

const five = topicsOf('5')
const live = (hub: Awaited<ReturnType<typeof openHub>>) =>
  eventually('a live kiosk', async () => (await hub.health()).status === 200)

describe('the embedded broker', () => {
  it('is live within 2 s of its start', async () => {
    const beganMs = performance.now()
    await live(await openHub())
    expect(performance.now() - beganMs).toBeLessThan(2_000)
  })

  it('keeps retained messages over a restart', async () => {
    const folder = tempFolder()
    const first = await openHub([], folder)
    const station = await openClient(first.mqttUrl)
    await station.say(five.assignment, anAssignment(), { retain: true })
    await first.stop()
    const second = await openHub([], folder)
    const reader = await openClient(second.mqttUrl, { topics: ['bfr/v1/main/station/#'] })
    expect((await reader.hear(five.assignment)).retained).toBe(true)
    expect(await (await openWall(second.wallUrl)).tile('5')).toMatchObject({ state: 'ready' })
  })

  it('puts damaged retained messages aside and starts', async () => {
    const folder = tempFolder()
    writeFileSync(path.join(folder, 'retained.json'), 'garbage')
    const hub = await openHub([], folder)
    await live(hub)
    expect(hub.lines.some(line => line.includes('is damaged'))).toBe(true)
  })

  it('speaks MQTT over WebSockets with the subprotocol that was offered', async () => {
    const hub = await openHub()
    const url = `${hub.wallUrl.replace('http', 'ws')}mqtt`
    const station = await openClient(url)
    await station.say(five.assignment, anAssignment(), { retain: true })
    await (await openWall(hub.wallUrl)).tile('5')
    for (const name of ['mqtt', 'mqttv3.1']) {
      const socket = new WebSocket(url, [name])
      onTestFinished(() => socket.terminate())
      await new Promise(resolve => socket.once('open', resolve))
      expect(socket.protocol).toBe(name)
    }
  })

  it('lets nobody else speak as the kiosk', async () => {
    const hub = await openHub()
    await live(hub)
    const reader = await openClient(hub.mqttUrl, { topics: ['bfr/v1/main/kiosk/#'] })
    for (const topic of Object.values(kioskTopics))
      await reader.say(topic, '{"forged": true}', { retain: true })
    await reader.say('bfr/v1/main/station/9/status', { online: true })
    await (await openWall(hub.wallUrl)).tile('9')
    expect(reader.heard.filter(message => message.text.includes('forged'))).toEqual([])
    await expect(
      connectAsync(hub.mqttUrl, { clientId: 'bfr-kiosk-main-wall-1', reconnectPeriod: 0 }),
    ).rejects.toThrow()
    await live(hub)
  })

  it('[L10] keeps a bounded number of messages for a client that is away', async () => {
    const hub = await openHub()
    const absent = { clientId: 'tablet', clean: false, protocolVersion: 4, reconnectPeriod: 0 } as const
    const tablet = await connectAsync(hub.mqttUrl, absent)
    await tablet.subscribeAsync('notes/#', { qos: 1 })
    await tablet.endAsync()
    const speaker = await openClient(hub.mqttUrl)
    for (let i = 0; i < 300; i += 1) await speaker.say('notes/a', `note ${i}`)
    const back = connectMqtt(hub.mqttUrl, absent)
    onTestFinished(() => void back.end(true))
    const heard: string[] = []
    back.on('message', (_topic, payload) => heard.push(payload.toString()))
    await eventually('the connect', () => back.connected)
    await speaker.say('notes/a', 'the last one')
    await eventually('all that was kept', () => heard.length >= 201)
    expect(heard).toContain('the last one')
    expect(heard.filter(text => text !== 'the last one')).toEqual(
      Array.from({ length: 200 }, (_, index) => `note ${index}`),
    )
  })

  it('[L6] survives garbage on its socket, and refuses what is too large', async () => {
    const hub = await openHub()
    await live(hub)
    const port = Number(new URL(hub.mqttUrl).port)
    const tooLarge = [0x10, 0x80, 0x80, 0x80, 0x01, 0, 4]
    for (const bytes of [[0, 0, 0], [0xff, 0xff, 0xff, 0xff], [0x10, 2, 0, 0], [0x30, 2, 0, 0], tooLarge]) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      const closed = new Promise(resolve => socket.once('close', resolve))
      socket.write(Uint8Array.from(bytes))
      await closed
    }
    const station = await openClient(hub.mqttUrl)
    const pushed = station.say(five.event, 'x'.repeat(70_000))
    await Promise.race([
      pushed.catch(() => undefined),
      eventually('it to be cut', () => hub.lines.join().includes('too large')),
    ])
    await live(hub)
  })

  it('[L7] lets no flood of one station delay the alarm of another', async () => {
    const hub = await openHub()
    await live(hub)
    const wall = await openWall(hub.wallUrl)
    const flooder = await connectAsync(hub.mqttUrl, { protocolVersion: 4, reconnectPeriod: 0 })
    const state = { isOver: false, count: 0 }
    onTestFinished(() => void flooder.end(true))
    const payload = JSON.stringify({ boot: 'b1', seq: 0, pressureMmHg: 20 })
    const flood = async () => {
      while (!state.isOver) {
        for (let i = 0; i < 500; i += 1) flooder.publish(topicsOf('9').pressure, payload)
        state.count += 500
        await new Promise(setImmediate)
      }
    }
    const flooding = flood()
    const station = await openClient(hub.mqttUrl)
    await station.say(five.status, { online: true })
    await eventually('a flood', () => state.count > 5_000)
    await station.say(five.event, aStop())
    await wall.alarm('athlete-stop', 1_000)
    state.isOver = true
    await flooding
  })
})

describe('without --lan', () => {
  it.runIf(beyond !== undefined)('listens on this machine alone', async () => {
    const hub = await openHub()
    await expect(fetch(`${hub.wallUrl.replace('127.0.0.1', beyond ?? '')}healthz`)).rejects.toThrow()
    await expect(
      connectAsync(hub.mqttUrl.replace('127.0.0.1', beyond ?? ''), { reconnectPeriod: 0 }),
    ).rejects.toThrow()
  })
})
