import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'

/** What whoever reads the journal for the hub is given: the built file of its thread, and the journal's own. */
export type Reading = {
  readonly workerFile: string
  readonly journalFile: string
  readonly log: Log
}

const MEMORY_MB = 512

/** Starts a thread that reads; it keeps no process alive, and one that needs too much memory ends alone. */
export function startReading({ workerFile }: Pick<Reading, 'workerFile'>, workerData: object): Worker {
  const worker = new Worker(workerFile, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  worker.unref()
  return worker
}
