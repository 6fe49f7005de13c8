import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'

/** What a row's column may hold. */
export type Value = string | number | null | Uint8Array
/** One row as it was read; its reader checks what is in it. A blob is a Uint8Array. */
export type Row = Readonly<Record<string, unknown>>

/** A prepared statement; values are always handed over as one list, because a bare buffer would end the process. */
export type Statement = {
  readonly run: (values: readonly Value[]) => void
  readonly get: (values: readonly Value[]) => Row | undefined
  readonly all: (values: readonly Value[]) => readonly Row[]
}

type Handle = {
  readonly file: string
  readonly prepare: (sql: string) => Statement
  readonly close: () => void
}
/** A connection that can only read: as many as anybody wants. It sees whole transactions, also while others write. */
export type Readable = Handle & { readonly mode: 'readable' }
/** The one connection that writes. */
export type Writable = Handle & {
  readonly mode: 'writable'
  readonly exec: (sql: string) => void
  /** All of it or nothing. */
  readonly transaction: (act: () => void) => void
}

const BUSY_MS = 2_000
// 2 MB: large enough that a checkpoint comes every few minutes, small enough that it takes some milliseconds.
const CHECKPOINT_PAGES = 500
// After a burst the write-ahead log is cut back to this.
const WAL_BYTES = 8 * 1024 * 1024

/** Opens an existing database to read; throws where it can't. It never makes, changes or locks the file. */
export function openReadable(file: string): Readable {
  if (!existsSync(file)) throw new Error(`there is no ${file}`)
  const database = new Database(`${pathToFileURL(file).href}?mode=ro`, { timeout: BUSY_MS })
  return { mode: 'readable', ...handleOf(database, file) }
}

/** Opens or makes a database to write: WAL, so that readers never wait; pages of what was deleted can be handed back. */
export function openWritable(file: string): Writable {
  const database = new Database(file, { timeout: BUSY_MS })
  try {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL')
    database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    database.exec(`PRAGMA journal_size_limit = ${WAL_BYTES}`)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    mode: 'writable',
    ...handleOf(database, file),
    exec: sql => void database.exec(sql),
    transaction(act) {
      database.exec('BEGIN IMMEDIATE')
      try {
        act()
        database.exec('COMMIT')
      } catch (error) {
        // Some failures have rolled back already.
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

function handleOf(database: Database.Database, file: string): Handle {
  return {
    file,
    prepare(sql) {
      const statement = database.prepare(sql)
      return {
        run: values => void statement.run([...values]),
        get: values => rowOf(statement.get([...values])),
        all: values => statement.all([...values]).map(row => rowOf(row) ?? {}),
      }
    },
    close: () => void database.close(),
  }
}

/** libsql gives a blob now as a buffer, now as an ArrayBuffer; here it is bytes. */
function rowOf(row: unknown): Row | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const columns = Object.entries(row).filter(([name]) => name !== '_metadata')
  return Object.fromEntries(
    columns.map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
  )
}
