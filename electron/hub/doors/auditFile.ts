import { appendFile, readFile, rename, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { type AuditEntry, AuditEntrySchema } from './auditSchema.ts'

export type AuditFile = {
  /** Appends; in order, one after the other. */
  readonly append: (entry: AuditEntry) => Promise<void>
  /** Oldest first; a line that is damaged is left out. */
  readonly read: () => Promise<AuditEntry[]>
}

const LARGEST_BYTES = 1_000_000

/** One kind's lines, appended to a file that its owner alone reads; when it is full it is put aside as `….old`, one in all. */
export function createAuditFile(file: string, largestBytes = LARGEST_BYTES): AuditFile {
  let last: Promise<unknown> = Promise.resolve()
  let bytes: number | null = null

  async function appendLine(line: string): Promise<void> {
    bytes ??= await sizeOf(file)
    if (bytes > 0 && bytes + line.length > largestBytes) {
      await rename(file, `${file}.old`)
      bytes = 0
    }
    await appendFile(file, line, { mode: 0o600 })
    bytes += Buffer.byteLength(line)
  }

  function inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
    const done = last.then(act)
    last = done.catch(() => undefined)
    return done
  }

  return {
    append: entry => inTurn(() => appendLine(`${JSON.stringify(entry)}\n`)),
    read: () => inTurn(async () => [...(await linesOf(`${file}.old`)), ...(await linesOf(file))]),
  }
}

async function linesOf(file: string): Promise<AuditEntry[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap(line => {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), AuditEntrySchema), line)
    return read.success ? [read.output] : []
  })
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}
