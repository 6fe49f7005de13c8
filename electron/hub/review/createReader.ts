import * as v from 'valibot'
import { athleteSeries } from '../../../stations/record/athleteSeries.ts'
import { type AthleteSummary, AthleteSummarySchema } from '../../../stations/record/athleteSummarySchema.ts'
import type { SessionRecord } from '../../../stations/record/recordSchema.ts'
import type { AthletesAnswer, ReviewRequest } from '../../../stations/record/reviewSchema.ts'
import { encodeSeries, type SeriesAnswer } from '../../../stations/record/seriesWire.ts'
import { summariseSession } from '../../../stations/record/summariseSession.ts'
import { thinSamples } from '../../../stations/record/thinSamples.ts'
import type { Readable } from '../journal/handles.ts'
import { OVERVIEW_WIDTH, readOverview } from '../journal/overview.ts'
import { createRecordReader, parsed, type ReadRecord } from './readRecord.ts'
import { readSeries, type SessionSeries } from './readSeries.ts'
import { refused, type Refused } from './reviewError.ts'

export type Answered = {
  readonly ok: true
  readonly type: 'application/json' | 'application/octet-stream'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A session as review knows it: its record, what it comes to, and its samples. */
export type ReviewedSession = ReadRecord & {
  readonly summaries: readonly AthleteSummary[]
  readonly series: () => SessionSeries
}

type SamplesRequest = ReviewRequest & { readonly kind: 'samples' }

/** More than that of one session is read anew each time: 12 bytes a sample. */
const MOST_KEPT_SAMPLES = 6_000_000
const everBeforeMs = Number.MAX_SAFE_INTEGER

/** Answers questions about a journal on its own connection. */
export function createReader(handle: Readable) {
  const records = createRecordReader(handle)
  let kept: { readonly session: string; readonly series: SessionSeries } | null = null
  let ahead: string | null = null
  let summed: { readonly session: string; readonly summaries: readonly AthleteSummary[] } | null = null

  function seriesOf(session: string, isOver: boolean): SessionSeries {
    if (kept?.session === session) return kept.series
    // Two sessions of a million samples at once are more than a kiosk has to spare.
    kept = null
    const series = readSeries(handle, session)
    if (isOver && series.samples <= MOST_KEPT_SAMPLES) kept = { session, series }
    return series
  }

  /** What was written when the session ended; a session that goes on, or has no such rows, is summed up now. */
  function summariesOf(session: string, record: SessionRecord): readonly AthleteSummary[] {
    const rows = handle.prepare('SELECT body FROM summary WHERE session = ? ORDER BY rowid').all([session])
    const written = rows.flatMap(row => summaryOf(row['body']) ?? [])
    const isOver = record.line.ended !== null
    if (written.length > 0 && isOver) return written
    if (summed?.session === session) return summed.summaries
    const { samplesOf } = seriesOf(session, isOver)
    const summaries = summariseSession(record, samplesOf)
    if (isOver) summed = { session, summaries }
    return summaries
  }

  function session(id: string): ReviewedSession | null {
    const read = records.record(id)
    if (read === null) return null
    const series = () => seriesOf(id, read.record.line.ended !== null)
    return { ...read, summaries: summariesOf(id, read.record), series }
  }

  /** The whole of an athlete's session as it was written when the session ended; null: the samples have to be read. */
  function overview({ session, athlete, fromMs, toMs, width }: SamplesRequest): Answered | null {
    const isWhole = fromMs === null && toMs === null && width !== null && width <= OVERVIEW_WIDTH
    if (!isWhole || kept?.session === session) return null
    const written = readOverview(handle, session, athlete)
    if (written === null) return null
    ahead = session
    return bytesOf(written)
  }

  function samples(request: SamplesRequest): Answered | Refused {
    const read = records.record(request.session)
    if (read === null) return noSession(request.session)
    const { samplesOf } = seriesOf(request.session, read.record.line.ended !== null)
    const all = athleteSeries(read.record, request.athlete, samplesOf)
    if (all === null)
      return refused(404, 'athlete', request.athlete, `an athlete of the session ${request.session}`)
    const fromMs = request.fromMs ?? all.fromMs
    const toMs = request.toMs ?? all.toMs
    const { width } = request
    const thinned = all.series.map(series =>
      // As wide as all of it: what is not thinned is only cut.
      thinSamples(series, fromMs, toMs, width ?? series.atMs.length),
    )
    return bytesOf({ fromMs, toMs, series: thinned })
  }

  function athletes(): AthletesAnswer {
    const rows = handle
      .prepare(
        `SELECT athlete_id, athlete_name, count(DISTINCT session) AS sessions, max(started_wall_ms) AS last
        FROM stint GROUP BY athlete_id ORDER BY last DESC LIMIT 2000`,
      )
      .all([])
    return {
      athletes: rows.map(row => ({
        athleteId: String(row['athlete_id']),
        name: String(row['athlete_name']),
        sessions: Number(row['sessions']),
        lastWallMs: Number(row['last']),
      })),
    }
  }

  function athlete(request: ReviewRequest & { kind: 'athlete' }): Answered | Refused {
    const name = handle
      .prepare('SELECT athlete_name FROM stint WHERE athlete_id = ? ORDER BY started_wall_ms DESC LIMIT 1')
      .get([request.athlete])
    if (name === undefined)
      return refused(404, 'athlete', request.athlete, 'an athleteId of /api/review/athletes')
    const lines = records.ofAthlete(request.athlete, request.beforeWallMs ?? everBeforeMs, request.limit)
    const body = handle.prepare('SELECT body FROM summary WHERE session = ? AND athlete_id = ?')
    return json({
      athleteId: request.athlete,
      name: String(name['athlete_name']),
      sessions: lines.map(line => {
        const written = summaryOf(body.get([line.session, request.athlete])?.['body'])
        return { line, summary: written ?? summedUp(line.session, line.ended !== null, request.athlete) }
      }),
      nextBeforeWallMs: nextOf(lines, request.limit),
    })
  }

  /** A session that ended without its summary (the kiosk was off then) is summed up; one that goes on is not. */
  function summedUp(id: string, isOver: boolean, athleteId: string): AthleteSummary | null {
    const read = isOver ? session(id) : null
    return read?.summaries.find(summary => summary.athleteId === athleteId) ?? null
  }

  return {
    session,
    answer(request: ReviewRequest): Answered | Refused {
      switch (request.kind) {
        case 'sessions': {
          const sessions = records.list(request.beforeWallMs ?? everBeforeMs, request.limit)
          return json({ sessions, nextBeforeWallMs: nextOf(sessions, request.limit) })
        }
        case 'session': {
          const read = session(request.session)
          if (read === null) return noSession(request.session)
          return json({ record: read.record, summaries: read.summaries, unreadable: read.unreadable })
        }
        case 'samples':
          return overview(request) ?? samples(request)
        case 'athletes':
          return json(athletes())
        case 'athlete':
          return athlete(request)
      }
    },
    /** Reads the samples behind the last overview that was given: who looks at it zooms next. */
    readAhead(): void {
      if (ahead !== null) seriesOf(ahead, true)
      ahead = null
    },
    /** Lets go of what was kept for the next question. */
    forget(): void {
      kept = null
      summed = null
      ahead = null
    },
  }
}

export type Reader = ReturnType<typeof createReader>

export function json(value: unknown): Answered {
  const bytes = new Uint8Array(new TextEncoder().encode(JSON.stringify(value)))
  return { ok: true, type: 'application/json', bytes }
}

function bytesOf(answer: SeriesAnswer): Answered {
  return { ok: true, type: 'application/octet-stream', bytes: encodeSeries(answer) }
}

function noSession(session: string): Refused {
  return refused(404, 'session', session, 'the id of a session in /api/review/sessions')
}

function nextOf(lines: readonly { readonly started: { readonly wallMs: number } }[], limit: number) {
  return lines.length < limit ? null : (lines.at(-1)?.started.wallMs ?? null)
}

function summaryOf(body: unknown): AthleteSummary | null {
  const read = v.safeParse(AthleteSummarySchema, parsed(body))
  return read.success ? read.output : null
}
