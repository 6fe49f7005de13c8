import path from 'node:path'
import { printable } from '../../../stations/contract/printable.ts'
import type { Log } from '../log.ts'
import { createAuditFile } from './auditFile.ts'
import type { AuditEntry, Deed, Refusal } from './auditSchema.ts'
import { plainAddress } from './place.ts'

type Told = { readonly who: string; readonly from: string; readonly text: string }

export type Audit = {
  /** Somebody did something. */
  readonly did: (what: Deed, told: Told) => void
  /** Somebody tried something in vain: the first of a kind at once, the rest of the minute as one line with a count. */
  readonly refused: (what: Refusal, told: Told) => void
  /** The newest first. */
  readonly newest: (most: number) => Promise<readonly AuditEntry[]>
  /** Writes what was counted, and ends. */
  readonly stop: () => Promise<void>
}

type Repeat = { readonly entry: Omit<AuditEntry, 'count' | 'atMs'>; count: number }

const MINUTE_MS = 60_000
// Strangers' addresses are keys here, so there is an end to them.
const MOST_KEYS = 200

/**
 * Who did what at the doors. Deeds and refusals have a file each, so that no flood of refusals pushes a deed out. Whatever a
 * stranger wrote is made printable; no secret comes here, nor an athlete's name.
 */
export function openAudit(deps: {
  readonly folder: string
  readonly log: Log
  readonly wallNowMs: () => number
}): Audit {
  const deeds = createAuditFile(path.join(deps.folder, 'audit.jsonl'))
  const refusals = createAuditFile(path.join(deps.folder, 'audit-refused.jsonl'))
  const repeats = new Map<string, Repeat>()

  function entryOf(what: AuditEntry['what'], { who, from, text }: Told): Omit<AuditEntry, 'count' | 'atMs'> {
    return { what, who: printable(who), from: printable(plainAddress(from)), text: printable(text) }
  }

  function write(file: typeof deeds, entry: Omit<AuditEntry, 'count' | 'atMs'>, count: number): void {
    file.append({ atMs: Math.round(deps.wallNowMs()), ...entry, count }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      deps.log.repeated('audit', 'error', 'doors', `the record of who did what can't be written: ${why}`)
    })
  }

  function writeCounts(): void {
    for (const [key, { entry, count }] of repeats) {
      repeats.delete(key)
      if (count > 0) write(refusals, entry, count)
    }
  }
  const timer = setInterval(writeCounts, MINUTE_MS)
  timer.unref()

  return {
    did(what, told) {
      const entry = entryOf(what, told)
      write(deeds, entry, 1)
      deps.log.info('doors', `${entry.what}: ${entry.text}, ${entry.who} from ${entry.from}`)
    },
    refused(what, told) {
      const entry = entryOf(what, told)
      deps.log.repeated(
        `doors ${what} ${entry.from}`,
        'warn',
        'doors',
        `${what}: ${entry.text}, ${entry.who} from ${entry.from}`,
      )
      const wanted = `${what} ${entry.who} ${entry.from}`
      const key = repeats.has(wanted) || repeats.size < MOST_KEYS ? wanted : `${what} others`
      const known = repeats.get(key)
      if (known !== undefined) {
        known.count += 1
        return
      }
      repeats.set(key, { entry, count: 0 })
      write(refusals, entry, 1)
    },
    async newest(most) {
      const all = [...(await deeds.read()), ...(await refusals.read())]
      return all.sort((a, b) => b.atMs - a.atMs).slice(0, most)
    },
    async stop() {
      clearInterval(timer)
      writeCounts()
      await Promise.all([deeds.read(), refusals.read()])
    },
  }
}
