import type { Statement, Value, Writable } from './handles.ts'
import { packBytes } from './packedBytes.ts'
import { columns, type JournalRow } from './rowSchema.ts'

/** Snapshots that are kept: should the newest be unreadable, a restart takes the one before. */
const KEPT_SNAPSHOTS = 2

/** Writes rows in one transaction. `isDurable`: they are on the disk, not only in the system's memory, when it comes back. */
export function createRowWriter(handle: Writable): (rows: readonly JournalRow[], isDurable: boolean) => void {
  const statements = new Map<string, Statement>()
  const oldSnapshots = handle.prepare('DELETE FROM snapshot WHERE snapshot <= ?')
  let wasDurable = false

  function write(row: JournalRow): void {
    const names = Object.keys(columns[row.table])
    const known = statements.get(row.table)
    const statement = known ?? handle.prepare(insertInto(row.table, names))
    if (known === undefined) statements.set(row.table, statement)
    const values = new Map<string, Value>(Object.entries(row))
    statement.run(names.map(name => packed(values.get(name) ?? null)))
    if (row.table === 'snapshot') oldSnapshots.run([row.snapshot - KEPT_SNAPSHOTS])
  }

  return (rows, isDurable) => {
    if (isDurable !== wasDurable) handle.exec(`PRAGMA synchronous = ${isDurable ? 'FULL' : 'NORMAL'}`)
    wasDurable = isDurable
    handle.transaction(() => {
      for (const row of rows) write(row)
    })
  }
}

function packed(value: Value): Value {
  return value instanceof Uint8Array ? packBytes(value) : value
}

// Replacing makes it safe to write again what may have been written: a commit that failed half-way tells nobody.
function insertInto(table: string, names: readonly string[]): string {
  return `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}
