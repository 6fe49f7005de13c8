import type { Duplex } from 'node:stream'

/** Writes, and waits until the other end can take more: who sends faster than that is read no further. */
export function writeTo(stream: Duplex, bytes: Uint8Array): Promise<void> {
  if (stream.destroyed || stream.writableEnded || stream.write(bytes)) return Promise.resolve()
  return new Promise(resolve => {
    const done = () => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })
}

const CLOSE_WITHIN_MS = 1_000

/** Ends a connection after what was written to it, and whether the other end answers or not. */
export function endIt(stream: Duplex): void {
  if (stream.destroyed) return
  const limit = setTimeout(() => stream.destroy(), CLOSE_WITHIN_MS)
  stream.once('close', () => clearTimeout(limit))
  stream.end()
}
