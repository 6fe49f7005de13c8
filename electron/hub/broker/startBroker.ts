import { createServer, type Socket } from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Aedes, type AedesPublishPacket, type Client } from 'aedes'
import { createWebSocketStream, type WebSocket } from 'ws'
import type { KioskId, SiteId } from '../../../stations/contract/ids.ts'
import type { Problem } from '../config/problem.ts'
import type { Log } from '../log.ts'
import { listen } from '../server/listen.ts'
import { boundQueues } from './boundQueues.ts'
import { createBreath } from './createBreath.ts'
import { createBrokerAccess } from './brokerAccess.ts'
import { type Credentials, isBasicLogin, randomCredentials } from './credentials.ts'
import { createFairShare } from './fairShare.ts'
import { createPacketGauge } from './packetGauge.ts'
import { rememberMatches } from './rememberMatches.ts'
import type { Retained } from './retainedFile.ts'
import { openRetainedStore } from './retainedStore.ts'

export type Broker = {
  readonly port: number
  /** What the kiosk's own client connects with. */
  readonly own: Credentials
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
  readonly beyond: Credentials | null
  readonly log: Log
  readonly nowMs: () => number
  readonly wallNowMs: () => number
}): Promise<
  { readonly ok: true; readonly broker: Broker } | { readonly ok: false; readonly problem: Problem }
> {
  const { log } = deps
  let listener: Listener = () => undefined
  const own = randomCredentials('kiosk')
  const addresses = new WeakMap<Client, string>()
  const loggedIn = new WeakSet<Client>()
  const access = createBrokerAccess({
    ...deps,
    own,
    addressOf: client => addresses.get(client),
    hasLoggedIn: client => loggedIn.has(client),
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
      log.repeated(`refused ${client.id}`, 'warn', 'broker', `refused ${client.id}: ${refusal}`)
      done(Object.assign(new Error(refusal), { returnCode: NOT_AUTHORIZED } as const), false)
    },
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
  boundQueues(aedes)
  rememberMatches(aedes)
  await restore(aedes, retained.all())
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
    const from = `${client.id || 'a connection'} from ${addresses.get(client) ?? 'somewhere'}`
    log.repeated(`broken ${client.id}`, 'warn', 'broker', `${from}: ${error.message}`)
  }
  aedes.on('clientError', onBroken)
  aedes.on('connectionError', onBroken)

  function take(stream: Duplex, address: string | undefined, request?: IncomingMessage): void {
    const client = aedes.handle(stream, request)
    if (address !== undefined) addresses.set(client, address)
    const login = request?.headers.authorization
    if (deps.beyond !== null && isBasicLogin(login, deps.beyond)) loggedIn.add(client)
    const gauge = createPacketGauge(() => (access.isOwn(client) ? OWN_LIMIT_BYTES : DEVICE_LIMIT_BYTES))
    // Comes with each read that the broker does, before it looks at the bytes itself.
    stream.on('data', (chunk: Uint8Array) => {
      if (gauge(chunk) === 'too-large') stream.destroy(new Error('sent a packet that is too large'))
    })
  }

  const sockets = new Set<Socket>()
  const makeServer = () =>
    createServer({ noDelay: true }, socket => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      take(socket, socket.remoteAddress)
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
    own,
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

/** Gives the broker back what it kept before it ended. */
async function restore(aedes: Aedes, messages: readonly Retained[]): Promise<void> {
  for (const { topic, payload, qos } of messages) {
    const bytes = Buffer.from(payload, 'base64')
    await new Promise<void>(resolve =>
      aedes.publish({ cmd: 'publish', topic, payload: bytes, qos, retain: true, dup: false }, () =>
        resolve(),
      ),
    )
  }
}

function bytesOf(payload: string | Buffer): Uint8Array {
  return typeof payload === 'string' ? Buffer.from(payload) : payload
}
