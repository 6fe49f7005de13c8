import type { ToWorker } from './protocolSchema.ts'
import type { JournalRow } from './rowSchema.ts'

type Write = ToWorker & { kind: 'write' }
export type Gap = { readonly fromAtMs: number; readonly atMs: number }

/** Rows on their way to the disk. */
export type Outbox = {
  readonly put: (rows: readonly JournalRow[], isDurable: boolean) => void
  /** Everything that was put so far is written, durably where that was asked for. */
  readonly whenWritten: () => Promise<void>
  readonly written: (number: number) => void
  readonly failed: (number: number, why: string, isNew: boolean) => void
  /** Looks whether the disk answers, and tries again where it did not; to be called a few times a second. */
  readonly tick: () => void
  readonly isEmpty: () => boolean
}

/** One transaction is at most about this large: what waited through an outage goes in many. */
const BATCH_BYTES = 1024 * 1024
/** Blocks wait for the disk up to this (about an hour of 64 stations); then the oldest are given up (L10). */
const WAITING_BLOCKS_BYTES = 32 * 1024 * 1024
/** Alarms, events and the like wait longer than any block, and have an end too. */
const WAITING_ROWS_BYTES = 32 * 1024 * 1024
const RETRY_MS = 2_000
const UNANSWERED_MS = 5_000

/**
 * Sends one batch at a time; what comes meanwhile goes together in the next, so a slow disk gets fewer and larger writes. What
 * is not written waits here, bounded: blocks of samples are given up first, the oldest first.
 */
export function createOutbox(deps: {
  readonly send: (write: Omit<Write, 'kind' | 'isInSession' | 'wallNowMs'>) => void
  /** Rows without which a new file could not be read: the run, the session, who trains where, the newest state. */
  readonly preamble: () => readonly JournalRow[]
  /** What was not recorded: marked, and followed by the newest state, because what stands between is missing. */
  readonly afterGap: (gap: Gap, isLost: boolean) => readonly JournalRow[]
  readonly onRecording: (isRecording: boolean, why: string) => void
  readonly nowMs: () => number
}): Outbox {
  let queue: { row: JournalRow; isDurable: boolean; bytes: number }[] = []
  let blockBytes = 0
  let rowBytes = 0
  let inFlight: { number: number; count: number; sentAtMs: number } | null = null
  let number = 0
  let failedAtMs: number | null = null
  let outageSinceMs: number | null = null
  let isLost = false
  let putCount = 0
  let doneCount = 0
  let waiters: { count: number; resolve: () => void }[] = []

  function add(row: JournalRow, isDurable: boolean): void {
    const bytes = sizeOf(row)
    queue.push({ row, isDurable, bytes })
    putCount += 1
    if (row.table === 'input') blockBytes += bytes
    else rowBytes += bytes
  }

  /** What is in flight stays. A block that goes on from one that was given up could not be read, so it goes too. */
  function bound(): void {
    const from = inFlight?.count ?? 0
    while (blockBytes > WAITING_BLOCKS_BYTES && dropFirst(from, 'input')) {
      while (nextBlock(from)?.reads_alone === 0) dropFirst(from, 'input')
    }
    while (rowBytes > WAITING_ROWS_BYTES && dropFirst(from, 'snapshot')) continue
    while (rowBytes > WAITING_ROWS_BYTES && dropFirst(from, 'happening')) continue
  }

  function nextBlock(from: number) {
    for (let index = from; index < queue.length; index += 1) {
      const row = queue[index]?.row
      if (row?.table === 'input') return row
    }
    return undefined
  }

  function dropFirst(from: number, table: JournalRow['table']): boolean {
    const index = queue.findIndex(({ row }, at) => at >= from && row.table === table)
    const [dropped] = index < 0 ? [] : queue.splice(index, 1)
    if (dropped === undefined) return false
    if (table === 'input') blockBytes -= dropped.bytes
    else rowBytes -= dropped.bytes
    doneCount += 1
    isLost = true
    return true
  }

  function pump(): void {
    if (inFlight !== null || queue.length === 0) return
    let count = 0
    let bytes = 0
    let isDurable = false
    for (const next of queue) {
      if (count > 0 && bytes + next.bytes > BATCH_BYTES) break
      count += 1
      bytes += next.bytes
      isDurable ||= next.isDurable
    }
    number += 1
    inFlight = { number, count, sentAtMs: deps.nowMs() }
    deps.send({ number, isDurable, rows: queue.slice(0, count).map(({ row }) => row) })
  }

  function troubled(why: string): void {
    if (outageSinceMs !== null) return
    outageSinceMs = deps.nowMs()
    deps.onRecording(false, why)
  }

  return {
    put(rows, isDurable) {
      for (const row of rows) add(row, isDurable)
      bound()
      if (failedAtMs === null) pump()
    },
    whenWritten() {
      if (doneCount >= putCount) return Promise.resolve()
      return new Promise(resolve => waiters.push({ count: putCount, resolve }))
    },
    written(answered) {
      if (inFlight?.number !== answered) return
      for (const { row, bytes } of queue.splice(0, inFlight.count)) {
        if (row.table === 'input') blockBytes -= bytes
        else rowBytes -= bytes
        doneCount += 1
      }
      inFlight = null
      failedAtMs = null
      if (outageSinceMs !== null) {
        const gap = { fromAtMs: outageSinceMs, atMs: deps.nowMs() }
        outageSinceMs = null
        for (const row of deps.afterGap(gap, isLost)) add(row, true)
        isLost = false
        deps.onRecording(true, '')
      }
      const ready = waiters.filter(waiter => waiter.count <= doneCount)
      waiters = waiters.filter(waiter => waiter.count > doneCount)
      for (const { resolve } of ready) resolve()
      pump()
    },
    failed(answered, why, isNew) {
      if (inFlight?.number !== answered) return
      inFlight = null
      if (isNew) {
        const before = queue
        queue = []
        for (const row of deps.preamble()) add(row, true)
        queue = [...queue, ...before]
        pump()
        return
      }
      failedAtMs = deps.nowMs()
      troubled(why)
    },
    tick() {
      const nowMs = deps.nowMs()
      if (inFlight !== null && nowMs - inFlight.sentAtMs > UNANSWERED_MS) {
        troubled(`the disk has not answered for ${UNANSWERED_MS / 1_000} s`)
      }
      if (failedAtMs === null || nowMs - failedAtMs < RETRY_MS) return
      failedAtMs = null
      pump()
    },
    isEmpty: () => queue.length === 0,
  }
}

/** About what a row takes. */
function sizeOf(row: JournalRow): number {
  let bytes = 64
  for (const value of Object.values(row)) {
    if (typeof value === 'string') bytes += value.length
    else if (value instanceof Uint8Array) bytes += value.length
  }
  return bytes
}
