import type { IncomingMessage } from 'node:http'
import type { RawData, WebSocket } from 'ws'
import type { ReplayEnd } from '../../../stations/board/replaySchema.ts'
import { type Reading, startReading } from './reading.ts'
import type { ReplayOrder } from './replayThread.ts'

/** Recordings that run on walls. */
export type Replays = {
  /** Why none may begin now; null: one may. */
  readonly refusal: () => ReplayEnd['reason'] | null
  readonly take: (socket: WebSocket, request: IncomingMessage) => void
  readonly stop: () => Promise<void>
}

const MOST_AT_ONCE = 2
const LOOK_EVERY_MS = 100
const MOST_WAITING_BYTES = 8 * 1024 * 1024
/** Close code of our own range (4000 to 4999). */
const ENDED = 4_409

/**
 * Runs each replay in a thread of its own, and ends them all at once when anyone on the real floor is under cuff: whoever looks at a
 * wall then must see the floor.
 */
export function startReplays(
  deps: Reading & {
    readonly setup: () => ReplayOrder['setup'] | null
    /** Somebody on the real floor is under cuff. */
    readonly isUnderCuff: () => boolean
  },
): Replays {
  const running = new Set<{ readonly end: (reason: ReplayEnd['reason']) => void }>()

  function refusal(): ReplayEnd['reason'] | null {
    if (deps.setup() === null) return 'not-ready'
    if (deps.isUnderCuff()) return 'under-cuff'
    return running.size >= MOST_AT_ONCE ? 'too-many' : null
  }

  const look = setInterval(() => {
    if (running.size === 0 || !deps.isUnderCuff()) return
    deps.log.info('review', 'a replay ends: somebody is under cuff')
    for (const replay of [...running]) replay.end('under-cuff')
  }, LOOK_EVERY_MS)

  return {
    refusal,
    take(socket, request) {
      const { searchParams } = new URL(request.url ?? '/', 'http://here')
      const setup = deps.setup()
      const session = searchParams.get('session') ?? ''
      const speed = Math.min(60, Math.max(1, Number(searchParams.get('speed') ?? 1) || 1))
      const why = refusal()
      if (why !== null || setup === null) return close(socket, why ?? 'not-ready')
      const order: ReplayOrder = { kind: 'replay', file: deps.journalFile, session, speed, setup }
      const worker = startReading(deps, order)
      const replay = {
        end(reason: ReplayEnd['reason']): void {
          if (!running.delete(replay)) return
          void worker.terminate()
          close(socket, reason)
        },
      }
      running.add(replay)
      worker.on('message', (word: string | { readonly reason: ReplayEnd['reason'] }) => {
        if (!running.has(replay)) return
        if (typeof word !== 'string') return replay.end(word.reason)
        socket.send(word)
        if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate()
      })
      worker.on('error', error => {
        deps.log.warn('review', `a replay failed: ${error.message}`)
        replay.end('failed')
      })
      worker.on('exit', () => replay.end('failed'))
      socket.on('message', (bytes: RawData, isBinary) => {
        if (!isBinary && Buffer.isBuffer(bytes)) worker.postMessage(bytes.toString())
      })
      socket.on('close', () => {
        running.delete(replay)
        void worker.terminate()
      })
    },
    async stop() {
      clearInterval(look)
      for (const replay of [...running]) replay.end('failed')
      await Promise.resolve()
    },
  }
}

function close(socket: WebSocket, reason: ReplayEnd['reason']): void {
  const end: ReplayEnd = { kind: 'replay-end', reason }
  socket.send(JSON.stringify(end))
  socket.close(ENDED, reason)
}
