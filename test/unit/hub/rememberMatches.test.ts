import { Aedes, type AedesPublishPacket } from 'aedes'
import { expect, it, onTestFinished } from 'vitest'
import { rememberMatches } from '../../../electron/hub/broker/rememberMatches.ts'

type Heard = (packet: AedesPublishPacket, done: () => void) => void

async function aBroker() {
  const aedes = new Aedes()
  rememberMatches(aedes)
  await aedes.listen()
  onTestFinished(() => new Promise<void>(resolve => aedes.close(resolve)))
  const heard: string[] = []
  const listener =
    (name: string): Heard =>
    ({ topic }, done) => {
      heard.push(`${name} ${topic}`)
      done()
    }
  return {
    heard,
    listener,
    subscribe: (topic: string, by: Heard) =>
      new Promise<void>(resolve => aedes.subscribe(topic, by, resolve)),
    unsubscribe: (topic: string, by: Heard) =>
      new Promise<void>(resolve => aedes.unsubscribe(topic, by, resolve)),
    publish: (topic: string) =>
      new Promise<void>(resolve =>
        aedes.publish({ cmd: 'publish', topic, payload: 'x', qos: 0, retain: false, dup: false }, () =>
          resolve(),
        ),
      ),
  }
}

it('carries to whoever subscribes or leaves after a topic was carried once', async () => {
  const { heard, listener, subscribe, unsubscribe, publish } = await aBroker()
  const first = listener('first')
  const second = listener('second')
  await subscribe('a/#', first)
  await publish('a/b')
  await publish('a/b')
  await subscribe('a/+', second)
  await publish('a/b')
  await unsubscribe('a/#', first)
  await publish('a/b')
  expect(heard).toEqual(['first a/b', 'first a/b', 'first a/b', 'second a/b', 'second a/b'])
})

it('[L10] forgets when there are more topics than any floor has', async () => {
  const { heard, listener, subscribe, publish } = await aBroker()
  await subscribe('#', listener('all'))
  for (let number = 0; number < 5_000; number += 1) await publish(`t/${number}`)
  await publish('t/0')
  expect(heard).toHaveLength(5_001)
})
