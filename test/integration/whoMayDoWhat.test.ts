import { connectAsync } from 'mqtt'
import { describe, expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { connectAs, openMosquitto, openOwnBroker, type RoleName, roleNames } from './support/doorBrokers.ts'

const root = 'bfr/v1/main'
const fives = ['status', 'assignment', 'event', 'reply', 'cuff/l/status', 'cuff/l/pressure']
const ofFive = fives.map(word => `${root}/station/5/${word}`)
const ofSix = fives.map(word => `${root}/station/6/${word}`)
const commands = ['5', '6'].map(station => `${root}/station/${station}/command`)
const kioskWords = (kiosk: string) =>
  ['status', 'alarms', 'heartbeat'].map(word => `${root}/kiosk/${kiosk}/${word}`)
const foreign = ['bfr/v1/other/station/5/event', 'elsewhere']
const inSite = [...ofFive, ...ofSix, ...commands, ...kioskWords('wall-1'), ...kioskWords('wall-2')]
const all = [...inSite, ...foreign]

/** The contract's table, topic by topic. */
const table: Readonly<Record<RoleName, { publish: string[]; hear: string[]; subscribe: string[] }>> = {
  'station-5': {
    publish: ofFive,
    hear: [
      `${root}/station/5/command`,
      ...kioskWords('wall-1').slice(0, 2),
      ...kioskWords('wall-2').slice(0, 2),
    ],
    subscribe: [`${root}/station/5/command`, `${root}/kiosk/+/status`, `${root}/kiosk/+/alarms`],
  },
  'kiosk-wall-1': {
    publish: [...commands, ...kioskWords('wall-1')],
    hear: inSite,
    subscribe: [`${root}/#`],
  },
  reader: { publish: [], hear: inSite, subscribe: [`${root}/#`] },
}
const wider = [
  '#',
  '+/#',
  'bfr/#',
  `${root}/#`,
  `${root}/station/#`,
  `${root}/station/+/event`,
  `${root}/+/+/status`,
]

function topicsOf({ heard }: Awaited<ReturnType<typeof connectAs>>): string[] {
  return [...new Set(heard.map(({ topic }) => topic))].sort()
}

describe.each([
  ['mosquitto with the ACL file of README', openMosquitto],
  ['our own broker', openOwnBroker],
])('who may do what: %s', (_name, open) => {
  it('lets nobody in without the right credentials', async () => {
    const broker = await open()
    const { username } = broker.logins.reader
    for (const login of [{}, { username }, { username, password: 'guess' }, { username: 'x', password: 'x' }])
      await expect(
        connectAsync(broker.url, { ...login, protocolVersion: 4, reconnectPeriod: 0 }),
      ).rejects.toThrow()
  })

  it.each(roleNames)('carries what a %s may publish, last wills too, and nothing else', async role => {
    const broker = await open()
    const everything = await connectAs(broker, 'all')
    await everything.client.subscribeAsync('#', { qos: 1 })
    const { client } = await connectAs(broker, role)
    for (const topic of all) await client.publishAsync(topic, '{}', { qos: 1 })
    for (const topic of all) {
      const will = { topic, payload: Buffer.from('will'), qos: 1 as const, retain: false }
      const dying = await connectAs(broker, role, { will })
      dying.client.stream.destroy()
    }
    const { publish } = table[role]
    const wills = () =>
      new Set(everything.heard.filter(({ text }) => text === 'will').map(({ topic }) => topic))
    await eventually('all that may be', () => publish.every(topic => wills().has(topic)))
    await everything.client.publishAsync('end', '', { qos: 1 })
    await eventually('the end', () => everything.hasHeard('end'))
    expect(topicsOf(everything)).toEqual([...publish, 'end'].sort())
    expect(everything.heard.filter(({ text }) => text === '{}')).toHaveLength(publish.length)
  })

  it.each(roleNames)('brings a %s what it may hear, and nothing else', async role => {
    const broker = await open()
    const { publish, hear, subscribe } = table[role]
    const right = await connectAs(broker, role)
    for (const filter of subscribe) await right.client.subscribeAsync(filter, { qos: 1 })
    const wrong = await connectAs(broker, role)
    for (const filter of [...wider, ...all, '$SYS/#'])
      await wrong.client.subscribeAsync(filter, { qos: 1 }).catch(() => undefined)
    const everything = await connectAs(broker, 'all')
    for (const topic of all) await everything.client.publishAsync(topic, '{}', { qos: 1 })
    await eventually('all that it may hear', () => hear.every(topic => right.hasHeard(topic)))
    await eventually('the same', () => hear.every(topic => wrong.hasHeard(topic)))
    expect(topicsOf(right)).toEqual([...hear].sort())
    expect(topicsOf(wrong).filter(topic => !hear.includes(topic))).toEqual([])
    expect(publish.length).toBeLessThan(all.length)
  })
})
