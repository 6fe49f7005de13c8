import type { Log } from '../log.ts'
import { type Retained, readRetained, retainedText } from './retainedFile.ts'
import { writeAtomically } from './writeAtomically.ts'

/** Keeps the broker's retained messages in a file, so that they outlive a restart and `kill -9`. */
export type RetainedStore = {
  /** What is kept now; at start: what stood in the file. */
  readonly all: () => readonly Retained[]
  /** Whether one more topic may be kept. */
  readonly accepts: (topic: string) => boolean
  /** Takes a retained message over; an empty payload clears its topic. */
  readonly keep: (topic: string, payload: Uint8Array, qos: 0 | 1 | 2) => void
  /** Writes what is not written yet, and ends. */
  readonly stop: () => Promise<void>
}

const SOON_MS = 50
// A heartbeat that says nothing new needs no disk: a floor that rests writes twice a minute.
const LATER_MS = 30_000
const MOST_TOPICS = 5_000

/** Opens the store; `write` is how a text comes into a file. */
export function openRetainedStore(deps: {
  readonly file: string
  readonly log: Log
  readonly wallNowMs: () => number
  readonly write?: (file: string, text: string) => Promise<void>
}): RetainedStore {
  const write = deps.write ?? writeAtomically
  const kept = new Map(readRetained(deps.file, deps).map(message => [message.topic, message]))
  let timer: NodeJS.Timeout | null = null
  let dueMs = Infinity
  let writing: Promise<void> = Promise.resolve()
  let dirty = false
  let stopped = false

  function all(): readonly Retained[] {
    return [...kept.values()]
  }

  function schedule(inMs: number): void {
    dirty = true
    if (stopped || (timer !== null && dueMs <= inMs)) return
    if (timer !== null) clearTimeout(timer)
    dueMs = inMs
    timer = setTimeout(flush, inMs)
  }

  function flush(): void {
    timer = null
    dueMs = Infinity
    if (!dirty) return
    dirty = false
    const text = retainedText(all())
    writing = writing.then(async () => {
      try {
        await write(deps.file, text)
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        deps.log.repeated('retained', 'error', 'broker', `retained messages can't be written: ${why}`)
        schedule(LATER_MS)
      }
    })
  }

  return {
    all,
    accepts: topic => kept.has(topic) || kept.size < MOST_TOPICS,
    keep(topic, bytes, qos) {
      if (bytes.length === 0) {
        if (kept.delete(topic)) schedule(SOON_MS)
        return
      }
      const payload = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
      const before = kept.get(topic)
      kept.set(topic, { topic, payload, qos })
      if (before?.payload === payload) return
      schedule(before !== undefined && sameButMoment(before.payload, payload) ? LATER_MS : SOON_MS)
    },
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      flush()
      await writing
    },
  }
}

/** Whether two payloads differ in nothing but the sender's clock. */
function sameButMoment(before: string, after: string): boolean {
  return withoutMoment(before) === withoutMoment(after)
}

function withoutMoment(payload: string): string {
  return Buffer.from(payload, 'base64')
    .toString()
    .replace(/"at"\s*:\s*\d+/, '"at":0')
}
