import { connectAsync } from 'mqtt'
import { generate } from 'mqtt-packet'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clientIdOf } from '../../electron/hub/mqtt/clientIdOf.ts'
import { KioskIdSchema, SiteIdSchema } from '../../stations/contract/ids.ts'
import * as v from 'valibot'
import { CodeSchema, CredentialsSchema, anOpenHub, parse } from './support/anOpenHub.ts'
import { kioskTopics, topicsOf } from './support/aStation.ts'
import { aTablet, rawTablet } from './support/aTablet.ts'
import { brokers } from './support/brokers.ts'
import { connectAs, openMosquitto } from './support/doorBrokers.ts'
import { eventually } from './support/eventually.ts'
import { freePort } from './support/freePort.ts'
import { beyond } from './support/openBrowser.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { tempFolder } from './support/tempFolder.ts'

const root = 'bfr/v1/main'
const five = topicsOf('5')
const command = `${root}/station/5/command`
const online = '{"online": true}'
const kioskId = clientIdOf({ site: v.parse(SiteIdSchema, 'main'), kiosk: v.parse(KioskIdSchema, 'wall-1') })

/** Mosquitto that lets everybody in, with somebody at it who hears all. */
async function aMosquitto() {
  const real = brokers.find(({ name }) => name === 'mosquitto')
  if (real === undefined) throw new Error('no Mosquitto among the brokers')
  const [port, folder] = [await freePort(), tempFolder()]
  const running = { stop: await real.start(port, folder) }
  onTestFinished(() => running.stop())
  const url = `mqtt://127.0.0.1:${port}`
  const reader = await connectAsync(url, { protocolVersion: 4 })
  onTestFinished(() => void reader.end(true))
  const said: string[] = []
  reader.on('message', (topic, payload) => said.push(`${topic} ${payload.toString()}`))
  await reader.subscribeAsync('#', { qos: 1 })
  return {
    ...{ url, reader, said },
    stop: () => running.stop(),
    async startAgain() {
      running.stop = await real.start(port, folder)
    },
  }
}

/** What `mosquitto_sub` would show of these topics by the time that `end` has come. */
async function saidUntilEnd({ reader, said }: Awaited<ReturnType<typeof aMosquitto>>) {
  await reader.publishAsync('end', '', { qos: 1 })
  await eventually('the end', () => said.includes('end '))
  return said
}

describe('a tablet through the pages to a Mosquitto', () => {
  it('is seen on the wall, hears its commands, and its last will comes when it is gone', async () => {
    const outside = await aMosquitto()
    const hub = await openHub(['--broker', outside.url])
    const wall = await openWall(hub.wallUrl)
    const will = {
      topic: five.status,
      payload: Buffer.from('{"online": false}'),
      qos: 1 as const,
      retain: true,
    }
    const { client, heard } = await aTablet(hub.wallUrl, {
      clientId: 'bfr-tablet-main-5',
      will,
      clean: false,
    })
    await client.publishAsync(five.status, online, { qos: 1, retain: true })
    await wall.tile('5')
    expect(await client.subscribeAsync(command, { qos: 1 })).toMatchObject([{ qos: 1 }])
    await outside.reader.publishAsync(command, 'for 5', { qos: 1 })
    await eventually('the command', () => heard.some(({ text }) => text === 'for 5'))
    client.stream.destroy()
    await eventually('the last will', () => outside.said.includes(`${five.status} {"online": false}`))
    await outside.reader.publishAsync(command, 'while away', { qos: 1 })
    const back = await aTablet(hub.wallUrl, { clientId: 'bfr-tablet-main-5', clean: false })
    await eventually('what waited', () => back.heard.some(({ text }) => text === 'while away'))
  })

  it('says nothing as the kiosk or elsewhere, and cannot take the kiosk’s session', async () => {
    const outside = await aMosquitto()
    const hub = await openHub(['--broker', outside.url])
    const { client } = await aTablet(hub.wallUrl)
    for (const topic of [kioskTopics.alarms, 'door/open', 'bfr/v1/other/station/5/event'])
      await client.publishAsync(topic, 'forged', { qos: 1 })
    await expect(client.subscribeAsync('#')).rejects.toThrow()
    await expect(aTablet(hub.wallUrl, { clientId: kioskId, clean: false })).rejects.toThrow(/identifier/i)
    await client.publishAsync(five.event, 'right', { qos: 1 })
    const said = await saidUntilEnd(outside)
    expect(said.filter(line => /forged|right/.test(line))).toEqual([`${five.event} right`])
    expect((await hub.health()).status).toBe(200)
  })

  it('comes back when the broker does', async () => {
    const outside = await aMosquitto()
    const hub = await openHub(['--broker', outside.url])
    const { closed } = await aTablet(hub.wallUrl)
    await outside.stop()
    await closed
    await expect(aTablet(hub.wallUrl)).rejects.toThrow('closed')
    await outside.startAgain()
    expect((await aTablet(hub.wallUrl)).client.connected).toBe(true)
  })

  it('[L6] is cut for garbage and for packets that are too large, and nobody else is', async () => {
    const outside = await aMosquitto()
    const hub = await openHub(['--broker', outside.url])
    const { client } = await aTablet(hub.wallUrl)
    const hello = generate({ cmd: 'connect', clientId: 'x', clean: true, keepalive: 9 })
    const large = { cmd: 'publish', topic: five.event, qos: 0, dup: false, retain: false } as const
    const tooLarge = generate({ ...large, payload: 'large'.repeat(20_000) })
    const garbage = Buffer.from('GET / HTTP/1.1\r\n'.repeat(10))
    expect(await rawTablet(hub.wallUrl, [garbage])).toEqual(Buffer.alloc(0))
    expect(await rawTablet(hub.wallUrl, [generate({ cmd: 'pingreq' })])).toEqual(Buffer.alloc(0))
    // A session of no name that is to be kept is no session (MQTT 3.1.1, 3.1.3.1).
    const nameless = Buffer.from([0x10, 12, 0, 4, ...Buffer.from('MQTT'), 4, 0, 0, 9, 0, 0])
    expect(await rawTablet(hub.wallUrl, [nameless])).toEqual(Buffer.alloc(0))
    await rawTablet(hub.wallUrl, [hello, tooLarge])
    await client.publishAsync(five.event, 'still here', { qos: 1 })
    const said = await saidUntilEnd(outside)
    expect(said.filter(line => line.startsWith(five.event))).toEqual([`${five.event} still here`])
  })
})

