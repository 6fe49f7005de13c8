import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { createJournalFile } from './journalFile.ts'
import { type FromWorker, ToWorkerSchema, WorkerOrderSchema } from './protocolSchema.ts'

// The journal's thread: SQLite waits for the disk here, so that the hub's loop never does.
const port = parentPort
if (port === null) throw new Error('this file is started by the hub, as a worker')

const say = (word: FromWorker): void => port.postMessage(word)
const journal = createJournalFile(v.parse(WorkerOrderSchema, workerData), say, () => Date.now())

port.on('message', (message: unknown) => {
  const wanted = v.parse(ToWorkerSchema, message)
  if (wanted.kind === 'go-on') journal.goOn()
  else if (wanted.kind === 'write') journal.write(wanted)
  else {
    journal.close()
    port.close()
  }
})
journal.start()
