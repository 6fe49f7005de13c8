import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Language } from '../../../stations/board/boardSchema.ts'
import type { SiteId } from '../../../stations/contract/ids.ts'
import type { Credentials } from '../broker/credentials.ts'
import type { Problem } from '../config/problem.ts'
import type { Exports } from '../review/exports/startExports.ts'
import type { Replays } from '../review/startReplays.ts'
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
const MQTT_PROTOCOLS = ['mqtt', 'mqttv3.1']

/** Serves the pages, and hands over the WebSockets of walls (`/wall`), of replays (`/replay`) and of MQTT clients (`/mqtt`). */
export async function startServer(deps: {
  readonly port: number
  readonly lan: boolean
  readonly pagesFolder: string
  readonly beyond: Credentials | null
  readonly version: string
  readonly floor: { readonly site: SiteId; readonly language: Language }
  readonly illness: () => string | null
  readonly review: Review
  readonly exports: Exports
  readonly replays: Replays
  readonly language: string
  readonly onWall: (socket: WebSocket) => void
  /** null: there is no broker here. */
  readonly onMqtt: ((socket: WebSocket, request: IncomingMessage) => void) | null
}): Promise<
  { readonly ok: true; readonly server: PageServer } | { readonly ok: false; readonly problem: Problem }
> {
  const bound = { port: deps.port }
  const isOurHost = (host: string) => createHostCheck(deps.lan, bound.port)(host)
  const app = createPages({ ...deps, isOurHost, pages: loadPages(deps.pagesFolder) })
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
      refusedUpgrade(request, { path, isOurHost, beyond: deps.beyond }) ??
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
  const makeServer = () => {
    const server = createServer({ noDelay: true }, (request, response) => void handle(request, response))
    server.on('upgrade', upgrade)
    server.on('clientError', (_error, socket) => socket.destroy())
    return server
  }
  const servers: ReturnType<typeof makeServer>[] = []
  const listening = await listen(
    () => {
      const server = makeServer()
      servers.push(server)
      return server
    },
    { port: deps.port, lan: deps.lan, flag: '--http-port' },
  )
  if (!listening.ok) return listening
  bound.port = listening.port
  const stop = async () => {
    const closed = listening.stop()
    for (const socket of [...walls.clients, ...mqtt.clients]) socket.terminate()
    for (const server of servers) server.closeAllConnections()
    await closed
  }
  return { ok: true, server: { port: listening.port, stop } }
}
