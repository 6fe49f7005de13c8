import { createServer, type Socket } from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Aedes, type AedesPublishPacket, type Client } from 'aedes'
import { createWebSocketStream, type WebSocket } from 'ws'
import type { KioskId, SiteId } from '../../../stations/contract/ids.ts'
import { printable } from '../../../stations/contract/printable.ts'
import type { Problem } from '../config/problem.ts'
import type { Audit } from '../doors/audit.ts'
import type { DeviceKeys } from '../doors/deviceKeys.ts'
import type { Certificate } from '../doors/openCertificate.ts'
import type { Log } from '../log.ts'
import { listen } from '../server/listen.ts'
import { boundQueues, cutClient, forgetSession } from './boundQueues.ts'
import { createBreath } from './createBreath.ts'
import { createBrokerAccess } from './brokerAccess.ts'
import { createFairShare } from './fairShare.ts'
import { createPacketGauge } from './packetGauge.ts'
import { createMqttDoor } from './mqttDoor.ts'
import { type OwnLogin, randomLogin } from './ownLogin.ts'
import { rememberMatches } from './rememberMatches.ts'
import { restoreRetained } from './restoreRetained.ts'
import { openRetainedStore } from './retainedStore.ts'

export type Broker = {
  readonly port: number
  /** What the kiosk's own client connects with. */
  readonly own: OwnLogin
  /** Where the demo's squad connects, with what lets it in. */
  readonly demoUrl: string
  readonly takeWebSocket: (socket: WebSocket, request: IncomingMessage) => void
  /**
   * Hands over what is kept, and from then on every message as it is carried: through a socket to ourselves each would cost
   * three times as much, and come later.
   */
  readonly listen: (listener: Listener) => void
  readonly stop: () => Promise<void>
}

type Listener = (topic: string, payload: Uint8Array, retained: boolean) => void

const DEVICE_LIMIT_BYTES = 64 * 1024
const OWN_LIMIT_BYTES = 2 * 1024 * 1024
const CONNECT_TIMEOUT_MS = 5_000
// A topic that begins with $ reaches no subscription of `#`, so what is moved here goes nowhere.
const DENIED_TOPIC = '$denied'
// MQTT 3.1.1, 3.2.2.3: not authorized.
const NOT_AUTHORIZED = 5 as const

/** Starts the broker of our own: MQTT 3.1.1 over TCP, and over WebSockets that are handed in. */
export async function startBroker(deps: {
  readonly port: number
  readonly lan: boolean
  readonly site: SiteId
  readonly kiosk: KioskId
  readonly ownClientId: string
  readonly retainedFile: string
  /** null: whoever is on this machine. */
  readonly keys: DeviceKeys | null
  /** Encrypts what comes from beyond this machine; null without `--lan`. */
  readonly certificate: Certificate | null
  readonly audit: Pick<Audit, 'refused'>
  readonly log: Log
  readonly nowMs: () => number
  readonly wallNowMs: () => number
}): Promise<
  { readonly ok: true; readonly broker: Broker } | { readonly ok: false; readonly problem: Problem }
