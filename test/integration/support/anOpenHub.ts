import { readFileSync } from 'node:fs'
import path from 'node:path'
import { connect, type IClientOptions } from 'mqtt'
import * as v from 'valibot'
import { expect, onTestFinished } from 'vitest'
import { beyond, openBrowser } from './openBrowser.ts'
import { openHub } from './openHub.ts'
import { tempFolder } from './tempFolder.ts'

export const PIN = 'tiger 4711'
export const CredentialsSchema = v.object({
  username: v.string(),
  password: v.pipe(v.string(), v.minLength(20)),
})
export const CodeSchema = v.object({ code: v.string(), url: v.string() })
export const parse = <Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.parse(v.pipe(v.string(), v.parseJson(), schema), text)

/** A hub with `--lan`, its kiosk with a PIN, and browsers elsewhere in the network. */
export async function anOpenHub(flags: readonly string[] = []) {
  const folder = tempFolder()
  const hub = await openHub(['--lan', ...flags], folder)
  const kiosk = openBrowser(hub.wallUrl, folder)
  expect((await kiosk.post('/api/settings/pin', { pin: PIN })).status).toBe(200)
  const lanUrl = hub.wallUrl.replace('http://127.0.0.1', `https://${beyond ?? ''}`)
  return {
    ...{ hub, folder, kiosk, lanUrl },
    browser: (headers?: Record<string, string>) => openBrowser(lanUrl, folder, headers),
    mqttsUrl: hub.mqttUrl.replace('mqtt://127.0.0.1', `mqtts://${beyond ?? ''}`),
    ca: readFileSync(path.join(folder, 'own-certificate.pem')),
  }
}

/** Over TLS it trusts the kiosk's certificate alone. */
export async function mqttAt(url: string, { ca, ...login }: IClientOptions & { ca?: Buffer }) {
  const trust = ca === undefined ? {} : { ca, wsOptions: { ca } }
  const client = connect(url, { protocolVersion: 4, reconnectPeriod: 0, ...login, ...trust })
  onTestFinished(() => void client.end(true))
  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', reject)
    client.once('close', () => reject(new Error('closed')))
  })
  client.on('error', () => undefined)
  return client
}
