import mqtt, { type MqttClient } from 'mqtt'
import type { Encoded } from '../../../stations/contract/encode.ts'

export interface BrokerLink {
  /** Sends now, or not at all; `done` comes when the broker has it. */
  send(word: Encoded, done?: () => void): void
  stop(): void
}

const KEEP_ALIVE_S = 8
const CONNECT_WITHIN_MS = 4_000
const AGAIN_AFTER_MS = 1_000

/**
 * A connection that comes back by itself. Each one is a new client with nothing of its own in store, so that what is sent
 * again, and in which order, is decided in one place: the outbox.
 */
export function connectBroker(options: {
  readonly url: string
  readonly clientId: string
  readonly key: { readonly username: string; readonly password: string } | null
  /** The broker does not take the key (MQTT 3.1.1, 3.2.2.3). */
  readonly refused: () => void
  readonly will: Encoded
  readonly topics: readonly string[]
  readonly up: () => void
  readonly down: () => void
  readonly heard: (topic: string, payload: Uint8Array, retained: boolean) => void
}): BrokerLink {
  let client: MqttClient | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function open(): void {
    clearTimeout(again)
    if (stopped || client !== null) return
    const { will } = options
    const opened = mqtt.connect(options.url, {
      protocolVersion: 4,
      clientId: options.clientId,
      ...(options.key ?? {}),
      clean: false,
      keepalive: KEEP_ALIVE_S,
      reconnectPeriod: 0,
      connectTimeout: CONNECT_WITHIN_MS,
      resubscribe: false,
      queueQoSZero: false,
      // Its other timers come from a worker out of a blob, which the page's policy refuses.
      timerVariant: 'native',
      will: {
        topic: will.topic,
        payload: will.payload,
        qos: will.qos,
        retain: will.retain,
      },
    })
    client = opened
    opened.on('connect', () => {
      if (opened !== client) return
      opened.subscribe([...options.topics], { qos: 1 })
      options.up()
    })
    opened.on('message', (topic, payload, packet) => options.heard(topic, payload, packet.retain))
    opened.on('close', () => lost(opened))
    // It closes after an error, and that is what counts.
    opened.on('error', error => {
      if ('code' in error && (error.code === 4 || error.code === 5)) options.refused()
    })
  }

  function lost(closed: MqttClient): void {
    if (closed !== client) return
    client = null
    closed.end(true)
    options.down()
    again = setTimeout(open, AGAIN_AFTER_MS)
  }

  const offline = (): void => {
    if (client !== null) lost(client)
  }
  addEventListener('offline', offline)
  addEventListener('online', open)
  open()
  return {
    send({ topic, payload, qos, retain }, done) {
      const sender = client
      if (sender?.connected !== true) return
      sender.publish(topic, payload, { qos, retain }, error => {
        if (sender === client && !(error instanceof Error)) done?.()
      })
    },
    stop() {
      stopped = true
      clearTimeout(again)
      removeEventListener('offline', offline)
      removeEventListener('online', open)
      client?.end(true)
      client = null
    },
  }
}
