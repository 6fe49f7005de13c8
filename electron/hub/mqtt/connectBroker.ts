import { Socket } from 'node:net'
import { connect, type IClientOptions, type MqttClient } from 'mqtt'
import { shownUrl } from '../config/brokerUrl.ts'
import type { Encoded } from '../../../stations/contract/encode.ts'
import type { Log } from '../log.ts'
import { createReconnectPace } from './reconnectPace.ts'
import { createTurnBudget } from './turnBudget.ts'

/** The kiosk's one connection to the broker. */
export type BrokerLink = {
  readonly isConnected: () => boolean
  /** Sends now or, without a connection, not at all: everything that matters is said again at each connect. */
  readonly publish: (message: Encoded) => void
  /** Cuts a connection that carries nothing, so that a new one is made. */
  readonly cut: (why: string) => void
  /** Says a last message in order and goes. */
  readonly stop: (last: Encoded) => Promise<void>
}

const KEEPALIVE_S = 5
const PUBLISH_LIMIT_MS = 5_000
const STOP_LIMIT_MS = 1_000

/** Connects, and keeps connecting without end. `onConnected` comes at every connect, before the first message of it. */
export function connectBroker(deps: {
  readonly url: string
  readonly login: { readonly username: string; readonly password: string } | null
  readonly clientId: string
  readonly will: Encoded
  readonly topics: readonly string[]
  readonly log: Log
  readonly nowMs: () => number
  readonly onConnected: () => void
  /** Whatever is said from now on comes back. */
  readonly onListening: () => void
  readonly onDisconnected: () => void
  readonly onMessage: (topic: string, payload: Uint8Array, retained: boolean) => void
}): BrokerLink {
  const { log, clientId } = deps
  const shown = shownUrl(deps.url)
  const pace = createReconnectPace()
  const waiting = new Set<number>()
  let isUp = false
  let isStopping = false
  let lastTrouble = ''

  const client = connect(deps.url, optionsOf(deps))
  client.handleMessage = createTurnBudget()

  function subscribe(): void {
    client.subscribe([...deps.topics], { qos: 1 }, (error, granted) => {
      const refused = granted?.find(grant => grant.qos !== 1)
      if (error === null && refused === undefined) {
        deps.onListening()
        return
      }
      if (!client.connected) return
      const why =
        error?.message ?? `${refused?.topic ?? ''} was granted with QoS ${refused?.qos ?? 0} instead of 1`
      cut(`the broker does not let the kiosk listen: ${why}`)
    })
  }

  function cut(why: string): void {
    log.repeated('cut', 'error', 'mqtt', `${shown}: ${why}; connecting anew`)
    client.stream.destroy()
  }

  client.on('connect', () => {
    // mqtt.js leaves Nagle's algorithm on, which holds a packet back for 40 ms.
    if (client.stream instanceof Socket) client.stream.setNoDelay(true)
    isUp = true
    lastTrouble = ''
    pace.connected(deps.nowMs())
    log.repeated('connected', 'info', 'mqtt', `connected to ${shown} as ${clientId}`)
    deps.onConnected()
    subscribe()
  })
  client.on('message', (topic, payload, packet) => deps.onMessage(topic, payload, packet.retain))
  client.on('error', error => {
    if (isStopping) return
    if (error.message !== lastTrouble)
      log.repeated('trouble', 'warn', 'mqtt', `${shown}: ${troubleOf(error)}`)
    lastTrouble = error.message
  })
  client.on('close', () => {
    for (const id of waiting) client.removeOutgoingMessage(id)
    waiting.clear()
    if (!isUp) return
    isUp = false
    if (isStopping) return
    const { waitMs, isFight } = pace.lost(deps.nowMs())
    client.options.reconnectPeriod = waitMs
    const why = isFight ? `, again at once: perhaps another kiosk uses the id ${clientId}, see --kiosk` : ''
    log.repeated('lost', 'warn', 'mqtt', `lost the connection to ${shown}${why}; trying again without end`)
    deps.onDisconnected()
  })

  return {
    isConnected: () => isUp,
    publish(message) {
      if (isUp && !isStopping) send(client, message, waiting, log)
    },
    cut,
    async stop(last) {
      isStopping = true
      if (isUp) await within(STOP_LIMIT_MS, done => sendLast(client, last, done))
      await within(STOP_LIMIT_MS, done => client.end(!isUp, {}, () => done()))
      client.stream.destroy()
    },
  }
}

function optionsOf(deps: Parameters<typeof connectBroker>[0]): IClientOptions {
  const { topic, payload, qos, retain } = deps.will
  return {
    ...(deps.login ?? {}),
    clientId: deps.clientId,
    protocolVersion: 4,
    clean: false,
    keepalive: KEEPALIVE_S,
    // Else the heartbeat of every second would put the ping off for ever, and a dead link would never be found.
    reschedulePings: false,
    reconnectPeriod: 1_000,
    connectTimeout: 4_000,
    resubscribe: false,
    queueQoSZero: false,
    will: { topic, payload: Buffer.from(payload), qos, retain },
  }
}

/** A broker that refuses a publish may never answer it, so nothing waits longer than the limit. */
function send(
  client: MqttClient,
  { topic, payload, qos, retain }: Encoded,
  waiting: Set<number>,
  log: Log,
): void {
  if (qos === 0) {
    client.publish(topic, payload, { qos, retain })
    return
  }
  const state: { id: number | null } = { id: null }
  const limit = setTimeout(() => {
    if (state.id !== null) client.removeOutgoingMessage(state.id)
    log.repeated(
      `unanswered ${topic}`,
      'warn',
      'mqtt',
      `the broker did not take ${topic} within ${PUBLISH_LIMIT_MS} ms`,
    )
  }, PUBLISH_LIMIT_MS)
  client.publish(topic, payload, { qos, retain }, () => {
    clearTimeout(limit)
    if (state.id !== null) waiting.delete(state.id)
  })
  state.id = client.getLastMessageId()
  waiting.add(state.id)
}

function sendLast(client: MqttClient, { topic, payload, qos, retain }: Encoded, done: () => void): void {
  client.publish(topic, payload, { qos, retain }, () => done())
}

function within(limitMs: number, act: (done: () => void) => void): Promise<void> {
  return new Promise(resolve => {
    const limit = setTimeout(resolve, limitMs)
    act(() => {
      clearTimeout(limit)
      resolve()
    })
  })
}

/** Several addresses tried in vain come as one error without words of its own. */
function troubleOf(error: Error): string {
  if (error.message !== '') return error.message
  return 'code' in error ? String(error.code) : error.name
}
