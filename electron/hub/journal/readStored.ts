import * as v from 'valibot'
import type { Readable, Statement, Writable } from './handles.ts'
import { unpackBytes } from './packedBytes.ts'
import type { Stored } from './protocolSchema.ts'
import { InputRowSchema, SessionRowSchema, SnapshotRowSchema, StintRowSchema } from './rowSchema.ts'

/** More blocks than a kiosk makes between two snapshots by far; whoever finds more reads the newest only. */
const MOST_BLOCKS = 2_000

/** Reads what a restart goes on from. Throws where the database is damaged. */
export function readStored(handle: Readable | Writable): Stored {
  const newest = (table: string, key = table): number => {
    const { last } = handle.prepare(`SELECT max(${key}) AS last FROM ${table}`).get([]) ?? {}
    return typeof last === 'number' ? last : 0
  }
  const snapshots = rows(
    handle.prepare('SELECT * FROM snapshot ORDER BY snapshot DESC'),
    [],
    SnapshotRowSchema,
  )
  const since = Math.min(...snapshots.map(snapshot => snapshot.block))
  const blocks = Number.isFinite(since)
    ? rows(
        handle.prepare(`SELECT * FROM input WHERE block > ? ORDER BY block LIMIT ${MOST_BLOCKS}`),
        [since],
        InputRowSchema,
      )
    : []
  const sessions = handle.prepare(
    'SELECT * FROM session WHERE ended_at_ms IS NULL AND run > 0 ORDER BY started_wall_ms DESC LIMIT 1',
  )
  // What was imported goes by numbers below zero and is nobody's here.
  const stints = handle.prepare('SELECT * FROM stint WHERE ended_at_ms IS NULL AND stint > 0')
  return {
    last: {
      run: newest('run'),
      block: newest('input', 'block'),
      snapshot: newest('snapshot'),
      stint: newest('stint'),
      happening: newest('happening'),
    },
    snapshots: snapshots.map(unpacked),
    blocks: blocks.map(unpacked),
    openSession: rows(sessions, [], SessionRowSchema)[0] ?? null,
    openStints: rows(stints, [], StintRowSchema),
  }
}

function unpacked<Row extends { readonly bytes: Uint8Array }>(row: Row): Row {
  return { ...row, bytes: unpackBytes(row.bytes) }
}

function rows<Schema extends v.GenericSchema>(
  statement: Statement,
  values: readonly number[],
  schema: Schema,
): v.InferOutput<Schema>[] {
  return statement.all(values).map(row => v.parse(schema, row))
}
