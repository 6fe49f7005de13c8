import type { Readable, Row } from '../journal/handles.ts'
import { unpackBytes } from '../journal/packedBytes.ts'

/** Blocks are taken in so many at a time, so that a long session is never in memory whole. */
const AT_ONCE = 200
/** A block reads alone at every snapshot, some 10 s apart: it is looked for in so many. */
const MOST_BEFORE = 1_000

/**
 * The blocks of inputs of one session in their order, and before them those that are needed to read the first (and `moreBefore` at
 * least, for what was said before the session began).
 */
export function* sessionBlocks(handle: Readable, session: string, moreBefore = 0): Generator<Uint8Array> {
  const first = numberOf(
    handle.prepare('SELECT min(block) AS block FROM input WHERE session = ?').get([session]),
  )
  const last = numberOf(
    handle.prepare('SELECT max(block) AS block FROM input WHERE session = ?').get([session]),
  )
  if (first === null || last === null) return
  const next = handle.prepare(
    `SELECT block, bytes FROM input WHERE block > ? AND block <= ? ORDER BY block LIMIT ${AT_ONCE}`,
  )
  let reached = startOf(handle, first, moreBefore) - 1
  for (;;) {
    const rows = next.all([reached, last])
    for (const row of rows) {
      const bytes = bytesOf(row)
      if (bytes !== null) yield bytes
    }
    reached = numberOf(rows.at(-1)) ?? last
    if (rows.length < AT_ONCE) return
  }
}

/** The newest block that reads alone, at least `moreBefore` blocks before the first one of the session. */
function startOf(handle: Readable, first: number, moreBefore: number): number {
  // Imported: its first block reads alone, and what is before it is of another session.
  if (first < 0) return first
  const sql = 'SELECT max(block) AS block FROM input WHERE reads_alone = 1 AND block BETWEEN ? AND ?'
  const wanted = Math.max(1, first - moreBefore)
  // Where none is that old, the oldest that there is.
  const oldest = 'SELECT min(block) AS block FROM input WHERE reads_alone = 1 AND block BETWEEN ? AND ?'
  return (
    numberOf(handle.prepare(sql).get([wanted - MOST_BEFORE, wanted])) ??
    numberOf(handle.prepare(oldest).get([wanted, first])) ??
    first
  )
}

function numberOf(row: Row | undefined): number | null {
  return typeof row?.['block'] === 'number' ? row['block'] : null
}

function bytesOf(row: Row | undefined): Uint8Array | null {
  return row?.['bytes'] instanceof Uint8Array ? unpackBytes(row['bytes']) : null
}
