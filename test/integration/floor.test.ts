import { describe, expect, it, onTestFinished } from 'vitest'
import { brokers } from './support/brokers.ts'
import { freePort } from './support/freePort.ts'
import { openClient } from './support/openClient.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { aStop, anAssignment, kioskTopics, topicsOf } from './support/aStation.ts'
import { tempFolder } from './support/tempFolder.ts'
import { eventually } from './support/eventually.ts'

const five = topicsOf('5')
const isEmpty = (text: string) => text.includes('"alarms":[]')

describe.each(brokers)('a floor on $name', broker => {
  async function aFloor() {
    const port = await freePort()
    const folder = tempFolder()
    const url = `mqtt://127.0.0.1:${port}`
    const start = async () => {
      const stop = await broker.start(port, folder)
      onTestFinished(stop)
      return stop
    }
    const stopBroker = await start()
    return { url, folder, start, stopBroker }
  }

  async function aKiosk(flags: readonly string[] = []) {
    const floor = await aFloor()
    const hub = await openHub(['--broker', floor.url, ...flags])
    const wall = await openWall(hub.wallUrl)
    await eventually('a live kiosk', async () => (await hub.health()).status === 200)
    return { ...floor, hub, wall }
  }

  it('takes an assignment that was made before it came', async () => {
    const { url } = await aFloor()
    const station = await openClient(url)
    await station.say(five.assignment, anAssignment(), { retain: true })
    const hub = await openHub(['--broker', url])
    const wall = await openWall(hub.wallUrl)
    const tile = await wall.tile('5')
    expect([tile.state, tile.names[0]]).toEqual(['ready', 'K. Jensen'])
  })

  it('shows by its last will that a cuff went', async () => {
    const { url, wall } = await aKiosk()
    const cuff = await openClient(url, { will: five.cuffStatus })
    await cuff.say(five.assignment, anAssignment(), { retain: true })
    await cuff.say(five.cuffStatus, { online: true, limb: 'left-thigh' }, { retain: true })
    await eventually('a cuff', async () => (await wall.tile('5')).cuffs.some(({ online }) => online === true))
    cuff.drop()
    await eventually('no cuff', async () =>
      (await wall.tile('5')).cuffs.some(({ online }) => online === false),
    )
  })

  it('[C16] publishes its alarms within 100 ms, and an empty list at start', async () => {
    const { url, wall } = await aKiosk()
    const reader = await openClient(url, { topics: [kioskTopics.alarms] })
    await reader.hear(kioskTopics.alarms, isEmpty)
    const station = await openClient(url)
    const saidAtMs = performance.now()
    await station.say(five.event, aStop())
    const heard = await reader.hear(kioskTopics.alarms, text => text.includes('athlete-stop'))
    expect(heard.atMs - saidAtMs).toBeLessThan(100)
    expect(JSON.parse(heard.text)).toMatchObject({
      alarms: [
        { station: '5', condition: 'athlete-stop', priority: 'high', state: 'active', acknowledged: null },
      ],
    })
    const alarm = await wall.alarm('athlete-stop')
    const command = { kind: 'acknowledge', alarmId: alarm.id, priority: 'high', by: 'Coach' } as const
    expect(await wall.command('c-1', command)).toMatchObject({ accepted: true })
    await reader.hear(kioskTopics.alarms, isEmpty)
    expect(await wall.command('c-2', command)).toMatchObject({ accepted: false })
  })

  it('[L5] counts what is delivered twice once', async () => {
    const { url, wall } = await aKiosk()
    const station = await openClient(url)
    await station.say(five.assignment, anAssignment(), { retain: true })
    await station.say(five.event, { id: 's-1', boot: 'b1', seq: 0, type: 'set-started', set: 1 })
    for (const seq of [1, 2, 2, 1]) {
      await station.say(five.event, { id: `r-${seq}`, boot: 'b1', seq, type: 'rep', set: 1, rep: seq })
    }
    await eventually('two reps', async () => (await wall.tile('5')).sets[0]?.reps === 2)
    await station.say(five.event, aStop({ seq: 3 }))
    await station.say(five.event, aStop({ seq: 3 }))
    await wall.alarm('athlete-stop')
    expect((await wall.board()).alarms).toHaveLength(1)
    expect((await wall.tile('5')).sets[0]?.reps).toBe(2)
  })

  it('takes no retained copy for live where the contract keeps none', async () => {
    const { url } = await aFloor()
    const station = await openClient(url)
    await station.say(five.event, aStop(), { retain: true })
    await station.say(five.pressure, { boot: 'b1', seq: 1, pressureMmHg: 150 }, { retain: true })
    await station.say(five.status, { online: true }, { retain: true })
    const hub = await openHub(['--broker', url])
    const wall = await openWall(hub.wallUrl)
    const tile = await wall.tile('5')
    expect([tile.cuffs.map(cuff => cuff.pressureMmHg), (await wall.board()).alarms]).toEqual([[], []])
  })

  it('[L6] is not moved by garbage on any topic', async () => {
    const { url, hub, wall } = await aKiosk()
    const station = await openClient(url)
    await station.say(five.assignment, anAssignment(), { retain: true })
    await wall.tile('5')
    const before = await wall.board()
    const garbage = [
      Buffer.from([0xff, 0, 0xfe, 0x80]),
      '',
      '[]',
      'null',
      '{"online":',
      '{'.repeat(5_000),
      '"\\ud800"',
    ]
    const others = [
      kioskTopics.heartbeat,
      'bfr/v1/main/nonsense',
      'bfr/v1/main/station/UP/status',
      'bfr/v1/main',
    ]
    for (const topic of [five.status, five.event, five.cuffStatus, five.pressure, ...others]) {
      for (const bytes of garbage) await station.say(topic, bytes)
    }
    await eventually('garbage to be seen', () =>
      hub.lines.some(line => line.includes('bfr/v1/main/nonsense')),
    )
    const after = await wall.board()
    expect(after.tiles.map(tile => tile.station)).toEqual(['5'])
    expect(after.tiles[0]?.names).toEqual(before.tiles[0]?.names)
    // The station itself is said to send bad data (C21), and nobody else.
    expect(after.alarms.map(({ condition, station }) => [condition, station])).toEqual([['bad-data', '5']])
    expect((await hub.health()).status).toBe(200)
    expect(hub.lines.filter(line => line.includes('station/5/event')).length).toBeLessThanOrEqual(1)
  })

  it('[C25] raises broker-lost, and is live again when the broker is back', async () => {
    const { hub, wall, stopBroker, start, url } = await aKiosk()
    await stopBroker()
    await eventually('not live', async () => (await hub.health()).status === 503)
    expect(await wall.alarm('broker-lost')).toMatchObject({ station: null, priority: 'medium' })
    await start()
    await wall.noAlarm('broker-lost')
    expect((await hub.health()).status).toBe(200)
    const station = await openClient(url)
    await station.say(five.assignment, anAssignment(), { retain: true })
    expect(await wall.tile('5')).toMatchObject({ state: 'ready' })
    const reader = await openClient(url, { topics: [kioskTopics.status, kioskTopics.alarms] })
    await reader.hear(kioskTopics.alarms, isEmpty)
    await reader.hear(kioskTopics.status, text => text.includes('"live":true'))
  })

  it('[C25] serves the wall while the broker has not come yet, and says so once', async () => {
    const port = await freePort()
    const hub = await openHub(['--broker', `mqtt://coach:secret@127.0.0.1:${port}`])
    const wall = await openWall(hub.wallUrl)
    expect(await hub.health()).toMatchObject({ status: 503 })
    await wall.alarm('broker-lost')
    const said = hub.lines.filter(line => line.includes(' mqtt: '))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('ECONNREFUSED')
    expect(hub.lines.join()).not.toContain('secret')
    onTestFinished(await broker.start(port, tempFolder()))
    await wall.noAlarm('broker-lost')
    await eventually('a live kiosk', async () => (await hub.health()).status === 200)
  })

  it('says that it is there, and that it went', async () => {
    const { url, hub } = await aKiosk()
    const reader = await openClient(url, { topics: [kioskTopics.status] })
    const status = await reader.hear(kioskTopics.status, text => text.includes('"live":true'))
    expect(JSON.parse(status.text)).toMatchObject({ online: true, version: '0.0.0-test', live: true })
    expect(status.text).toMatch(/"at":\d{13}\b/)
    const late = await openClient(url, { topics: [kioskTopics.status] })
    expect((await late.hear(kioskTopics.status)).retained).toBe(true)
    await hub.stop()
    await reader.hear(kioskTopics.status, text => text === '{"online":false}')
  })

  it('says again that it is there when somebody denies it', async () => {
    const { url } = await aKiosk()
    const reader = await openClient(url, { topics: [kioskTopics.status] })
    await reader.hear(kioskTopics.status)
    await reader.say(kioskTopics.status, '{"online":false}', { retain: true })
    await eventually('online again', () => reader.heard.at(-1)?.text.includes('"online":true'))
  })
})
