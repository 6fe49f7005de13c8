import { connectAsync } from 'mqtt'
import { onTestFinished } from 'vitest'
import { eventually } from './eventually.ts'

export type Heard = {
  readonly topic: string
  readonly text: string
  readonly retained: boolean
  readonly atMs: number
}

/** An MQTT client with a record of what it heard; without a will it is a bystander. */
export async function openClient(
  url: string,
  options: { readonly clientId?: string; readonly will?: string; readonly topics?: readonly string[] } = {},
) {
  const client = await connectAsync(url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...(options.clientId === undefined ? {} : { clientId: options.clientId }),
    ...(options.will === undefined
      ? {}
      : { will: { topic: options.will, payload: Buffer.from('{"online": false}'), qos: 1, retain: true } }),
  })
  client.on('error', () => undefined)
  onTestFinished(() => void client.end(true))
  const heard: Heard[] = []
  client.on('message', (topic, payload, packet) =>
    heard.push({ topic, text: payload.toString(), retained: packet.retain, atMs: performance.now() }),
  )
  if (options.topics !== undefined) await client.subscribeAsync([...options.topics], { qos: 1 })

  return {
    heard,
    async say(
      topic: string,
      payload: unknown,
      publish: { qos?: 0 | 1; retain?: boolean } = {},
    ): Promise<void> {
      const bytes =
        typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload)
      await client.publishAsync(topic, bytes, { qos: publish.qos ?? 1, retain: publish.retain ?? false })
    },
    /** The newest on a topic that fits. */
    hear: (topic: string, fits: (text: string) => boolean = () => true, limitMs?: number) =>
      eventually(
        `${topic}`,
        () => heard.filter(message => message.topic === topic && fits(message.text)).at(-1),
        limitMs,
      ),
    /** Gone without a word, as after a power cut. */
    drop: () => client.stream.destroy(),
    close: () => client.endAsync(),
  }
}
