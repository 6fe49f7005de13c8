import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { ReviewRequestSchema } from '../../../stations/record/reviewSchema.ts'
import { openReadable } from '../journal/handles.ts'
import { createReader, type Reader } from './createReader.ts'
import { ExportOrderSchema } from './exports/exportOrder.ts'
import { answerExport } from './exports/exportThread.ts'
import { answerReplay, ReplayOrderSchema } from './replayThread.ts'
import { refused } from './reviewError.ts'

// The reader's thread: whatever is asked of the journal, the hub's loop goes on.
const port = parentPort
if (port === null) throw new Error('this file is started by the hub, as a worker')

const OrderSchema = v.variant('kind', [
  v.object({ kind: v.literal('reader'), file: v.string() }),
  ReplayOrderSchema,
  ExportOrderSchema,
])
const AskedSchema = v.object({ number: v.number(), request: ReviewRequestSchema })
/** What was read for one question serves the next ones, and is let go of when nobody asks any more. */
const FORGET_AFTER_MS = 120_000
/** Nobody asks for the moment: what is likely to be asked for next is read meanwhile. */
const READ_AHEAD_AFTER_MS = 300

const order = v.parse(OrderSchema, workerData)
if (order.kind === 'replay') answerReplay(order, port)
else if (order.kind === 'export') answerExport(order, port)
else answerRequests(order.file)

function answerRequests(file: string): void {
  let open: { readonly reader: Reader; readonly close: () => void } | null = null
  let forgetting: NodeJS.Timeout | undefined
  let reading: NodeJS.Timeout | undefined

  function reader(): Reader {
    if (open === null) {
      const handle = openReadable(file)
      open = { reader: createReader(handle), close: handle.close }
    }
    return open.reader
  }

  function readAhead(): void {
    try {
      open?.reader.readAhead()
    } catch {
      // Nobody has asked yet; whoever does is told what is wrong.
    }
  }

  port?.on('message', (message: unknown) => {
    const { number, request } = v.parse(AskedSchema, message)
    try {
      const reply = reader().answer(request)
      port.postMessage({ number, reply }, reply.ok ? [reply.bytes.buffer] : [])
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      // The file may have been put aside and another begun: the next question opens what is there then.
      open?.close()
      open = null
      port.postMessage({ number, reply: refused(503, 'journal', why, 'a journal that can be read') })
    }
    clearTimeout(forgetting)
    clearTimeout(reading)
    reading = setTimeout(readAhead, READ_AHEAD_AFTER_MS).unref()
    forgetting = setTimeout(() => open?.reader.forget(), FORGET_AFTER_MS).unref()
  })
}
