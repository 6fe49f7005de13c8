import type { Server, Socket } from 'node:net'

const TLS_HELLO = 0x16
const FIRST_BYTE_WITHIN_MS = 10_000

/**
 * Looks at the first byte of each connection, so that one port serves both: TLS to `encrypted`, anything else to `plain`, which is
 * handed only what comes from this machine if it is to hold secrets.
 */
export function splitByTls(encrypted: Server, plain: (socket: Socket) => void): (socket: Socket) => void {
  return socket => {
    const onError = () => socket.destroy()
    const onLate = () => socket.destroy()
    socket.on('error', onError)
    socket.setTimeout(FIRST_BYTE_WITHIN_MS, onLate)
    socket.once('readable', () => {
      const first: unknown = socket.read()
      socket.setTimeout(0)
      socket.off('timeout', onLate)
      if (!Buffer.isBuffer(first)) {
        socket.destroy()
        return
      }
      socket.unshift(first)
      socket.off('error', onError)
      if (first[0] === TLS_HELLO) encrypted.emit('connection', socket)
      else plain(socket)
    })
  }
}
