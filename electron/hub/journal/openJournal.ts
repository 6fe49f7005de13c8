import { existsSync, renameSync } from 'node:fs'
import { openWritable, type Writable } from './handles.ts'
import { migrate, ownerOf } from './migrate.ts'

/** What stood in the way of a journal and was put aside, under which name; null: nothing did. */
export type PutAside = { readonly as: string; readonly why: string } | null

/** A failure that says that the file itself is no journal of ours, however often it is tried. */
const HOPELESS = ['SQLITE_CORRUPT', 'SQLITE_NOTADB']

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
 * A check of every page takes seconds for a large journal; start is 2 s. So what a restart needs is read in full (the tables,
 * the newest rows of each), and damage that is found later is met then.
 */
function whyNotOurs(file: string): string | null {
  const handle = openWritable(file)
  try {
    if (ownerOf(handle) === 'foreign') return 'foreign'
    return null
  } finally {
    handle.close()
  }
}

/** A log without its database is what is left of one that somebody took away: a new one must not swallow it. */
function leftBehind(file: string): string | null {
  return existsSync(`${file}-wal`) ? 'left-behind' : null
}
