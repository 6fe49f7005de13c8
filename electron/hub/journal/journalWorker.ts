import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { createJournalFile } from './journalFile.ts'
import { type FromWorker, ToWorkerSchema, WorkerOrderSchema } from './protocolSchema.ts'
import { createTidier } from './tidier.ts'

// The journal's thread: SQLite waits for the disk here, so that the hub's loop never does.
const port = parentPort
if (port === null) throw new Error('this file is started by the hub, as a worker')

const order = v.parse(WorkerOrderSchema, workerData)
const say = (word: FromWorker): void => port.postMessage(word)
const journal = createJournalFile(order, say, () => Date.now())
const tidier = createTidier({ handle: journal.handle, retention: order.retention, say })

port.on('message', (message: unknown) => {
  const wanted = v.parse(ToWorkerSchema, message)
  if (wanted.kind === 'go-on') journal.goOn()
  else if (wanted.kind === 'write') {
    journal.write(wanted)
    tidier.afterWrite(wanted)
  } else {
    tidier.stop()
    journal.close()
    port.close()
  }
})
journal.start()
