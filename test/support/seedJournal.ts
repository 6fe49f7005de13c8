import { openJournal } from '../../electron/hub/journal/openJournal.ts'
import type { JournalRow } from '../../electron/hub/journal/rowSchema.ts'
import { createRowWriter } from '../../electron/hub/journal/writeRows.ts'
import type { KioskInput } from '../../stations/kioskInput.ts'
import { createInputEncoder } from '../../stations/record/inputCodec.ts'
import type { AthleteSummary } from '../../stations/record/athleteSummarySchema.ts'
import type { Happening, SessionRecord } from '../../stations/record/recordSchema.ts'

/** A session to be put into a journal; `inputs` in their order, from any source. */
export type SeededSession = {
  readonly record: SessionRecord
  readonly inputs: Iterable<KioskInput>
  readonly summaries?: readonly AthleteSummary[]
}

const BLOCK_MS = 250
const ALONE_EVERY_BLOCKS = 40
const ROWS_AT_ONCE = 500

/** Fills a journal of the kiosk's own tables, through its own writer, with sessions that are over. */
export function seedJournal(file: string, sessions: readonly SeededSession[]): void {
  const { handle } = openJournal(file, 0)
  const write = createRowWriter(handle)
  const last = { block: 0, stint: 0, happening: 0 }
  let waiting: JournalRow[] = []
  const flush = (): void => {
    write(waiting, false)
    waiting = []
  }
  const put = (row: JournalRow): void => {
    waiting.push(row)
    if (waiting.length >= ROWS_AT_ONCE) flush()
  }
  sessions.forEach(({ record, inputs, summaries }, index) => {
    const run = index + 1
    for (const row of rowsOf(record, run, last)) put(row)
    for (const row of blocksOf(inputs, run, record.line.session, last)) put(row)
    flush()
    const summary = handle.prepare('INSERT INTO summary (session, athlete_id, body) VALUES (?, ?, ?)')
    for (const each of summaries ?? [])
      summary.run([record.line.session, each.athleteId, JSON.stringify(each)])
  })
  handle.close()
}

type Last = { block: number; stint: number; happening: number }

function* rowsOf(record: SessionRecord, run: number, last: Last): Generator<JournalRow> {
  const { line, site, kiosk, version, stints, happenings } = record
  const { started, ended, session, squad } = line
  const limits = JSON.stringify(record.limits)
  const began = { started_at_ms: started.atMs, started_wall_ms: started.wallMs }
  yield {
    ...{ table: 'run', run, ...began, version, site, kiosk, demo: line.demo ? 1 : 0, limits },
  }
  yield {
    ...{ table: 'session', session, run, squad, demo: line.demo ? 1 : 0, ...began },
    ...{ started_cause: started.cause, started_by: started.by },
    ...{ ended_at_ms: ended?.atMs ?? null, ended_wall_ms: ended?.wallMs ?? null },
    ...{ ended_cause: ended?.cause ?? null, ended_by: ended?.by ?? null, limits },
  }
  for (const { station, stationName, assignment, cuffs, started: begin, ended: end } of stints) {
    last.stint += 1
    yield {
      ...{ table: 'stint', stint: last.stint, session, station, station_name: stationName },
      ...{ athlete_id: assignment.athlete.id, athlete_name: assignment.athlete.name },
      ...{ assignment: JSON.stringify(assignment), cuffs: JSON.stringify(cuffs) },
      ...{ started_at_ms: begin.atMs, started_wall_ms: begin.wallMs },
      ...{ ended_at_ms: end?.atMs ?? null, ended_wall_ms: end?.wallMs ?? null },
    }
  }
  for (const happening of happenings) {
    last.happening += 1
    yield rowOf(happening, session, last.happening)
  }
}

function rowOf(happening: Happening, session: string, number: number): JournalRow {
  const { atMs, wallMs, kind, station, cuff, athleteId, ...body } = happening
  return {
    ...{ table: 'happening', happening: number, session, at_ms: atMs, wall_ms: wallMs, kind },
    ...{ station, cuff, athlete_id: athleteId, body: JSON.stringify(body) },
  }
}

function* blocksOf(
  inputs: Iterable<KioskInput>,
  run: number,
  session: string,
  last: Last,
): Generator<JournalRow> {
  const encoder = createInputEncoder()
  let firstAtMs: number | null = null
  const taken = (): JournalRow | null => {
    const block = encoder.take()
    if (block === null) return null
    last.block += 1
    if (last.block % ALONE_EVERY_BLOCKS === 0) encoder.beginAlone()
    return {
      ...{ table: 'input', block: last.block, run, session, bytes: block.bytes },
      ...{ first_at_ms: block.firstAtMs, last_at_ms: block.lastAtMs },
      ...{ first_wall_ms: block.firstWallAtMs, samples: block.samples },
      reads_alone: block.readsAlone ? 1 : 0,
    }
  }
  for (const input of inputs) {
    if (firstAtMs !== null && input.atMs - firstAtMs >= BLOCK_MS) {
      const row = taken()
      if (row !== null) yield row
      firstAtMs = null
    }
    firstAtMs ??= input.atMs
    encoder.put(input)
  }
  const rest = taken()
  if (rest !== null) yield rest
}
