import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { request as plainRequest } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { checkServerIdentity as checkIdentity, type PeerCertificate } from 'node:tls'
import { WebSocket } from 'ws'
import { onTestFinished } from 'vitest'

/** This machine's address in the network, as others see it; undefined: it has none. */
export const beyond = Object.values(os.networkInterfaces())
  .flatMap(list => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

type Answer = {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** As much of a browser as the doors look at: cookies, Origin; it trusts the kiosk's own certificate and no other. */
export function openBrowser(base: string, dataFolder: string, own: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const isEncrypted = base.startsWith('https')
  const ca = isEncrypted ? readFileSync(path.join(dataFolder, 'own-certificate.pem')) : undefined
  const origin = base.replace(/\/$/, '')
  // Whatever the Host header says, the certificate has to be for where we went.
  const { hostname } = new URL(base)
  const checkServerIdentity = (_host: string, cert: PeerCertificate) => checkIdentity(hostname, cert)
  const trust = ca === undefined ? {} : { ca, checkServerIdentity }

  function ask(
    method: string,
    address: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const said =
      method === 'GET'
        ? {}
        : { origin, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    const headers = { ...said, ...(jar.size > 0 ? { cookie: cookies() } : {}), ...own, ...more }
    return new Promise((resolve, reject) => {
      const options = { method, headers, ...trust }
      const asked = (isEncrypted ? request : plainRequest)(`${origin}${address}`, options, response => {
        let heard = ''
        response.on('data', (bytes: Buffer) => (heard += bytes.toString()))
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [pair = ''] = line.split(';')
            const [name = '', value = ''] = pair.split('=')
            if (value === '') jar.delete(name)
            else jar.set(name, value)
          }
          resolve({ status: response.statusCode ?? 0, text: heard, headers: response.headers })
        })
      })
      asked.on('error', reject)
      asked.end(text)
    })
  }

  return {
    jar,
    get: (address: string, headers?: Record<string, string>) => ask('GET', address, undefined, headers),
    post: (address: string, body: unknown, headers?: Record<string, string>) =>
      ask('POST', address, body, headers),
    put: (address: string, body: unknown) => ask('PUT', address, body),
    remove: (address: string) => ask('DELETE', address),
    /** `open`, or the HTTP status that it was refused with. */
    openSocket(
      address: string,
      more: Record<string, string> = {},
    ): Promise<{ how: string; socket: WebSocket }> {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}${address}`, {
        headers: { origin, cookie: cookies(), ...more },
        ...trust,
      })
      onTestFinished(() => socket.terminate())
      return new Promise(resolve => {
        socket.once('open', () => resolve({ how: 'open', socket }))
        socket.once('error', error =>
          resolve({ how: /\d{3}/.exec(error.message)?.[0] ?? error.message, socket }),
        )
      })
    },
  }
}