> {
  const { log } = deps
  let listener: Listener = () => undefined
  const logins = { own: randomLogin('kiosk'), demo: randomLogin('demo') }
  const addresses = new WeakMap<Client, string>()
  const access = createBrokerAccess({
    ...deps,
    ...logins,
    addressOf: client => addresses.get(client),
    onForgotten: id => forgetSession(aedes, id),
    cut: id => cutClient(aedes, id),
  })
  const retained = openRetainedStore({ file: deps.retainedFile, log, wallNowMs: deps.wallNowMs })
  const share = createFairShare(deps.nowMs)
  const breathe = createBreath()
  const aedes = new Aedes({
    connectTimeout: CONNECT_TIMEOUT_MS,
    drainTimeout: 20_000,
    maxClientsIdLength: 128,
    authenticate(client, username, password, done) {
      const refusal = access.refusal(client, username, password)
      if (refusal === null) {
        done(null, true)
        return
      }
      done(Object.assign(new Error(refusal), { returnCode: NOT_AUTHORIZED } as const), false)
    },
    authorizeForward: (client, packet) => (access.mayHear(client, packet.topic) ? packet : null),
    authorizeSubscribe: (client, asked, done) =>
      done(null, access.maySubscribe(client, asked.topic) ? asked : null),
    authorizePublish(client, packet, done) {
      if (!access.mayPublish(client, packet.topic) || (packet.retain && !retained.accepts(packet.topic))) {
        // An error here would cut the connection, and a client that tries again for ever would never be heard.
        packet.topic = DENIED_TOPIC
        packet.retain = false
      }
      if (client === null || access.isOwn(client)) {
        done(null)
        return
      }
      const waitMs = share.waitMs(client, packet.topic)
      if (waitMs === 0) done(null)
      else setTimeout(done, waitMs, null)
    },
  })
  await aedes.listen()
  boundQueues(aedes, access.mayKeep)
  rememberMatches(aedes)
  aedes.on('clientDisconnect', access.gone)
  await restoreRetained(aedes, retained.all())
  // Packets that nobody listens to are released one inside the other until the stack is full: a backlog at the moment
  // when our own client goes would end the hub. One listener that answers later keeps the stack flat.
  aedes.subscribe(
    '#',
    (packet, done) => {
      listener(packet.topic, bytesOf(packet.payload), false)
      breathe(done)
    },
    () => undefined,
  )

  aedes.on('publish', (packet: AedesPublishPacket) => {
    if (packet.retain && !packet.topic.startsWith('$'))
      retained.keep(packet.topic, bytesOf(packet.payload), packet.qos)
  })
  const onBroken = (client: Client, error: Error) => {
    const from = `${printable(client.id || 'a connection')} from ${addresses.get(client) ?? 'somewhere'}`
    log.repeated(
      `broken ${addresses.get(client) ?? ''} ${error.message}`,
      'warn',
      'broker',
      `${from}: ${error.message}`,
    )
  }
  aedes.on('clientError', onBroken)
  aedes.on('connectionError', onBroken)

  function take(stream: Duplex, address: string | undefined, request?: IncomingMessage): void {
    const client = aedes.handle(stream, request)
    if (address !== undefined) addresses.set(client, address)
    const gauge = createPacketGauge(() => (access.isOwn(client) ? OWN_LIMIT_BYTES : DEVICE_LIMIT_BYTES))
    // Comes with each read that the broker does, before it looks at the bytes itself.
    stream.on('data', (chunk: Uint8Array) => {
      if (gauge(chunk) === 'too-large') stream.destroy(new Error('sent a packet that is too large'))
    })
  }

  const sockets = new Set<Socket>()
  const connected = createMqttDoor({ ...deps, take: socket => take(socket, socket.remoteAddress) })
  const makeServer = () =>
    createServer({ noDelay: true }, socket => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      connected(socket)
    })
  const listening = await listen(makeServer, { port: deps.port, lan: deps.lan, flag: '--mqtt-port' })
  const close = async () => {
    await new Promise<void>(resolve => aedes.close(resolve))
    for (const socket of sockets) socket.destroy()
    await retained.stop()
  }
  if (!listening.ok) {
    await close()
    return listening
  }
  const broker: Broker = {
    port: listening.port,
    own: logins.own,
    demoUrl: `mqtt://${logins.demo.username}:${logins.demo.password}@127.0.0.1:${listening.port}`,
    takeWebSocket: (socket, request) =>
      take(createWebSocketStream(socket), request.socket.remoteAddress, request),
    listen(wanted) {
      for (const { topic, payload } of retained.all()) wanted(topic, Buffer.from(payload, 'base64'), true)
      listener = wanted
    },
    async stop() {
      const closed = listening.stop()
      await close()
      await closed
    },
  }
  return { ok: true, broker }
}

function bytesOf(payload: string | Buffer): Uint8Array {
  return typeof payload === 'string' ? Buffer.from(payload) : payload
}
