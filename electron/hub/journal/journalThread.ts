import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { type FromWorker, FromWorkerSchema, type ToWorker, type WorkerOrder } from './protocolSchema.ts'

type Opened = FromWorker & { kind: 'opened' }
type Word = Exclude<FromWorker, { kind: 'opened' | 'closed' }>

/** The journal's thread, as the hub's loop sees it. */
export type JournalThread = {
  /** What is stored, or why nothing can be told within the time that a start may take. */
  readonly opened: Promise<Opened>
  readonly post: (wanted: ToWorker) => void
  readonly listen: (listener: (word: Word) => void) => void
  /** Ends it once what was posted is written, or can't be. */
  readonly stop: () => Promise<void>
}

/** A disk that is slower than this keeps no wall dark; one that is only slow costs nobody their clock (OC4). */
const OPEN_LIMIT_MS = 6_000
const STOP_LIMIT_MS = 1_500
const AGAIN_MS = 2_000

/** Starts the thread; should it ever end by itself, another is started. */
export function startJournalThread(workerFile: string, order: WorkerOrder): JournalThread {
  let listener: (word: Word) => void = () => undefined
  let heardOpened: (opened: Opened) => void = () => undefined
  let heardClosed: () => void = () => undefined
  let unanswered: number | null = null
  let isStopping = false
  let worker = start()

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: order })
    let why = ''
    started.on('message', (message: unknown) => hear(v.parse(FromWorkerSchema, message)))
    started.on('error', error => (why = error.message))
    started.on('exit', () => {
      heardClosed()
      if (isStopping) return
      heardOpened(unopened(why))
      const number = unanswered
      unanswered = null
      if (number !== null) listener({ kind: 'failed', number, why: `its thread ended: ${why}`, isNew: false })
      setTimeout(() => {
        if (!isStopping) worker = start()
      }, AGAIN_MS).unref()
    })
    started.unref()
    return started
  }

  function hear(word: FromWorker): void {
    if (word.kind === 'opened') heardOpened(word)
    else if (word.kind === 'closed') heardClosed()
    else {
      if (word.kind !== 'said') unanswered = null
      listener(word)
    }
  }

  const opened = new Promise<Opened>(resolve => {
    const late = () => resolve(unopened(`it was not open within ${OPEN_LIMIT_MS} ms`))
    const limit = setTimeout(late, OPEN_LIMIT_MS)
    heardOpened = word => {
      clearTimeout(limit)
      resolve(word)
    }
  })
  return {
    opened,
    post(wanted) {
      if (wanted.kind === 'write') unanswered = wanted.number
      worker.postMessage(wanted)
    },
    listen: wanted => void (listener = wanted),
    async stop() {
      if (isStopping) return
      isStopping = true
      const closed = new Promise<void>(resolve => (heardClosed = resolve))
      worker.postMessage({ kind: 'close' })
      await Promise.race([closed, new Promise(resolve => setTimeout(resolve, STOP_LIMIT_MS))])
      await worker.terminate()
    },
  }
}

function unopened(why: string): Opened {
  return { kind: 'opened', stored: null, aside: null, why }
}
