import { joinBlocks } from '../../../stations/record/joinBlocks.ts'
import type { Row, Writable } from './handles.ts'
import { packBytes, unpackBytes } from './packedBytes.ts'

/** What one step takes at most: a write waits some milliseconds for it. */
const ROWS_A_STEP = 200

/** How far the joining came: the sessions that are done, and of the one at work the last block looked at. */
export type Joining = { readonly done: Set<string>; session: string | null; reached: number }

export function newJoining(): Joining {
  return { done: new Set(), session: null, reached: Number.MIN_SAFE_INTEGER }
}

/**
 * One step of joining the blocks of sessions that are over. As they come a block holds a quarter of a second, and a million samples
 * of one athlete are a hundred thousand of them: most of the time to read them went into their number. Joined, from one that reads
 * alone to the next (10 s), they hold the same inputs in the same order. Never touches what a restart would read. Whether it did
 * anything.
 */
export function joinOldBlocks(handle: Writable, joining: Joining): boolean {
  joining.session ??= nextSession(handle, joining.done)
  const { session } = joining
  if (session === null) return false
  const rows = blocksAfter(handle, session, joining.reached)
  const isLast = rows.length < ROWS_A_STEP
  const lastAlone = rows.map(isAlone).lastIndexOf(true)
  // The last chain goes on in rows that were not read: its turn comes with them.
  const whole = isLast || lastAlone < 1 ? rows : rows.slice(0, lastAlone)
  handle.transaction(() => {
    for (const chain of chainsOf(whole)) joinChain(handle, chain)
  })
  joining.reached = numberOf(whole.at(-1))
  if (isLast) {
    joining.done.add(session)
    Object.assign(joining, { ...newJoining(), done: joining.done })
  }
  return true
}

function nextSession(handle: Writable, done: ReadonlySet<string>): string | null {
  const found = handle
    .prepare(
      'SELECT session FROM session WHERE ended_at_ms IS NOT NULL AND rolled_up = 0 ORDER BY started_wall_ms',
    )
    .all([])
  return found.map(row => String(row['session'])).find(id => !done.has(id)) ?? null
}

/** What was imported has numbers below zero, and no restart needs it. */
function blocksAfter(handle: Writable, session: string, block: number): readonly Row[] {
  return handle
    .prepare(
      `SELECT block, reads_alone, last_at_ms, samples, bytes FROM input WHERE session = ? AND block > ?
      AND (block < 0 OR block <= coalesce((SELECT min(block) FROM snapshot), block)) ORDER BY block LIMIT ${ROWS_A_STEP}`,
    )
    .all([session, block])
}

/** Blocks without a hole in their numbers, from one that reads alone to the one before the next. */
function chainsOf(rows: readonly Row[]): Row[][] {
  const chains: Row[][] = []
  let before = Number.NaN
  for (const row of rows) {
    const block = numberOf(row)
    if (isAlone(row)) chains.push([row])
    else if (block === before + 1) chains.at(-1)?.push(row)
    else chains.push([])
    before = block
  }
  return chains
}

function joinChain(handle: Writable, chain: readonly Row[]): void {
  const blocks = chain.map(({ bytes }) =>
    bytes instanceof Uint8Array ? unpackBytes(bytes) : new Uint8Array(),
  )
  const joined = joinBlocks(blocks)
  if (joined === null) return
  const taken = chain.slice(0, joined.joined)
  const remove = handle.prepare('DELETE FROM input WHERE block = ?')
  for (const row of taken.slice(1)) remove.run([numberOf(row)])
  const samples = taken.reduce((sum, row) => sum + numberOf(row, 'samples'), 0)
  handle
    .prepare('UPDATE input SET bytes = ?, samples = ?, last_at_ms = ? WHERE block = ?')
    .run([packBytes(joined.bytes), samples, numberOf(taken.at(-1), 'last_at_ms'), numberOf(taken[0])])
}

function isAlone(row: Row): boolean {
  return row['reads_alone'] === 1
}

function numberOf(row: Row | undefined, column = 'block'): number {
  const value = row?.[column]
  return typeof value === 'number' ? value : Number.NaN
}
