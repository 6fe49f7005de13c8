import * as v from 'valibot'
import { AthleteSummarySchema } from './athleteSummarySchema.ts'
import { SessionLineSchema, SessionRecordSchema } from './recordSchema.ts'

/** The list of sessions, newest first; `nextBeforeWallMs` asks for what is older, null: there is nothing older. */
export const SessionsAnswerSchema = v.object({
  sessions: v.array(SessionLineSchema),
  nextBeforeWallMs: v.nullable(v.number()),
})
export type SessionsAnswer = v.InferOutput<typeof SessionsAnswerSchema>

export const SessionAnswerSchema = v.object({
  record: SessionRecordSchema,
  summaries: v.array(AthleteSummarySchema),
  /** Blocks and rows of this session that could not be read. */
  unreadable: v.number(),
})
export type SessionAnswer = v.InferOutput<typeof SessionAnswerSchema>

export const AthletesAnswerSchema = v.object({
  athletes: v.array(
    v.object({ athleteId: v.string(), name: v.string(), sessions: v.number(), lastWallMs: v.number() }),
  ),
})
export type AthletesAnswer = v.InferOutput<typeof AthletesAnswerSchema>

/** One athlete's sessions, newest first. `summary` null: the session still goes on, or nothing of it could be summed up. */
export const AthleteAnswerSchema = v.object({
  athleteId: v.string(),
  name: v.string(),
  sessions: v.array(v.object({ line: SessionLineSchema, summary: v.nullable(AthleteSummarySchema) })),
  nextBeforeWallMs: v.nullable(v.number()),
})
export type AthleteAnswer = v.InferOutput<typeof AthleteAnswerSchema>

/** Why there is no answer: what was wrong, what was there, what was expected. */
export const ReviewErrorSchema = v.object({
  error: v.object({ what: v.string(), got: v.nullable(v.string()), expected: v.string() }),
})
export type ReviewError = v.InferOutput<typeof ReviewErrorSchema>

/** What `/api/review/…` can be asked for. Moments of ranges on the kiosk's monotonic clock, ms. */
export const ReviewRequestSchema = v.variant('kind', [
  v.object({ kind: v.literal('sessions'), beforeWallMs: v.nullable(v.number()), limit: v.number() }),
  v.object({ kind: v.literal('session'), session: v.string() }),
  v.object({
    kind: v.literal('samples'),
    session: v.string(),
    athlete: v.string(),
    fromMs: v.nullable(v.number()),
    toMs: v.nullable(v.number()),
    /** Pixels of the chart; null: every sample. */
    width: v.nullable(v.number()),
  }),
  v.object({ kind: v.literal('athletes') }),
  v.object({
    kind: v.literal('athlete'),
    athlete: v.string(),
    beforeWallMs: v.nullable(v.number()),
    limit: v.number(),
  }),
])
export type ReviewRequest = v.InferOutput<typeof ReviewRequestSchema>
