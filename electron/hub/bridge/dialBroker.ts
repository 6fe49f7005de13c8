import { connect, isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { createWebSocketStream, WebSocket } from 'ws'

const PORTS: Readonly<Record<string, number>> = { 'mqtt:': 1883, 'mqtts:': 8883 }

/** Opens a connection to a broker, as its URL says: TCP, TLS, or a WebSocket of either. What is written before it stands waits. */
export function dialBroker(address: string): Duplex {
  const url = new URL(address)
  if (url.protocol === 'ws:' || url.protocol === 'wss:') {
    // The login goes into the CONNECT packet, and nowhere else.
    const bare = `${url.protocol}//${url.host}${url.pathname}${url.search}`
    return createWebSocketStream(new WebSocket(bare, 'mqtt', { perMessageDeflate: false }))
  }
  const host = url.hostname.replace(/^\[(.+)\]$/, '$1')
  const port = url.port === '' ? (PORTS[url.protocol] ?? 1883) : Number(url.port)
  if (url.protocol !== 'mqtts:') return connect({ host, port, noDelay: true })
  const socket = connectTls({ host, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
  return socket.setNoDelay(true)
}
