import { connectAsync } from 'mqtt'
import { describe, expect, it } from 'vitest'
import { connectAs, openOwnBroker } from './support/doorBrokers.ts'
import { eventually } from './support/eventually.ts'

const command = 'bfr/v1/main/station/5/command'
const event = 'bfr/v1/main/station/6/event'

describe('the doors of the embedded broker', () => {
  it("gives nobody another's session by its client id, and leaves the owner connected", async () => {
    const broker = await openOwnBroker()
    const session = { clientId: 'tablet', clean: false }
    const { client: tablet } = await connectAs(broker, 'station-5', session)
    await tablet.subscribeAsync(command, { qos: 1 })
    await expect(connectAs(broker, 'reader', session)).rejects.toThrow(/authorized/i)
    expect(tablet.connected).toBe(true)
    await tablet.endAsync()
    const everything = await connectAs(broker, 'all')
    await everything.client.publishAsync(command, 'for 5 alone', { qos: 1 })
    await expect(connectAs(broker, 'reader', session)).rejects.toThrow(/authorized/i)
    const back = await connectAs(broker, 'station-5', session)
    await eventually('what waited', () => back.heard.some(({ text }) => text === 'for 5 alone'))
  })

  it('keeps client ids that begin with the name of credentials for their owner', async () => {
    const broker = await openOwnBroker()
    const clientId = `${broker.logins['station-5'].username}-page`
    await expect(connectAs(broker, 'reader', { clientId })).rejects.toThrow(/authorized/i)
    expect((await connectAs(broker, 'station-5', { clientId })).client.connected).toBe(true)
  })

  it('says in its answer that a subscription was refused', async () => {
    const broker = await openOwnBroker()
    const { client } = await connectAs(broker, 'station-5')
    const granted = await client.subscribeAsync(command, { qos: 1 })
    expect(granted).toMatchObject([{ topic: command, qos: 1 }])
    await expect(client.subscribeAsync('#', { qos: 1 })).rejects.toThrow()
    expect(broker.refused).toContain('subscribe-refused')
  })

  it('[L10] keeps nothing for a session that it may not hear', async () => {
    const broker = await openOwnBroker()
    const session = { clientId: 'away', clean: false }
    const { client } = await connectAs(broker, 'station-5', session)
    await client.subscribeAsync([command, event], { qos: 1 }).catch(() => undefined)
    await client.endAsync()
    const everything = await connectAs(broker, 'all')
    for (let at = 0; at < 300; at += 1) await everything.client.publishAsync(event, 'secret', { qos: 1 })
    await everything.client.publishAsync(command, 'for 5', { qos: 1 })
    const back = await connectAs(broker, 'station-5', session)
    await everything.client.publishAsync(command, 'the last', { qos: 1 })
    await eventually('the last', () => back.heard.some(({ text }) => text === 'the last'))
    expect(back.heard.map(({ text }) => text)).toEqual(['for 5', 'the last'])
  })

  it('records who was refused what', async () => {
    const broker = await openOwnBroker()
    const { client } = await connectAs(broker, 'station-5')
    await client.publishAsync(event, '{}', { qos: 1 })
    await client.subscribeAsync('#').catch(() => undefined)
    await connectAsync(broker.url, { protocolVersion: 4, reconnectPeriod: 0 }).catch(() => undefined)
    const kinds = ['publish-refused', 'subscribe-refused', 'connect-refused']
    expect(new Set(broker.refused)).toEqual(new Set(kinds))
  })
})
