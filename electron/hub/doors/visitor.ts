import type { IncomingHttpHeaders } from 'node:http'
import type { Duplex } from 'node:stream'
import { parse } from 'hono/utils/cookie'
import { isLoopback } from '../server/isLoopback.ts'
import { placeOf } from './place.ts'

/** As much of a request as the doors look at, over HTTP or to open a WebSocket. */
export type Knock = {
  readonly headers: Pick<IncomingHttpHeaders, 'host' | 'origin' | 'cookie'>
  readonly socket: Duplex & { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean }
}

/** Who asks, as far as the connection tells. */
export type Visitor = {
  readonly address: string
  readonly place: string
  /** On the kiosk itself. */
  readonly isHere: boolean
  readonly isEncrypted: boolean
  readonly sessionToken: string | undefined
  readonly knownToken: string | undefined
}

const SESSION = 'bfr-session'
const KNOWN = 'bfr-known'

/** `__Host-` lets no other page set it, and needs TLS. */
function cookieName(name: string, isEncrypted: boolean): string {
  return isEncrypted ? `__Host-${name}` : name
}

/** Reads who knocks. */
export function visitorOf({ headers, socket }: Knock): Visitor {
  const isEncrypted = socket.encrypted === true
  const cookies = parse(headers.cookie ?? '')
  return {
    address: socket.remoteAddress ?? 'somewhere',
    place: placeOf(socket.remoteAddress),
    isHere: isLoopback(socket.remoteAddress),
    isEncrypted,
    sessionToken: cookies[cookieName(SESSION, isEncrypted)],
    knownToken: cookies[cookieName(KNOWN, isEncrypted)],
  }
}

const YEAR_S = 365 * 24 * 3_600

/** What the browser is to keep of a session; an empty token takes it back. */
export function sessionCookie(token: string, isEncrypted: boolean): string {
  return cookie(cookieName(SESSION, isEncrypted), token, isEncrypted, token === '' ? 0 : null)
}

/** What the browser is to keep so that its coach is no stranger next time. */
export function knownCookie(token: string, isEncrypted: boolean): string {
  return cookie(cookieName(KNOWN, isEncrypted), token, isEncrypted, YEAR_S)
}

function cookie(name: string, value: string, isEncrypted: boolean, maxAgeS: number | null): string {
  const age = maxAgeS === null ? '' : `; Max-Age=${maxAgeS}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${isEncrypted ? '; Secure' : ''}${age}`
}
