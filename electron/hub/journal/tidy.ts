import type { Writable } from './handles.ts'
import { pragma } from './migrate.ts'
import type { WorkerOrder } from './protocolSchema.ts'

/** What one small step of tidying did; null: there was nothing to do. */
export type Tidied = 'rolled-up' | 'deleted' | 'shrunk' | null

const DAY_MS = 24 * 3_600_000
/** Inputs outside every session are for the restart, and for whoever looks into what has just happened. */
const OUTSIDE_MS = 3_600_000
/** So little at a time that a write waits some milliseconds for it at most. */
const ROWS_A_STEP = 200
const PAGES_A_STEP = 500
const FREE_PAGES = 250
const MEGABYTE = 1024 * 1024

/**
 * One step of retention: the samples of sessions that are too old, or too much together (the oldest first), are deleted, while
 * the session, its stints, what happened and its summary stay (`rolled_up`). Then the file is cut down, page by page.
 */
export function tidy(handle: Writable, { days, megabytes }: WorkerOrder['retention'], nowMs: number): Tidied {
  const outside = deleteSome(
    handle,
    'session IS NULL AND first_wall_ms < ? AND block <= (SELECT min(block) FROM snapshot)',
    nowMs - OUTSIDE_MS,
  )
  if (outside) return 'deleted'
  // Marked before its first sample goes: half a session never looks like a whole one.
  const begun = halfGone(handle)
  if (begun !== null && deleteSome(handle, 'session = ?', begun)) return 'deleted'
  const session = tooOld(handle, nowMs - days * DAY_MS) ?? tooMuch(handle, megabytes)
  if (session !== null) {
    handle.transaction(() => {
      handle.prepare('UPDATE session SET rolled_up = 1 WHERE session = ?').run([session])
      handle.prepare('DELETE FROM overview WHERE session = ?').run([session])
    })
    return 'rolled-up'
  }
  if (forgetOutside(handle, nowMs - days * DAY_MS)) return 'deleted'
  if (pragma(handle, 'freelist_count') <= FREE_PAGES) return null
  handle.prepare(`PRAGMA incremental_vacuum(${PAGES_A_STEP})`).all([])
  return 'shrunk'
}

function deleteSome(handle: Writable, where: string, value: string | number): boolean {
  const found = handle.prepare(`SELECT block FROM input WHERE ${where} LIMIT ${ROWS_A_STEP}`).all([value])
  if (found.length === 0) return false
  const remove = handle.prepare('DELETE FROM input WHERE block = ?')
  handle.transaction(() => {
    for (const { block } of found) if (typeof block === 'number') remove.run([block])
  })
  return true
}

function halfGone(handle: Writable): string | null {
  const has = 'EXISTS (SELECT 1 FROM input WHERE input.session = session.session)'
  return idOf(handle.prepare(`SELECT session FROM session WHERE rolled_up = 1 AND ${has} LIMIT 1`).get([]))
}

function tooOld(handle: Writable, beforeMs: number): string | null {
  const where = 'rolled_up = 0 AND ended_wall_ms < ? ORDER BY started_wall_ms LIMIT 1'
  return idOf(handle.prepare(`SELECT session FROM session WHERE ${where}`).get([beforeMs]))
}

/** The oldest session that still has its samples, while the journal is larger than it may be. */
function tooMuch(handle: Writable, megabytes: number): string | null {
  const pages = pragma(handle, 'page_count') - pragma(handle, 'freelist_count')
  if (pages * pragma(handle, 'page_size') <= megabytes * MEGABYTE) return null
  const where = 'rolled_up = 0 AND ended_wall_ms IS NOT NULL ORDER BY started_wall_ms LIMIT 1'
  return idOf(handle.prepare(`SELECT session FROM session WHERE ${where}`).get([]))
}

/** What happened while nobody trained is of no session, and kept as long as samples are. */
function forgetOutside(handle: Writable, beforeMs: number): boolean {
  const where = `session IS NULL AND wall_ms < ? ORDER BY happening LIMIT ${ROWS_A_STEP}`
  const found = handle.prepare(`SELECT happening FROM happening WHERE ${where}`).all([beforeMs])
  const remove = handle.prepare('DELETE FROM happening WHERE happening = ?')
  if (found.length === 0) return false
  handle.transaction(() => {
    for (const { happening } of found) if (typeof happening === 'number') remove.run([happening])
  })
  return true
}

function idOf(row: { readonly session?: unknown } | undefined): string | null {
  return typeof row?.session === 'string' ? row.session : null
}
