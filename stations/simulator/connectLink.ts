import { Socket } from 'node:net'
import { connect, type MqttClient } from 'mqtt'
import type { StationCommand } from '../contract/command.ts'
import { decode } from '../contract/decode.ts'
import { encode, type Encoded } from '../contract/encode.ts'
import type { SiteId } from '../contract/ids.ts'
import type { Message } from '../contract/message.ts'
import { commandTopic } from '../contract/topics.ts'
import type { FloorLink } from './floorAction.ts'

/** One device's connection to the broker. It comes back by itself, unless it was cut. */
export interface LinkConnection {
  open(): void
  /** Breaks the connection without a word, so that the broker says its last will. */
  cut(): void
  publish(message: Message): void
  /** Ends in order: what was said is delivered first, if that takes no longer than a moment. */
  end(): Promise<void>
}

interface LinkParts {
  readonly url: string
  readonly site: SiteId
  readonly link: FloorLink
  readonly onCommand: (command: StationCommand) => void
  readonly onChange: (isUp: boolean) => void
}

const KEEP_ALIVE_S = 8
const RECONNECT_MS = 1_000
const CONNECT_TIMEOUT_MS = 5_000
const END_WITHIN_MS = 1_000
// What a device keeps while the broker is away. At a rep every few seconds that is a quarter of an hour.
const KEPT_PUBLISHES = 300

export function connectLink({ url, site, link, onCommand, onChange }: LinkParts): LinkConnection {
  const will = encode(link.will)
  const commands = link.cuff === null ? commandTopic(site, link.station) : null
  // What a device says again on every connect, by topic.
  const standing = new Map<string, Encoded>()
  let client: MqttClient | null = null
  let unconfirmed = 0

  function send({ topic, payload, qos, retain }: Encoded): void {
    if (client === null) return
    if (qos === 0) {
      client.publish(topic, payload, { qos, retain })
      return
    }
    if (unconfirmed >= KEPT_PUBLISHES) return
    unconfirmed += 1
    client.publish(topic, payload, { qos, retain }, () => {
      unconfirmed -= 1
    })
  }

  function open(): void {
    if (client !== null) return
    const opened = connect(url, {
      protocolVersion: 4,
      clientId: `bfr-sim-${site}-${link.name.replace('/', '-')}`,
      // The broker keeps commands for a tablet that is away; a cuff is told nothing.
      clean: commands === null,
      keepalive: KEEP_ALIVE_S,
      reconnectPeriod: RECONNECT_MS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      resubscribe: false,
      queueQoSZero: false,
      will: { topic: will.topic, payload: Buffer.from(will.payload), qos: will.qos, retain: will.retain },
    })
    client = opened
    opened.on('connect', () => {
      // mqtt.js leaves Nagle's algorithm on: it holds a rep back for 40 ms.
      if (opened.stream instanceof Socket) opened.stream.setNoDelay(true)
      if (commands !== null) opened.subscribe(commands, { qos: 1 })
      for (const each of standing.values()) send(each)
      onChange(true)
    })
    opened.on('message', (topic, payload) => {
      const decoded = decode(topic, payload)
      if (decoded.ok && decoded.message.kind === 'command') onCommand(decoded.message.command)
    })
    opened.on('close', () => onChange(false))
    // Said once for the whole floor, by `onChange`; it tries again in any case.
    opened.on('error', () => undefined)
  }

  function cut(): void {
    client?.end(true)
    client = null
    unconfirmed = 0
    standing.clear()
  }

  return {
    open,
    cut,
    publish(message) {
      const encoded = encode(message)
      if (encoded.retain) standing.set(encoded.topic, encoded)
      // While the broker is away a standing word is only replaced, and said when it is back.
      if (client?.connected === true || !encoded.retain) send(encoded)
    },
    async end() {
      const ending = client
      client = null
      if (ending === null) return
      await new Promise<void>(resolve => {
        const giveUp = setTimeout(() => {
          ending.end(true)
          resolve()
        }, END_WITHIN_MS)
        ending.end(false, {}, () => {
          clearTimeout(giveUp)
          resolve()
        })
      })
    },
  }
}
