import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Problem } from './problem.ts'

export type FolderLock =
  | { readonly ok: true; readonly release: () => Promise<void> }
  | { readonly ok: false; readonly problem: Problem }

// The system's own limit is 104 to 108 bytes.
const LONGEST_SOCKET_PATH = 100

/**
 * Makes this process the only hub of a data folder: it listens on a local socket that nobody else can. After `kill -9` the
 * socket answers nobody and is taken over.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const addresses = addressesOf(folder)
  for (const address of addresses) {
    const server = createServer(socket => socket.destroy())
    if (await listens(server, address)) return locked(server)
    if (await answers(address)) {
      return {
        ok: false,
        problem: { where: folder, text: 'is in use by another kiosk; choose another with --data' },
      }
    }
    if (removed(address) && (await listens(server, address))) return locked(server)
  }
  return { ok: false, problem: { where: folder, text: `can't be locked with ${addresses.join(' or ')}` } }
}

/** Inside the folder; beside it where the path is too long, or nothing can be made in it. */
function addressesOf(folder: string): string[] {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return [`\\\\.\\pipe\\bfr-floor-kiosk-${hash}`]
  const inside = path.join(folder, 'hub.lock')
  const beside = path.join(os.tmpdir(), `bfr-floor-kiosk-${hash}.lock`)
  return Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH ? [inside, beside] : [beside]
}

/** Whether nothing is left in the way at that address. */
function removed(address: string): boolean {
  try {
    rmSync(address, { force: true })
    return true
  } catch {
    return false
  }
}

function locked(server: Server): FolderLock {
  server.unref()
  return { ok: true, release: () => new Promise(resolve => server.close(() => resolve())) }
}

function listens(server: Server, address: string): Promise<boolean> {
  return new Promise(resolve => {
    const onError = () => resolve(false)
    server.once('error', onError)
    server.listen(address, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(address, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
