import * as v from 'valibot'
import {
  InputRowSchema,
  RowSchema,
  SessionRowSchema,
  SnapshotRowSchema,
  StintRowSchema,
} from './rowSchema.ts'

const number = v.pipe(v.number(), v.integer())
const AsideSchema = v.nullable(v.object({ as: v.string(), why: v.string() }))

/** What the worker is started with. */
export const WorkerOrderSchema = v.object({
  file: v.string(),
  retention: v.object({ days: v.number(), megabytes: v.number() }),
})
export type WorkerOrder = v.InferOutput<typeof WorkerOrderSchema>

/** What the hub's loop asks of the journal's worker. */
export const ToWorkerSchema = v.variant('kind', [
  /** The numbers of the rows to come go on from those that `opened` told. */
  v.object({ kind: v.literal('go-on') }),
  /** Answered with `written` or `failed`; all of it or nothing is written. `isDurable`: it outlives a power cut then. */
  v.object({
    kind: v.literal('write'),
    number,
    isDurable: v.boolean(),
    /** Somebody trains: nothing is tidied up now. */
    isInSession: v.boolean(),
    wallNowMs: v.number(),
    rows: v.array(RowSchema),
  }),
  v.object({ kind: v.literal('close') }),
])
export type ToWorker = v.InferOutput<typeof ToWorkerSchema>

/** What a restart goes on from: snapshots (newest first), every block since the oldest of them, what was open. */
export const StoredSchema = v.object({
  last: v.object({ run: number, block: number, snapshot: number, stint: number, happening: number }),
  snapshots: v.array(SnapshotRowSchema),
  blocks: v.array(InputRowSchema),
  openSession: v.nullable(SessionRowSchema),
  openStints: v.array(StintRowSchema),
})
export type Stored = v.InferOutput<typeof StoredSchema>

/** What the worker says. */
export const FromWorkerSchema = v.variant('kind', [
  /** The first word. `why`: the journal can't be opened now; it will be tried again with the first write. */
  v.object({
    kind: v.literal('opened'),
    stored: v.nullable(StoredSchema),
    aside: AsideSchema,
    why: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('written'), number, tookMs: v.number() }),
  /** Nothing of it was written. `isNew`: because the file is a new one, which knows nothing of what was written before. */
  v.object({ kind: v.literal('failed'), number, why: v.string(), isNew: v.boolean() }),
  v.object({ kind: v.literal('said'), level: v.picklist(['info', 'warn']), text: v.string() }),
  v.object({ kind: v.literal('closed') }),
])
export type FromWorker = v.InferOutput<typeof FromWorkerSchema>
