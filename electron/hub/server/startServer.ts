import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Language } from '../../../stations/board/boardSchema.ts'
import type { SiteId } from '../../../stations/contract/ids.ts'
import type { Problem } from '../config/problem.ts'
import type { Running } from '../doors/addKioskFileRoutes.ts'
import type { Certificate } from '../doors/openCertificate.ts'
import type { Doors } from '../doors/openDoors.ts'
import { createRateLimit } from '../doors/rateLimit.ts'
import { splitByTls } from '../doors/splitByTls.ts'
import type { Exports } from '../review/exports/startExports.ts'
import type { Replays } from '../review/startReplays.ts'
import type { AddRoster } from '../roster/startRoster.ts'
import type { Review } from '../review/startReview.ts'
import { createHostCheck } from './hostCheck.ts'
import { createPages } from './createPages.ts'
import { listen } from './listen.ts'
import { loadPages } from './loadPages.ts'
import { refusedUpgrade } from './refusedUpgrade.ts'

export type PageServer = { readonly port: number; readonly stop: () => Promise<void> }

const WALL_LIMIT_BYTES = 64 * 1024
// A frame may hold several MQTT packets; the broker itself looks at each one's size.
const MQTT_FRAME_LIMIT_BYTES = 2 * 1024 * 1024
const UPGRADES = { burst: 60, perSecond: 4 }
const MQTT_PROTOCOLS = ['mqtt', 'mqttv3.1']

/** Serves the pages, and hands over the WebSockets of walls (`/wall`), of replays (`/replay`) and of MQTT clients (`/mqtt`). */
export async function startServer(deps: {
  readonly port: number
  readonly lan: boolean
  readonly pagesFolder: string
  readonly doors: Doors
  /** Encrypts what comes from beyond this machine; null without `--lan`. */
  readonly certificate: Certificate | null
  readonly kiosk: string
  readonly settingsFile: string
  readonly running: Running
  /** The machine's name or address for others, with the port that is listened on. */
  readonly pagesUrl: (port: number) => string
  readonly nowMs: () => number
  readonly version: string
  readonly floor: { readonly site: SiteId; readonly language: Language }
  readonly illness: () => string | null
  readonly review: Review
  readonly exports: Exports
  readonly addRoster: AddRoster
  readonly replays: Replays
  readonly language: string
  readonly onWall: (socket: WebSocket, request: IncomingMessage) => void
  /** null: no broker is reached through here. */
  readonly onMqtt: ((socket: WebSocket, request: IncomingMessage) => void) | null
}): Promise<
  { readonly ok: true; readonly server: PageServer } | { readonly ok: false; readonly problem: Problem }
> {
  const bound = { port: deps.port }
  const isOurHost = (host: string, isEncrypted: boolean) =>
    createHostCheck(deps.lan, bound.port)(host, isEncrypted)
  const limit = createRateLimit(deps.nowMs, UPGRADES)
  const app = createPages({
    ...deps,
    isOurHost,
    pages: loadPages(deps.pagesFolder),
    pagesUrl: () => deps.pagesUrl(bound.port),
  })
  const walls = new WebSocketServer({
    noServer: true,
    maxPayload: WALL_LIMIT_BYTES,
    perMessageDeflate: false,
  })
  const mqtt = new WebSocketServer({
    noServer: true,
    maxPayload: MQTT_FRAME_LIMIT_BYTES,
    perMessageDeflate: false,
    handleProtocols: offered => MQTT_PROTOCOLS.find(name => offered.has(name)) ?? false,
  })

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const path = new URL(request.url ?? '/', 'http://here').pathname
    const takers = { '/wall': deps.onWall, '/mqtt': deps.onMqtt, '/replay': deps.replays.take }
    const take = Object.entries(takers).find(([name]) => name === path)?.[1] ?? null
    const refusal =
      refusedUpgrade(request, { path, isOurHost, limit, doors: deps.doors }) ??
      (path === '/replay' && deps.replays.refusal() !== null ? '409 Conflict' : null)
    if (take === null || refusal !== null) {
      const status = take === null ? '404 Not Found' : refusal
      socket.end(`HTTP/1.1 ${status ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    const server = path === '/mqtt' ? mqtt : walls
    server.handleUpgrade(request, socket, head, opened => {
      // Without a listener a broken frame would end the process.
      opened.on('error', () => opened.terminate())
      take(opened, request)
    })
  }

  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const serve = (request: IncomingMessage, response: ServerResponse) => void handle(request, response)
  const plain = createServer({ noDelay: true }, serve)
  const { certificate } = deps
  const encrypted = certificate === null ? null : createTlsServer({ ...certificate, noDelay: true }, serve)
  const servers = encrypted === null ? [plain] : [plain, encrypted]
  for (const server of servers) {
    server.on('upgrade', upgrade)
    server.on('clientError', (_error, socket) => socket.destroy())
    // They listen to no port themselves; this is what their time limits wait for.
    server.emit('listening')
  }
  const sockets = new Set<Socket>()
  const toPlain = (socket: Socket) => void plain.emit('connection', socket)
  const take = encrypted === null ? toPlain : splitByTls(encrypted, toPlain)
  const makeServer = () =>
    createTcpServer({ noDelay: true }, socket => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      take(socket)
    })
  const listening = await listen(makeServer, { port: deps.port, lan: deps.lan, flag: '--http-port' })
  if (!listening.ok) return listening
  bound.port = listening.port
  const stop = async () => {
    const closed = listening.stop()
    for (const socket of [...walls.clients, ...mqtt.clients]) socket.terminate()
    for (const socket of sockets) socket.destroy()
    for (const server of servers) server.close()
    await closed
  }
  return { ok: true, server: { port: listening.port, stop } }
}
