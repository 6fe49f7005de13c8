import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { prepareDataFolder } from '../config/dataFolder.ts'
import { lockFolder } from '../config/lockFolder.ts'
import type { Problem } from '../config/problem.ts'
import { openReadable } from './handles.ts'
import { ownerOf } from './migrate.ts'
import { putAside } from './openJournal.ts'

/** What was done, in one line; or why it could not be. */
export type Done =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem }

/** Writes a consistent copy of a journal into a new file, also while a kiosk writes to it. Nothing is ever overwritten. */
export function backup(journal: string, to: string): Done {
  if (!existsSync(journal)) return fail(journal, 'there is no journal to copy; see --data')
  if (existsSync(to)) return fail(to, 'is there already, and a backup overwrites nothing')
  const beside = `${to}.part-${process.pid}`
  try {
    const handle = openReadable(journal)
    try {
      if (ownerOf(handle) !== 'journal')
        return fail(journal, 'is no journal of this program, or of a newer one')
      handle.prepare('VACUUM INTO ?').run([beside])
    } finally {
      handle.close()
    }
    const why = whyUnusable(beside)
    if (why !== null) return fail(journal, `can't be copied whole: ${why}`)
    renameSync(beside, to)
    return { ok: true, text: `backup  ${to}` }
  } catch (error) {
    return fail(to, `can't be written: ${textOf(error)}`)
  } finally {
    removeWhole(beside)
  }
}

/**
 * Puts a backup in the place of a data folder's journal, which is put aside under a dated name. Refused while a kiosk runs on
 * that folder, and for what is no whole backup.
 */
export async function restore(from: string, journal: string, wallNowMs: number): Promise<Done> {
  if (!existsSync(from)) return fail(from, 'there is no such file')
  const folder = path.dirname(journal)
  const unready = prepareDataFolder(folder)
  if (unready !== null) return { ok: false, problem: unready.problem }
  const lock = await lockFolder(folder)
  if (!lock.ok) return fail(folder, 'a kiosk runs there; end it first')
  const beside = `${journal}.part-${process.pid}`
  try {
    copyFileSync(from, beside)
    const why = whyUnusable(beside)
    if (why !== null) return fail(from, `is no backup of a journal: ${why}`)
    const aside = existsSync(journal) ? putAside(journal, 'replaced', wallNowMs) : null
    renameSync(beside, journal)
    return {
      ok: true,
      text: `restored  ${journal}${aside === null ? '' : `\nput aside  ${aside.as}`}`,
    }
  } catch (error) {
    return fail(journal, `can't be restored: ${textOf(error)}`)
  } finally {
    removeWhole(beside)
    await lock.release()
  }
}

/** Reads all of it; null: it is whole and ours. */
function whyUnusable(file: string): string | null {
  try {
    const handle = openReadable(file)
    try {
      if (ownerOf(handle) !== 'journal') return 'it is of another program, or of a newer kiosk'
      const found = handle.prepare('PRAGMA integrity_check(1)').get([])?.['integrity_check']
      return found === 'ok' ? null : `it is damaged (${String(found).replace(/\s*\n\s*/g, ' ')})`
    } finally {
      handle.close()
    }
  } catch (error) {
    return textOf(error)
  }
}

/** A database and what SQLite leaves beside one that it could not close in order. */
function removeWhole(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
}

function fail(where: string, text: string): Done {
  return { ok: false, problem: { where, text } }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
