import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect, type IClientOptions } from 'mqtt'
import * as v from 'valibot'
import { onTestFinished } from 'vitest'
import { startBroker } from '../../../electron/hub/broker/startBroker.ts'
import { createClock } from '../../../electron/hub/clock.ts'
import { RoleSchema } from '../../../electron/hub/doors/deviceKeySchema.ts'
import { type Credentials, openDeviceKeys } from '../../../electron/hub/doors/deviceKeys.ts'
import { createLog } from '../../../electron/hub/log.ts'
import { KioskIdSchema, SiteIdSchema } from '../../../stations/contract/ids.ts'
import { eventually } from './eventually.ts'
import { freePort } from './freePort.ts'
import { answers, mosquittoProgram } from './brokers.ts'
import { tempFolder } from './tempFolder.ts'

export const roleNames = ['station-5', 'kiosk-wall-1', 'reader'] as const
export type RoleName = (typeof roleNames)[number]

/** A broker that lets nobody in without credentials, and who may come; `all` may say and hear everything. */
export type DoorBroker = {
  readonly url: string
  readonly logins: Readonly<Record<RoleName | 'all', Credentials>>
  /** With the login that is for tablets that come through a kiosk's pages; null: there is none. */
  readonly tabletsUrl: string | null
  readonly refused: readonly string[]
}

/** Debian's broker with the ACL file that README shows. */
export async function openMosquitto(): Promise<DoorBroker> {
  const folder = tempFolder()
  const port = await freePort()
  const readme = readFileSync(path.resolve('README.md'), 'utf8')
  const acl = /<!-- mosquitto\.acl -->\s*```\n([\s\S]+?)```/.exec(readme)?.[1]
  if (acl === undefined) throw new Error('README shows no ACL file')
  writeFileSync(path.join(folder, 'acl'), `${acl}\nuser all\ntopic readwrite #\n`)
  const passwords = path.join(folder, 'passwords')
  writeFileSync(
    passwords,
    ['all', 'tablets', ...roleNames].map(name => `${name}:secret of ${name}\n`).join(''),
  )
  execFileSync('mosquitto_passwd', ['-U', passwords])
  const file = path.join(folder, 'mosquitto.conf')
  const lines = [`listener ${port} 127.0.0.1`, 'allow_anonymous false', `password_file ${passwords}`]
  const more = [
    `acl_file ${path.join(folder, 'acl')}`,
    'persistence false',
    'set_tcp_nodelay true',
    'user root',
  ]
  writeFileSync(file, [...lines, ...more, ''].join('\n'))
  const child = spawn(mosquittoProgram(), ['-c', file], { stdio: 'ignore' })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  })
  await eventually('mosquitto to listen', () => answers(port))
  const login = (username: string) => ({ username, password: `secret of ${username}` })
  return {
    url: `mqtt://127.0.0.1:${port}`,
    tabletsUrl: `mqtt://tablets:${encodeURIComponent('secret of tablets')}@127.0.0.1:${port}`,
    logins: {
      all: login('all'),
      'station-5': login('station-5'),
      'kiosk-wall-1': login('kiosk-wall-1'),
      reader: login('reader'),
    },
    refused: [],
  }
}

/** Our own, as it runs with `--lan`. */
export async function openOwnBroker(): Promise<DoorBroker> {
  const folder = tempFolder()
  const clock = createClock()
  const opened = openDeviceKeys(path.join(folder, 'devices.json'), clock.wallNowMs)
  if (!opened.ok) throw new Error(opened.problem.text)
  const refused: string[] = []
  const started = await startBroker({
    ...clock,
    ...{ port: 0, lan: false, ownClientId: 'the-kiosk', certificate: null },
    site: v.parse(SiteIdSchema, 'main'),
    kiosk: v.parse(KioskIdSchema, 'main-wall'),
    retainedFile: path.join(folder, 'retained.json'),
    keys: opened.keys,
    audit: { refused: what => void refused.push(what) },
    log: createLog({ ...clock, write: () => undefined }),
  })
  if (!started.ok) throw new Error(started.problem.text)
  onTestFinished(started.broker.stop)
  const make = async (role: object) => {
    const made = await opened.keys.make(v.parse(RoleSchema, role), 'test')
    if (made === null) throw new Error('no credentials')
    return made
  }
  return {
    url: `mqtt://127.0.0.1:${started.broker.port}`,
    tabletsUrl: null,
    logins: {
      all: started.broker.own,
      'station-5': await make({ kind: 'station', station: '5' }),
      'kiosk-wall-1': await make({ kind: 'kiosk', kiosk: 'wall-1' }),
      reader: await make({ kind: 'reader' }),
    },
    refused,
  }
}

/** Connects with somebody's credentials; everything that it hears from the first moment on is in `heard`. */
export async function connectAs(
  broker: Pick<DoorBroker, 'url' | 'logins'>,
  who: RoleName | 'all',
  options: IClientOptions = {},
) {
  const login = broker.logins[who]
  const client = connect(broker.url, { protocolVersion: 4, reconnectPeriod: 0, ...login, ...options })
  onTestFinished(() => void client.end(true))
  const heard: { readonly topic: string; readonly text: string }[] = []
  client.on('message', (topic, payload) => heard.push({ topic, text: payload.toString() }))
  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', reject)
    client.once('close', () => reject(new Error('closed')))
  })
  client.on('error', () => undefined)
  return { client, heard, hasHeard: (topic: string) => heard.some(message => message.topic === topic) }
}
