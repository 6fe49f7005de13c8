import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { topicsOf } from './support/aStation.ts'
import { CodeSchema, CredentialsSchema, PIN, anOpenHub, mqttAt, parse } from './support/anOpenHub.ts'
import { beyond, openBrowser } from './support/openBrowser.ts'
import { openHub } from './support/openHub.ts'
import { openWall } from './support/openWall.ts'
import { tempFolder } from './support/tempFolder.ts'

describe.runIf(beyond !== undefined)('devices at the doors', () => {
  it('pair a tablet by a code that is good once, for one station, until it is revoked', async () => {
    const { browser, kiosk, mqttsUrl, ca, lanUrl } = await anOpenHub()
    const made = parse(CodeSchema, (await kiosk.post('/api/settings/pairing', { station: '5' })).text)
    expect(made.url).toBe(`${lanUrl}station/5#pair=${made.code}`)
    const tablet = browser()
    expect((await tablet.post('/api/doors/pair', { station: '6', code: made.code })).status).toBe(401)
    const paired = parse(
      CredentialsSchema,
      (await tablet.post('/api/doors/pair', { station: '5', code: made.code })).text,
    )
    expect((await tablet.post('/api/doors/pair', { station: '5', code: made.code })).status).toBe(401)
    const client = await mqttAt(mqttsUrl, { ...paired, ca })
    await client.publishAsync(topicsOf('5').status, '{"online": true}', { qos: 1, retain: true })
    const cut = new Promise<void>(resolve => client.once('close', () => resolve()))
    expect((await kiosk.remove(`/api/settings/devices/${paired.username}`)).status).toBe(200)
    await cut
    await expect(mqttAt(mqttsUrl, { ...paired, ca })).rejects.toThrow(/authorized/i)
  })

  it('give an MQTT device credentials once, and encrypt what it says: MQTT and WebSocket', async () => {
    const { hub, kiosk, mqttsUrl, lanUrl, ca } = await anOpenHub()
    const role = { kind: 'station', station: '5' }
    const made = parse(
      CredentialsSchema,
      (await kiosk.post('/api/settings/devices', { role, label: 'Cuff X2' })).text,
    )
    expect((await kiosk.get('/api/settings/devices')).text).not.toContain(made.password)
    expect((await mqttAt(mqttsUrl, { ...made, ca })).connected).toBe(true)
    expect((await mqttAt(`${lanUrl.replace('https', 'wss')}mqtt`, { ...made, ca })).connected).toBe(true)
    const plain = mqttsUrl.replace('mqtts', 'mqtt')
    await expect(mqttAt(plain, made)).rejects.toThrow('closed')
    await expect(mqttAt(mqttsUrl, { ca })).rejects.toThrow(/authorized/i)
    await expect(mqttAt(hub.mqttUrl, {})).rejects.toThrow(/authorized/i)
  })

  it('write no secret into any line of the log or the record', async () => {
    const { hub, folder, kiosk, browser, mqttsUrl, ca } = await anOpenHub()
    const phone = browser()
    await phone.post('/api/doors/sign-in', { pin: 'a wrong secret' })
    await phone.post('/api/doors/sign-in', { pin: PIN })
    const wall = await openWall(hub.wallUrl)
    const { code } = parse(CodeSchema, (await kiosk.post('/api/settings/pairing', { station: '5' })).text)
    await eventually('the code on the wall', () => wall.pairing()?.codes[0]?.code === code)
    const role = { kind: 'reader' }
    const cuff = parse(
      CredentialsSchema,
      (await kiosk.post('/api/settings/devices', { role, label: 'Cuff' })).text,
    )
    const tablet = parse(
      CredentialsSchema,
      (await phone.post('/api/doors/pair', { station: '5', code })).text,
    )
    await mqttAt(mqttsUrl, { ...cuff, ca })
    await mqttAt(mqttsUrl, { ...cuff, password: 'another wrong secret', ca }).catch(() => undefined)
    await hub.stop()
    const said = [
      ...hub.lines,
      ...readdirSync(folder)
        .filter(n => n.endsWith('.jsonl'))
        .map(n => readFileSync(path.join(folder, n), 'utf8')),
    ].join('\n')
    expect(said).toContain('wrong-pin')
    // Nor into the journal, what the broker keeps, or any other file.
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
    expect(files.map(({ name }) => name)).toContain('retained.json')
    for (const { name, parentPath } of files)
      expect([name, readFileSync(path.join(parentPath, name)).includes(code)]).toEqual([name, false])
    const secrets = [PIN, 'a wrong secret', 'another wrong secret', code, cuff.password, tablet.password]
    for (const secret of [...secrets, ...phone.jar.values()]) expect(said).not.toContain(secret)
  })
})

describe('kiosk.json from the settings', () => {
  it('is written when it is as it must be, and every problem is named when it is not', async () => {
    const folder = tempFolder()
    const file = path.join(folder, 'kiosk.json')
    writeFileSync(file, '{"broker": "embedded", "names": "full"}')
    const hub = await openHub([], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    const bad = { names: 'all', limits: { C1x: { armMs: 99_999_999 } }, lan: true }
    const { status, text } = await kiosk.put('/api/settings/kiosk', bad)
    expect(status).toBe(422)
    for (const where of ['names', 'limits.C1x.armMs', 'lan']) expect(text).toContain(`kiosk.json: ${where}`)
    expect(readFileSync(file, 'utf8')).toContain('"full"')
    const good = {
      names: 'first',
      broker: 'mqtt://me:hush@10.0.0.9',
      tabletsBroker: 'mqtt://tablets:hush@10.0.0.9',
    }
    expect((await kiosk.put('/api/settings/kiosk', good)).status).toBe(200)
    const shown = (await kiosk.get('/api/settings/kiosk')).text
    expect(shown).toContain('mqtt://10.0.0.9')
    expect(shown).not.toContain('hush')
    const bare = { broker: 'mqtt://10.0.0.9', tabletsBroker: 'mqtt://10.0.0.9' }
    expect((await kiosk.put('/api/settings/kiosk', bare)).status).toBe(200)
    for (const login of ['me:hush@', 'tablets:hush@']) expect(readFileSync(file, 'utf8')).toContain(login)
    expect((await kiosk.get('/api/settings/audit')).text).toContain('broker, names')
  })

  it('says whether anything was set up before, and what the kiosk was started with', async () => {
    const folder = tempFolder()
    const hub = await openHub(['--site', 'hall'], folder)
    const kiosk = openBrowser(hub.wallUrl, folder)
    const told = async (): Promise<unknown> => JSON.parse((await kiosk.get('/api/settings/kiosk')).text)
    const running = { site: 'hall', kiosk: 'wall-1', language: 'en', names: 'initial', byFlag: ['site'] }
    expect(await told()).toMatchObject({ file: {}, running, isFirst: true })
    expect((await kiosk.put('/api/settings/kiosk', { site: 'gym', language: 'da' })).status).toBe(200)
    // What is chosen holds from the next start on.
    expect(await told()).toMatchObject({ file: { site: 'gym', language: 'da' }, running, isFirst: false })
    expect((await kiosk.put('/api/settings/kiosk', {})).status).toBe(200)
    expect((await kiosk.post('/api/settings/pin', { pin: PIN })).status).toBe(200)
    expect(await told()).toMatchObject({ file: {}, isFirst: false })
  })
})
