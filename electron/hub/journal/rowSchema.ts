import * as v from 'valibot'

const whole = v.pipe(v.number(), v.integer())
const text = v.nullable(v.string())
const bytes = v.instance(Uint8Array)

/** The columns of each table that a kiosk writes as it runs, as the newest migration has them. */
export const columns = {
  run: {
    ...{ run: whole, started_at_ms: whole, started_wall_ms: whole, version: v.string() },
    ...{ site: v.string(), kiosk: v.string(), demo: whole, limits: v.string() },
  },
  session: {
    ...{ session: v.string(), run: whole, squad: text, demo: whole },
    ...{ started_at_ms: whole, started_wall_ms: whole, started_cause: v.string(), started_by: text },
    ...{
      ended_at_ms: v.nullable(whole),
      ended_wall_ms: v.nullable(whole),
      ended_cause: text,
      ended_by: text,
    },
    limits: v.string(),
  },
  input: {
    ...{ block: whole, run: whole, session: text, first_at_ms: whole, last_at_ms: whole },
    ...{ first_wall_ms: whole, samples: whole, reads_alone: whole, bytes },
  },
  snapshot: {
    ...{ snapshot: whole, run: whole, at_ms: whole, wall_ms: whole, boot: v.string() },
    ...{ steady_ms: v.number(), uptime_ms: v.number(), offset_ms: v.number(), block: whole, bytes },
  },
  stint: {
    ...{ stint: whole, session: v.string(), station: v.string(), station_name: text },
    ...{ athlete_id: v.string(), athlete_name: v.string(), assignment: v.string(), cuffs: v.string() },
    ...{ started_at_ms: whole, started_wall_ms: whole },
    ...{ ended_at_ms: v.nullable(whole), ended_wall_ms: v.nullable(whole) },
  },
  happening: {
    ...{ happening: whole, session: text, at_ms: whole, wall_ms: whole, kind: v.string() },
    ...{ station: text, cuff: text, athlete_id: text, body: v.string() },
  },
} as const

export const InputRowSchema = v.object(columns.input)
export const SnapshotRowSchema = v.object(columns.snapshot)
export const StintRowSchema = v.object(columns.stint)
export const SessionRowSchema = v.object(columns.session)
export type InputRow = v.InferOutput<typeof InputRowSchema>
export type SnapshotRow = v.InferOutput<typeof SnapshotRowSchema>
export type StintRow = v.InferOutput<typeof StintRowSchema>
export type SessionRow = v.InferOutput<typeof SessionRowSchema>

/** One row on its way into its table. A row that is there already, by its key, is replaced: it is safe to write one again. */
export const RowSchema = v.variant('table', [
  v.object({ table: v.literal('run'), ...columns.run }),
  v.object({ table: v.literal('session'), ...columns.session }),
  v.object({ table: v.literal('input'), ...columns.input }),
  v.object({ table: v.literal('snapshot'), ...columns.snapshot }),
  v.object({ table: v.literal('stint'), ...columns.stint }),
  v.object({ table: v.literal('happening'), ...columns.happening }),
])
export type JournalRow = v.InferOutput<typeof RowSchema>
