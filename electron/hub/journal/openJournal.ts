import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { openReadable, openWritable, type Writable } from './handles.ts'
import { migrate, ownerOf } from './migrate.ts'

/** What stood in the way of a journal and was put aside, under which name; null: nothing did. */
export type PutAside = { readonly as: string; readonly why: string } | null

/** A failure that says that the file itself is no journal of ours, however often it is tried. */
const HOPELESS = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']
const CHECKED_WHOLE_BYTES = 32 * 1024 * 1024

/**
 * Opens the journal of a data folder with the tables of this version. A damaged, truncated or foreign file is put aside with
 * its -wal and -shm under a dated name, never deleted, and a new one begun. Throws where nothing can be opened now.
 */
export function openJournal(
  file: string,
  wallNowMs: number,
): { readonly handle: Writable; readonly aside: PutAside } {
  const why = existsSync(file) ? tellApart(() => whyNotOurs(file)) : leftBehind(file)
  const aside = why === null ? null : putAside(file, why, wallNowMs)
  // Made by us, because SQLite lets everybody on the machine read what it makes; its log gets the same rights.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  const handle = openWritable(file)
  try {
    migrate(handle)
    return { handle, aside }
  } catch (error) {
    handle.close()
    throw error
  }
}

/** Moves a database with what belongs to it out of the way; hands back what became of it. */
export function putAside(file: string, why: string, wallNowMs: number): { as: string; why: string } {
  const dated = `${file}.${why.replaceAll(/[^a-z]+/g, '-').slice(0, 24)}-${new Date(wallNowMs).toISOString().replaceAll(':', '-')}`
  let as = dated
  for (let more = 2; existsSync(as); more += 1) as = `${dated}-${more}`
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, as + part)
  return { as, why }
}

/** Whether an error says that the database is damaged, not that it can't be reached now. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HOPELESS.some(code => error.code === code)
}

function tellApart(look: () => string | null): string | null {
  try {
    return look()
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

/**
 * A check of every page takes seconds for a large journal, and a start may take 2 s: a small one is checked whole, of a large
 * one what a restart reads (readStored); damage elsewhere is met later, and put aside then. A foreign file is not touched.
 */
function whyNotOurs(file: string): string | null {
  const handle = openReadable(file)
  try {
    if (ownerOf(handle) === 'foreign') return 'foreign'
    if (statSync(file).size > CHECKED_WHOLE_BYTES) return null
    const { quick_check: found } = handle.prepare('PRAGMA quick_check(1)').get([]) ?? {}
    return found === 'ok' ? null : 'damaged'
  } finally {
    handle.close()
  }
}

/** A log without its database is what is left of one that somebody took away: a new one must not swallow it. */
function leftBehind(file: string): string | null {
  return existsSync(`${file}-wal`) ? 'left-behind' : null
}
