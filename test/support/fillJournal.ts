import type { JournalRow } from '../../electron/hub/journal/rowSchema.ts'
import type { Writable } from '../../electron/hub/journal/handles.ts'
import { createRowWriter } from '../../electron/hub/journal/writeRows.ts'
import { createInputEncoder } from '../../stations/record/inputCodec.ts'
import type { TrainedSession } from './aTrainedSession.ts'

const INPUTS_A_BLOCK = 300

/** Writes a session into a journal's tables as the kiosk does while it runs, with rows of its own life before it. */
export function fillJournal(handle: Writable, { record, inputs }: TrainedSession): void {
  const { line, site, kiosk, version } = record
  const { session, started, ended } = line
  const limits = JSON.stringify(record.limits)
  const demo = line.demo ? 1 : 0
  const run = 7
  const moment = { started_at_ms: started.atMs, started_wall_ms: started.wallMs }
  const rows: JournalRow[] = [
    { table: 'run', run, ...moment, version, site, kiosk, demo, limits },
    {
      ...{ table: 'session', session, run, squad: line.squad, demo, ...moment, limits },
      ...{ started_cause: started.cause, started_by: started.by },
      ...{ ended_at_ms: ended?.atMs ?? null, ended_wall_ms: ended?.wallMs ?? null },
      ...{ ended_cause: ended?.cause ?? null, ended_by: ended?.by ?? null },
    },
  ]
  const encoder = createInputEncoder()
  let block = 40
  for (const [index, input] of inputs.entries()) {
    encoder.put(input)
    const taken = (index + 1) % INPUTS_A_BLOCK === 0 || index + 1 === inputs.length ? encoder.take() : null
    if (taken === null) continue
    const { firstAtMs, lastAtMs, firstWallAtMs, samples, bytes, readsAlone } = taken
    const times = { first_at_ms: firstAtMs, last_at_ms: lastAtMs, first_wall_ms: firstWallAtMs }
    rows.push({
      table: 'input',
      block,
      run,
      session,
      ...times,
      samples,
      reads_alone: readsAlone ? 1 : 0,
      bytes: new Uint8Array(bytes),
    })
    block += 1
  }
  for (const [index, stint] of record.stints.entries()) {
    const { assignment, cuffs } = stint
    rows.push({
      ...{
        table: 'stint',
        stint: index + 1,
        session,
        station: stint.station,
        station_name: stint.stationName,
      },
      ...{ athlete_id: assignment.athlete.id, athlete_name: assignment.athlete.name },
      ...{ assignment: JSON.stringify(assignment), cuffs: JSON.stringify(cuffs) },
      ...{ started_at_ms: stint.started.atMs, started_wall_ms: stint.started.wallMs },
      ...{ ended_at_ms: stint.ended?.atMs ?? null, ended_wall_ms: stint.ended?.wallMs ?? null },
    })
  }
  for (const [index, each] of record.happenings.entries()) {
    const { atMs, wallMs, kind, station, cuff, athleteId, ...body } = each
    rows.push({
      ...{ table: 'happening', happening: index + 1, session, at_ms: atMs, wall_ms: wallMs, kind },
      ...{ station, cuff, athlete_id: athleteId, body: JSON.stringify(body) },
    })
  }
  createRowWriter(handle)(rows, false)
}
