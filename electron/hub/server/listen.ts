import type { Server } from 'node:net'
import type { Problem } from '../config/problem.ts'

export type Listening =
  | { readonly ok: true; readonly port: number; readonly stop: () => Promise<void> }
  | { readonly ok: false; readonly problem: Problem }

type Attempt = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly text: string }

/**
 * Listens on this machine alone (127.0.0.1, and ::1 where there is one), or with `lan` on every address. Port 0 takes a
 * free one. `flag` is named where the port is taken.
 */
export async function listen(
  makeServer: () => Server,
  wanted: { readonly port: number; readonly lan: boolean; readonly flag: string },
): Promise<Listening> {
  const first = makeServer()
  const host = wanted.lan ? '::' : '127.0.0.1'
  let attempt = await bind(first, wanted.port, host)
  // A machine without IPv6 has no address that means both.
  if (!attempt.ok && wanted.lan && attempt.code !== 'EADDRINUSE') {
    attempt = await bind(first, wanted.port, '0.0.0.0')
  }
  if (!attempt.ok) return { ok: false, problem: problemOf(attempt, wanted) }
  const address = first.address()
  const port = typeof address === 'object' && address !== null ? address.port : wanted.port
  const servers = [first]
  if (!wanted.lan) {
    const second = makeServer()
    if ((await bind(second, port, '::1')).ok) servers.push(second)
  }
  return { ok: true, port, stop: () => closeAll(servers) }
}

function bind(server: Server, port: number, host: string): Promise<Attempt> {
  return new Promise(resolve => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      resolve({ ok: false, code: error.code ?? '', text: error.message })
    }
    const onListening = () => {
      server.off('error', onError)
      resolve({ ok: true })
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen({ port, host })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()))
}

function problemOf(attempt: { code: string; text: string }, wanted: { port: number; flag: string }): Problem {
  const where = `port ${wanted.port}`
  const advice = `choose another with ${wanted.flag}`
  if (attempt.code === 'EADDRINUSE') {
    return { where, text: `is taken: another program, perhaps another kiosk, listens there; ${advice}` }
  }
  if (attempt.code === 'EACCES') return { where, text: `may not be used by this account; ${advice}` }
  return { where, text: `can't be listened on: ${attempt.text}; ${advice}` }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map(close))
}
