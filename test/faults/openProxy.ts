import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A wire to a port of this machine that can be made to carry nothing, or all of it late, without either end being told. */
export async function openProxy(targetPort: number) {
  const sockets = new Set<Socket>()
  const state = { isFrozen: false, lateByMs: 0 }
  const server = createServer(near => {
    const far = connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', bytes => {
        if (state.isFrozen) return
        if (state.lateByMs === 0) to.write(bytes)
        else setTimeout(() => to.write(bytes), state.lateByMs)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    freeze: () => void (state.isFrozen = true),
    thaw: () => void (state.isFrozen = false),
    /** Each way, from now on. */
    delay: (ms: number) => void (state.lateByMs = ms),
  }
}
