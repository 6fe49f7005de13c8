import { readsAlone } from '../../../stations/record/blockHead.ts'
import { createInputDecoder } from '../../../stations/record/readInputs.ts'
import type { SessionFile } from '../../../stations/record/export/sessionFileSchema.ts'
import type { Value, Writable } from '../journal/handles.ts'
import { packBytes } from '../journal/packedBytes.ts'
import { readSessionFile, type FileFault } from './readSessionFile.ts'

export type Imported =
  | { readonly ok: true; readonly file: SessionFile; readonly samples: number }
  | { readonly ok: false; readonly fault: FileFault }

/**
 * Puts the session of a file into a journal, all of it or nothing: then review shows it as the kiosk did that it comes from. Its rows
 * have numbers below zero: those above are this kiosk's own life, which a restart goes on from, and imported blocks must never be
 * taken for that.
 */
export function importSession(handle: Writable, text: string): Imported {
  const read = readSessionFile(text)
  if (!read.ok) return read
  const { file, blocks } = read
  const { session, ended } = file.record.line
  if (ended === null)
    return refuse('record.line.ended', 'a session that is over', 'null: it was exported while it went on')
  const isKnown = handle.prepare('SELECT 1 AS known FROM session WHERE session = ?').get([session])
  if (isKnown !== undefined)
    return refuse('record.line.session', 'a session that this kiosk does not have', session)
  let samples = 0
  handle.transaction(() => {
    const put = createInserter(handle)
    const run = lowest(handle, 'run') - 1
    putSession(put, file, run)
    putHappenings(put, handle, file)
    const block = lowest(handle, 'input', 'block') - blocks.length
    const decode = createInputDecoder()
    for (const [index, bytes] of blocks.entries()) {
      const decoded = decode(bytes)
      const inputs = decoded.ok ? decoded.inputs : []
      const count = inputs.filter(
        input => input.kind === 'message' && input.message.kind === 'pressure',
      ).length
      samples += count
      put('input', {
        ...{ block: block + index, run, session, samples: count, bytes: packBytes(bytes) },
        reads_alone: readsAlone(bytes) ? 1 : 0,
        ...{ first_at_ms: whole(inputs[0]?.atMs), last_at_ms: whole(inputs.at(-1)?.atMs) },
        first_wall_ms: whole(inputs[0]?.wallAtMs),
      })
    }
  })
  return { ok: true, file, samples }
}

type Put = (table: string, row: Readonly<Record<string, Value>>) => void

function createInserter(handle: Writable): Put {
  return (table, row) => {
    const names = Object.keys(row)
    const marks = names.map(() => '?').join(', ')
    handle.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(Object.values(row))
  }
}

function putSession(put: Put, { record, summaries }: SessionFile, run: number): void {
  const { line, site, kiosk, version } = record
  const { session, started, ended } = line
  const limits = JSON.stringify(record.limits)
  const demo = line.demo ? 1 : 0
  put('run', {
    ...{ run, started_at_ms: started.atMs, started_wall_ms: started.wallMs },
    ...{ version, site, kiosk, demo, limits },
  })
  put('session', {
    ...{ session, run, squad: line.squad, demo, limits, rolled_up: line.rolledUp ? 1 : 0 },
    ...{ started_at_ms: started.atMs, started_wall_ms: started.wallMs },
    ...{ started_cause: started.cause, started_by: started.by },
    ...{ ended_at_ms: ended?.atMs ?? null, ended_wall_ms: ended?.wallMs ?? null },
    ...{ ended_cause: ended?.cause ?? null, ended_by: ended?.by ?? null },
  })
  for (const summary of summaries)
    put('summary', { session, athlete_id: summary.athleteId, body: JSON.stringify(summary) })
}

function putHappenings(put: Put, handle: Writable, { record }: SessionFile): void {
  const { session } = record.line
  const stint = lowest(handle, 'stint') - record.stints.length
  for (const [index, each] of record.stints.entries()) {
    const { athlete } = each.assignment
    put('stint', {
      ...{ stint: stint + index, session, station: each.station, station_name: each.stationName },
      ...{ athlete_id: athlete.id, athlete_name: athlete.name },
      ...{ assignment: JSON.stringify(each.assignment), cuffs: JSON.stringify(each.cuffs) },
      ...{ started_at_ms: each.started.atMs, started_wall_ms: each.started.wallMs },
      ...{ ended_at_ms: each.ended?.atMs ?? null, ended_wall_ms: each.ended?.wallMs ?? null },
    })
  }
  const happening = lowest(handle, 'happening') - record.happenings.length
  for (const [index, each] of record.happenings.entries()) {
    const { atMs, wallMs, kind, station, cuff, athleteId, ...body } = each
    put('happening', {
      ...{ happening: happening + index, session, at_ms: atMs, wall_ms: wallMs, kind },
      ...{ station, cuff, athlete_id: athleteId, body: JSON.stringify(body) },
    })
  }
}

/** The lowest number in a table, 0 at most: what is imported goes below it. */
function lowest(handle: Writable, table: string, key = table): number {
  const { low } = handle.prepare(`SELECT min(${key}) AS low FROM ${table}`).get([]) ?? {}
  return typeof low === 'number' ? Math.min(low, 0) : 0
}

function refuse(path: string, expected: string, got: string): Imported {
  return { ok: false, fault: { path, expected, got } }
}

function whole(ms: number | undefined): number {
  return Math.floor(ms ?? 0)
}
