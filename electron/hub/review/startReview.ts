import type { Worker } from 'node:worker_threads'
import type { ReviewRequest } from '../../../stations/record/reviewSchema.ts'
import type { Answered } from './createReader.ts'
import type { Told } from './readerProtocol.ts'
import { type Reading, startReading } from './reading.ts'
import { refused, type Refused } from './reviewError.ts'

/** Reading the journal, as the hub's loop sees it. */
export type Review = {
  readonly ask: (request: ReviewRequest) => Promise<Answered | Refused>
  readonly stop: () => Promise<void>
}

type Waiting = {
  readonly answer: (reply: Answered | Refused) => void
  readonly late: NodeJS.Timeout
}

const MOST_WAITING = 32
const ANSWER_LIMIT_MS = 20_000

/** Answers questions about the journal in a thread of its own, which starts with the first one and again after any end. */
export function startReview(deps: Reading): Review {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0

  function start(): Worker {
    const started = startReading(deps, { kind: 'reader', file: deps.journalFile })
    started.on('message', ({ number, reply }: Told) => settle(number, reply))
    started.on('error', error => {
      deps.log.repeated('review', 'warn', 'review', `reading the journal failed: ${error.message}`)
      giveUp(started, error.message)
    })
    started.on('exit', () => giveUp(started, 'its thread ended'))
    return started
  }

  function settle(number: number, reply: Answered | Refused): void {
    const question = waiting.get(number)
    if (question === undefined) return
    waiting.delete(number)
    clearTimeout(question.late)
    question.answer(reply)
  }

  /** What was asked of a thread that is gone is not answered any more. */
  function giveUp(gone: Worker, why: string): void {
    if (gone !== worker) return
    worker = null
    for (const number of [...waiting.keys()])
      settle(number, refused(503, 'journal', why, 'an answer of the reader'))
  }

  return {
    ask(request) {
      if (waiting.size >= MOST_WAITING) {
        const got = `${waiting.size} questions wait`
        return Promise.resolve(
          refused(503, 'requests', got, `less than ${MOST_WAITING}: ask again in a second`),
        )
      }
      const reading = (worker ??= start())
      asked += 1
      const number = asked
      return new Promise(resolve => {
        const late = setTimeout(() => {
          giveUp(reading, `no answer within ${ANSWER_LIMIT_MS / 1_000} s`)
          void reading.terminate()
        }, ANSWER_LIMIT_MS).unref()
        waiting.set(number, { answer: resolve, late })
        reading.postMessage({ number, request })
      })
    },
    async stop() {
      const reading = worker
      if (reading === null) return
      giveUp(reading, 'the kiosk ends')
      await reading.terminate()
    },
  }
}
