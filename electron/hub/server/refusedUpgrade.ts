import type { IncomingMessage } from 'node:http'
import { type Credentials, isBasicLogin } from '../broker/credentials.ts'
import { isSameOrigin } from './hostCheck.ts'
import { isLoopback } from './isLoopback.ts'

/**
 * Why a WebSocket is not opened, as an HTTP status; null where it may be. A browser always says which page asks (Origin):
 * only our own pages may. What is no browser says nothing, and may speak MQTT.
 */
export function refusedUpgrade(
  request: IncomingMessage,
  deps: {
    readonly path: string
    readonly isOurHost: (host: string) => boolean
    readonly beyond: Credentials | null
  },
): string | null {
  const host = request.headers.host ?? ''
  const { origin, authorization } = request.headers
  if (!deps.isOurHost(host)) return '421 Misdirected Request'
  if (origin === undefined ? deps.path !== '/mqtt' : !isSameOrigin(origin, host)) return '403 Forbidden'
  // MQTT brings its credentials in its own first packet.
  if (deps.path === '/mqtt' || isLoopback(request.socket.remoteAddress)) return null
  return deps.beyond !== null && isBasicLogin(authorization, deps.beyond) ? null : '401 Unauthorized'
}