describe.runIf(beyond !== undefined)('a paired tablet through the pages to an outside broker', () => {
  async function pair({ kiosk, browser }: Awaited<ReturnType<typeof anOpenHub>>) {
    const { code } = parse(CodeSchema, (await kiosk.post('/api/settings/pairing', { station: '5' })).text)
    const made = await browser().post('/api/doors/pair', { station: '5', code })
    return parse(CredentialsSchema, made.text)
  }

  it('says and hears through the pages at an outside broker what its station may, until it is revoked', async () => {
    const outside = await aMosquitto()
    const open = await anOpenHub(['--broker', outside.url])
    const { lanUrl, ca, kiosk } = open
    const key = await pair(open)
    const will = {
      topic: `${root}/station/6/status`,
      payload: Buffer.from('forged'),
      qos: 1 as const,
      retain: false,
    }
    const clientId = `${key.username}-page`
    const { client, heard, closed } = await aTablet(lanUrl, { ...key, ca, clientId, will })
    await client.subscribeAsync(command, { qos: 1 })
    for (const filter of ['#', `${root}/station/6/command`])
      await expect(client.subscribeAsync(filter)).rejects.toThrow()
    for (const topic of [`${root}/station/6/event`, command, kioskTopics.status])
      await client.publishAsync(topic, 'forged', { qos: 1 })
    await client.publishAsync(five.event, 'right', { qos: 1 })
    await outside.reader.publishAsync(command, 'for 5', { qos: 1 })
    await eventually('the command', () => heard.some(({ text }) => text === 'for 5'))
    await expect(aTablet(lanUrl, { ca })).rejects.toThrow(/authorized/i)
    await expect(aTablet(lanUrl, { ...key, ca, clientId: 'the-tablet-of-6' })).rejects.toThrow(/identifier/i)
    expect((await kiosk.remove(`/api/settings/devices/${key.username}`)).status).toBe(200)
    await closed
    await expect(aTablet(lanUrl, { ...key, ca, clientId })).rejects.toThrow(/authorized/i)
    const said = await saidUntilEnd(outside)
    expect(said.filter(line => /forged|right/.test(line))).toEqual([`${five.event} right`])
    const { text } = await kiosk.get('/api/settings/audit')
    for (const what of ['connect-refused', 'publish-refused', 'subscribe-refused'])
      expect(text).toContain(`"${what}"`)
  })

  it('speaks to a broker with logins by the one that is for tablets, and never by the kiosk’s', async () => {
    const outside = await openMosquitto()
    const { username, password } = outside.logins['kiosk-wall-1']
    const kioskUrl = outside.url.replace('//', `//${username}:${encodeURIComponent(password)}@`)
    const closed = await openHub(['--broker', kioskUrl])
    expect(closed.lines.join('\n')).toContain('--tablets-broker')
    await expect(aTablet(closed.wallUrl)).rejects.toThrow('closed')
    await closed.stop()

    const all = await connectAs(outside, 'all')
    await all.client.subscribeAsync('#', { qos: 1 })
    const open = await anOpenHub(['--broker', kioskUrl, '--tablets-broker', outside.tabletsUrl ?? ''])
    const key = await pair(open)
    const login = { ...key, ca: open.ca, clientId: `${key.username}-page` }
    const { client } = await aTablet(open.lanUrl, login)
    await client.publishAsync(five.event, 'right', { qos: 1 })
    await eventually('the word', () => all.heard.some(({ text }) => text === 'right'))
    const log = open.hub.lines.join('\n')
    for (const secret of [password, 'secret of tablets', key.password]) expect(log).not.toContain(secret)
  })

  it('is not told to be paired anew when the broker refuses the kiosk’s login for tablets', async () => {
    const outside = await openMosquitto()
    const { username, password } = outside.logins['kiosk-wall-1']
    const kioskUrl = outside.url.replace('//', `//${username}:${encodeURIComponent(password)}@`)
    const wrong = outside.url.replace('//', '//tablets:guess@')
    const open = await anOpenHub(['--broker', kioskUrl, '--tablets-broker', wrong])
    const key = await pair(open)
    const login = { ...key, ca: open.ca, clientId: `${key.username}-page` }
    await expect(aTablet(open.lanUrl, login)).rejects.toThrow(/unavailable/i)
    expect(open.hub.lines.join('\n')).toContain('does not take the login for tablets')
  })
})
