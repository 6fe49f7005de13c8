import type { IncomingMessage } from 'node:http'
import type { Refusal } from '../doors/auditSchema.ts'
import type { Doors } from '../doors/openDoors.ts'
import type { RateLimit } from '../doors/rateLimit.ts'
import { visitorOf, type Visitor } from '../doors/visitor.ts'
import { isSameOrigin } from './hostCheck.ts'

/**
 * Why a WebSocket is not opened, as an HTTP status; null where it may be. A browser always says which page asks (Origin):
 * only our own pages may. What is no browser says nothing, and may speak MQTT, which brings its credentials in its own first packet.
 * A wall may be looked at by whoever is in the network; a recording is for coaches.
 */
export function refusedUpgrade(
  request: IncomingMessage,
  deps: {
    readonly path: string
    readonly isOurHost: (host: string, isEncrypted: boolean) => boolean
    readonly doors: Doors
    readonly limit: RateLimit
  },
): string | null {
  const visitor = visitorOf(request)
  const { headers } = request
  const refused = reasonOf(visitor, headers.host ?? '', headers.origin, deps)
  if (refused === null) return null
  const [what, status] = refused
  const who = deps.doors.nameOf(visitor)
  deps.doors.audit.refused(what, { who, from: visitor.address, text: `a WebSocket to ${deps.path}` })
  return status
}

function reasonOf(
  visitor: Visitor,
  host: string,
  origin: string | undefined,
  { path, isOurHost, doors, limit }: Parameters<typeof refusedUpgrade>[1],
): readonly [Refusal, string] | null {
  if (!isOurHost(host, visitor.isEncrypted)) return ['foreign-host', '421 Misdirected Request']
  if (!visitor.isHere && !visitor.isEncrypted) return ['not-encrypted', '403 Forbidden']
  if (!visitor.isHere && !limit.lets(visitor.place)) return ['too-often', '429 Too Many Requests']
  const isOurs = origin === undefined ? path === '/mqtt' : isSameOrigin(origin, host, visitor.isEncrypted)
  if (!isOurs) return ['foreign-page', '403 Forbidden']
  if (path === '/replay' && !doors.isCoach(visitor)) return ['not-signed-in', '401 Unauthorized']
  return null
}
