import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { topicsOf } from './support/aStation.ts'
import { CodeSchema, CredentialsSchema, PIN, anOpenHub, mqttAt, parse } from './support/anOpenHub.ts'
import { beyond } from './support/openBrowser.ts'

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
    const { code } = parse(CodeSchema, (await kiosk.post('/api/settings/pairing', { station: '5' })).text)
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
    const secrets = [PIN, 'a wrong secret', 'another wrong secret', code, cuff.password, tablet.password]
    for (const secret of [...secrets, ...phone.jar.values()]) expect(said).not.toContain(secret)
  })
})
