import type { Worker } from 'node:worker_threads'
import { type Reading, startReading } from '../reading.ts'
import { refused, type Refused } from '../reviewError.ts'
import type { ExportOrder } from './exportOrder.ts'
import type { ExportWord } from './exportThread.ts'

export type OpenedExport = {
  readonly ok: true
  readonly fileName: string
  readonly body: ReadableStream<Uint8Array>
}

/** Exports, each in a thread of its own: neither the hub's loop nor whoever reads a page waits for one. */
export type Exports = {
  readonly open: (
    wanted: Pick<ExportOrder, 'session' | 'format' | 'athlete'>,
  ) => Promise<OpenedExport | Refused>
  readonly stop: () => Promise<void>
}

const MOST_AT_ONCE = 4
const HEAD_LIMIT_MS = 30_000
/** Whoever takes nothing for so long is gone, whatever the connection says. */
const IDLE_LIMIT_MS = 60_000

export function startExports(deps: Reading & { readonly wallNowMs: () => number }): Exports {
  const running = new Set<Worker>()

  function open(
    wanted: Pick<ExportOrder, 'session' | 'format' | 'athlete'>,
  ): Promise<OpenedExport | Refused> {
    if (running.size >= MOST_AT_ONCE) {
      const expected = `less than ${MOST_AT_ONCE}: try again in a minute`
      return Promise.resolve(refused(503, 'exports', `${running.size} run now`, expected))
    }
    const order: ExportOrder = {
      ...{ kind: 'export', file: deps.journalFile, ...wanted, exportedAtWallMs: deps.wallNowMs() },
    }
    const worker = startReading(deps, order)
    running.add(worker)
    return new Promise(resolve => {
      runExport(worker, {
        answer: resolve,
        ended(why) {
          running.delete(worker)
          void worker.terminate()
          if (why !== null) deps.log.warn('review', `an export failed: ${why}`)
        },
      })
    })
  }

  return {
    open,
    async stop() {
      await Promise.all([...running].map(worker => worker.terminate()))
    },
  }
}

/** From a thread's words to an answer and the stream of its pieces, one asked for only when the one before was taken. */
function runExport(
  worker: Worker,
  {
    answer,
    ended,
  }: {
    readonly answer: (reply: OpenedExport | Refused) => void
    readonly ended: (why: string | null) => void
  },
): void {
  const at: { controller: ReadableStreamDefaultController<Uint8Array> | null; isOver: boolean } = {
    ...{ controller: null, isOver: false },
  }
  let taken: () => void = () => undefined
  let late = setTimeout(() => end('nothing was read within its time'), HEAD_LIMIT_MS).unref()

  function end(why: string | null, reply: Refused | null = null): void {
    if (at.isOver) return
    at.isOver = true
    clearTimeout(late)
    ended(why)
    taken()
    if (at.controller === null)
      answer(reply ?? refused(503, 'journal', why, 'a journal that can be read: try again'))
    else if (why === null) at.controller.close()
    // The download breaks off, and the browser says so: half a file must not look whole.
    else at.controller.error(new Error(why))
  }

  function begin(fileName: string): void {
    const body = new ReadableStream<Uint8Array>(
      {
        start: controller => void (at.controller = controller),
        pull: () =>
          new Promise(resolve => {
            taken = resolve
            clearTimeout(late)
            worker.postMessage('more')
          }),
        cancel: () => {
          at.isOver = true
          clearTimeout(late)
          ended(null)
        },
      },
      { highWaterMark: 1 },
    )
    answer({ ok: true, fileName, body })
  }

  worker.on('message', (word: ExportWord) => {
    if (at.isOver) return
    if (word.kind === 'refused') return end(null, word.refused)
    if (word.kind === 'head') return begin(word.fileName)
    if (word.bytes === null) return end(null)
    at.controller?.enqueue(word.bytes)
    taken()
    clearTimeout(late)
    late = setTimeout(() => end('nobody took it'), IDLE_LIMIT_MS).unref()
  })
  worker.on('error', error => end(error.message))
  worker.on('exit', () => end('its thread ended'))
}
