import { statSync } from 'node:fs'
import type { Writable } from './handles.ts'
import { isDamage, openJournal, type PutAside, putAside } from './openJournal.ts'
import type { FromWorker, Stored, ToWorker, WorkerOrder } from './protocolSchema.ts'
import { readStored } from './readStored.ts'
import { noShift, type Shift, shifted } from './shiftRows.ts'
import { createRowWriter } from './writeRows.ts'

type Open = {
  readonly handle: Writable
  readonly write: ReturnType<typeof createRowWriter>
  /** Which file this is: one that was deleted or replaced under us takes what is written with it. */
  readonly identity: string
}

/**
 * The journal's one writer. Whatever fails is answered, never thrown; after a failure the next write opens the file afresh,
 * so that recording resumes by itself.
 */
export function createJournalFile(
  order: WorkerOrder,
  say: (word: FromWorker) => void,
  wallNowMs: () => number,
) {
  const { file } = order
  let open: Open | null = null
  /** The file that this kiosk's rows are in, and how its numbers differ from ours: it may have had rows of its own. */
  let known: { readonly identity: string; readonly shift: Shift } | null = null

  function opened(): { stored: Stored; aside: PutAside; fresh: Open } {
    const first = openJournal(file, wallNowMs())
    try {
      const stored = readStored(first.handle)
      return { stored, aside: first.aside, fresh: withWriter(first.handle) }
    } catch (error) {
      first.handle.close()
      if (!isDamage(error)) throw error
    }
    const aside = putAside(file, 'damaged', wallNowMs())
    const { handle } = openJournal(file, wallNowMs())
    return { stored: readStored(handle), aside, fresh: withWriter(handle) }
  }

  function withWriter(handle: Writable): Open {
    open = { handle, write: createRowWriter(handle), identity: identityOf(file) }
    return open
  }

  function shut(): void {
    const { handle } = open ?? {}
    open = null
    try {
      handle?.close()
    } catch {
      // A connection that failed may fail to close too; the next one is a new one.
    }
  }

  /** The open file; null: it is another one than the rows before went into, so they must come again. */
  function ready(): { readonly open: Open; readonly shift: Shift } | null {
    if (open !== null && known !== null) {
      if (identityOf(file) !== open.identity) throw new Error(`${file} is not there any more`)
      return { open, shift: known.shift }
    }
    shut()
    const { stored, aside, fresh } = opened()
    if (aside !== null) say({ kind: 'said', level: 'warn', text: asideText(file, aside) })
    if (known?.identity === fresh.identity && stored.last.run > 0) return { open: fresh, shift: known.shift }
    known = { identity: fresh.identity, shift: stored.last }
    return null
  }

  function write({ number, rows, isDurable }: ToWorker & { kind: 'write' }): void {
    const startedMs = performance.now()
    try {
      const into = ready()
      if (into === null) {
        say({ kind: 'failed', number, why: 'another journal was begun', isNew: true })
        return
      }
      into.open.write(into.shift === noShift ? rows : rows.map(row => shifted(row, into.shift)), isDurable)
      say({ kind: 'written', number, tookMs: performance.now() - startedMs })
    } catch (error) {
      shut()
      if (isDamage(error)) asideNow()
      say({ kind: 'failed', number, why: textOf(error), isNew: false })
    }
  }

  /** Damage that was met while writing: what can be read of it is for people, the kiosk goes on in a new one. */
  function asideNow(): void {
    try {
      const aside = putAside(file, 'damaged', wallNowMs())
      say({ kind: 'said', level: 'warn', text: asideText(file, aside) })
    } catch (error) {
      say({
        kind: 'said',
        level: 'warn',
        text: `${file} is damaged and can't be put aside: ${textOf(error)}`,
      })
    }
  }

  return {
    start(): void {
      try {
        const { stored, aside } = opened()
        say({ kind: 'opened', stored, aside, why: null })
      } catch (error) {
        shut()
        say({ kind: 'opened', stored: null, aside: null, why: textOf(error) })
      }
    },
    /** The kiosk counts on from what it was told is stored. */
    goOn(): void {
      if (open !== null) known = { identity: open.identity, shift: noShift }
    },
    write,
    close(): void {
      shut()
      say({ kind: 'closed' })
    },
    /** The open database, for what is done between writes. */
    handle: () => open?.handle ?? null,
  }
}

/** What became of a file that was no readable journal. */
export function asideText(file: string, { as, why }: { as: string; why: string }): string {
  return `${file} is ${why}; it was put aside as ${as}, and a new journal begun`
}

function identityOf(file: string): string {
  const { dev, ino } = statSync(file)
  return `${dev}:${ino}`
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
