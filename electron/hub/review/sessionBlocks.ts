import { readsAlone } from '../../../stations/record/blockHead.ts'
import type { Readable, Row } from '../journal/handles.ts'

/** Blocks are taken in so many at a time, so that a long session is never in memory whole. */
const AT_ONCE = 200
/** A block reads alone at every snapshot, some 10 s apart; whoever finds none in so many begins with a gap. */
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
  const before = handle.prepare('SELECT block, bytes FROM input WHERE block <= ? ORDER BY block DESC LIMIT 1')
  let block = Math.max(1, first - moreBefore)
  for (let looked = 0; looked < MOST_BEFORE; looked++) {
    const row = before.get([block])
    const [found, bytes] = [numberOf(row), bytesOf(row)]
    if (found === null || bytes === null) return first
    if (readsAlone(bytes)) return found
    block = found - 1
  }
  return first
}

function numberOf(row: Row | undefined): number | null {
  return typeof row?.['block'] === 'number' ? row['block'] : null
}

function bytesOf(row: Row | undefined): Uint8Array | null {
  return row?.['bytes'] instanceof Uint8Array ? row['bytes'] : null
}
