import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { fileBehind, pageScheme } from './pageAddress.ts'

/** What the page may do: show its own files. Its words come over a message port, so it may connect to nothing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

/** Before the app is ready: makes `app://wall` an origin like that of an https page. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the wall's files to a session, and nothing else on the disk. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async request => {
    const file = request.method === 'GET' ? fileBehind(request.url, folder) : null
    const contentType = file === null ? undefined : contentTypes[path.extname(file)]
    const bytes = file === null || contentType === undefined ? null : await bytesOf(file)
    if (bytes === null || contentType === undefined)
      return new Response('not found', { status: 404, headers })
    return new Response(bytes, { headers: { ...headers, 'content-type': contentType } })
  })
}

/** A file that isn't there is an answer, not an accident: the build may be half done, and the page asks again. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}
