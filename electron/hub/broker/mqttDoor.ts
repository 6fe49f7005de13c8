import type { Socket } from 'node:net'
import { createServer } from 'node:tls'
import type { Audit } from '../doors/audit.ts'
import type { Certificate } from '../doors/openCertificate.ts'
import { placeOf } from '../doors/place.ts'
import { createRateLimit } from '../doors/rateLimit.ts'
import { splitByTls } from '../doors/splitByTls.ts'
import { isLoopback } from '../server/isLoopback.ts'

// A whole floor of tablets and cuffs behind one address comes back at once after a restart.
const CONNECTIONS = { burst: 300, perSecond: 20 }

/**
 * Where TCP connections of MQTT come in. With a certificate (`--lan`) what comes from beyond this machine has to be TLS: no
 * password goes over the air as it is.
 */
export function createMqttDoor(deps: {
  readonly certificate: Certificate | null
  readonly audit: Pick<Audit, 'refused'>
  readonly nowMs: () => number
  readonly take: (socket: Socket) => void
}): (socket: Socket) => void {
  const { certificate, audit, take } = deps
  if (certificate === null) return take
  const limit = createRateLimit(deps.nowMs, CONNECTIONS)

  function refuse(socket: Socket, what: 'not-encrypted' | 'too-often', text: string): void {
    audit.refused(what, { who: 'somebody', from: socket.remoteAddress ?? 'somewhere', text })
    socket.destroy()
  }

  const split = splitByTls(createServer(certificate, take), socket => {
    if (isLoopback(socket.remoteAddress)) take(socket)
    else refuse(socket, 'not-encrypted', 'MQTT without TLS')
  })
  return socket => {
    const isLet = isLoopback(socket.remoteAddress) || limit.lets(placeOf(socket.remoteAddress))
    if (isLet) split(socket)
    else refuse(socket, 'too-often', 'MQTT connections')
  }
}
