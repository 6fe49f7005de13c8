import * as v from 'valibot'
import {
  type Happening,
  HappeningSchema,
  type SessionLine,
  SessionLineSchema,
  type SessionRecord,
  type Stint,
  StintSchema,
} from '../../../stations/record/recordSchema.ts'
import type { Readable, Row } from '../journal/handles.ts'

const linesOf = `
SELECT session.*, (SELECT count(DISTINCT athlete_id) FROM stint WHERE stint.session = session.session) AS athletes
FROM session`

const alarmsOf = `
SELECT best, count(*) AS count FROM (
  SELECT min(CASE json_extract(body, '$.alarm.priority') WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END) AS best
  FROM happening WHERE session = ? AND kind = 'alarm' GROUP BY json_extract(body, '$.alarm.id')
) GROUP BY best`

/** What the record of a session says, and how many of its rows could not be read. */
export type ReadRecord = { readonly record: SessionRecord; readonly unreadable: number }

/** Reads sessions out of the journal's tables. A row that is not as it should be is left out and counted, never guessed. */
export function createRecordReader(handle: Readable) {
  // A session that is over does not change any more but by retention.
  const counted = new Map<string, SessionLine['alarms']>()

  function alarmsIn(session: string, isOver: boolean): SessionLine['alarms'] {
    const known = counted.get(session)
    if (known !== undefined) return known
    const alarms = { high: 0, medium: 0, low: 0 }
    for (const { best, count } of handle.prepare(alarmsOf).all([session])) {
      const priority = best === 0 ? 'high' : best === 1 ? 'medium' : 'low'
      alarms[priority] = typeof count === 'number' ? count : 0
    }
    if (isOver) counted.set(session, alarms)
    return alarms
  }

  function lineOf(row: Row): SessionLine | null {
    const session = String(row['session'])
    const isOver = row['ended_at_ms'] !== null
    const edge = (name: 'started' | 'ended') => ({
      ...{ atMs: row[`${name}_at_ms`], wallMs: row[`${name}_wall_ms`] },
      ...{ cause: row[`${name}_cause`], by: row[`${name}_by`] },
    })
    const read = v.safeParse(SessionLineSchema, {
      ...{ session, squad: row['squad'], demo: row['demo'] === 1, athletes: row['athletes'] },
      ...{ started: edge('started'), ended: isOver ? edge('ended') : null },
      ...{ alarms: alarmsIn(session, isOver), rolledUp: row['rolled_up'] === 1 },
    })
    return read.success ? read.output : null
  }

  function lines(rows: readonly Row[]): SessionLine[] {
    return rows.flatMap(row => lineOf(row) ?? [])
  }

  return {
    /** Newest first, those that began before `beforeWallMs`. */
    list(beforeWallMs: number, limit: number): SessionLine[] {
      const sql = `${linesOf} WHERE started_wall_ms < ? ORDER BY started_wall_ms DESC LIMIT ?`
      return lines(handle.prepare(sql).all([beforeWallMs, limit]))
    },

    /** Those of one athlete, newest first. */
    ofAthlete(athlete: string, beforeWallMs: number, limit: number): SessionLine[] {
      const sql = `${linesOf} WHERE session IN (SELECT session FROM stint WHERE athlete_id = ?)
        AND started_wall_ms < ? ORDER BY started_wall_ms DESC LIMIT ?`
      return lines(handle.prepare(sql).all([athlete, beforeWallMs, limit]))
    },

    /** Everything of one session but its samples; null: there is no such session. */
    record(session: string): ReadRecord | null {
      const row = handle.prepare(`${linesOf} WHERE session = ?`).get([session])
      const line = row === undefined ? null : lineOf(row)
      if (row === undefined || line === null) return null
      const run = handle.prepare('SELECT * FROM run WHERE run = ?').get([Number(row['run'])]) ?? {}
      const stints = handle.prepare('SELECT * FROM stint WHERE session = ? ORDER BY stint').all([session])
      const happened = handle
        .prepare('SELECT * FROM happening WHERE session = ? ORDER BY happening')
        .all([session])
      const read = { stints: stints.map(stintOf), happenings: happened.map(happeningOf) }
      const record: SessionRecord = {
        line,
        ...{ site: textOf(run['site']), kiosk: textOf(run['kiosk']), version: textOf(run['version']) },
        limits: parsed(row['limits']),
        stints: read.stints.filter(stint => stint !== null),
        happenings: read.happenings.filter(happening => happening !== null),
      }
      const whole = stints.length + happened.length
      return { record, unreadable: whole - record.stints.length - record.happenings.length }
    },
  }
}

export type RecordReader = ReturnType<typeof createRecordReader>

function stintOf(row: Row): Stint | null {
  const moment = (name: 'started' | 'ended') => ({
    atMs: row[`${name}_at_ms`],
    wallMs: row[`${name}_wall_ms`],
  })
  const read = v.safeParse(StintSchema, {
    ...{ station: row['station'], stationName: row['station_name'] },
    ...{ assignment: parsed(row['assignment']), cuffs: parsed(row['cuffs']) },
    ...{ started: moment('started'), ended: row['ended_at_ms'] === null ? null : moment('ended') },
  })
  return read.success ? read.output : null
}

function happeningOf(row: Row): Happening | null {
  const body = parsed(row['body'])
  if (typeof body !== 'object') return null
  const read = v.safeParse(HappeningSchema, {
    ...body,
    ...{ kind: row['kind'], atMs: row['at_ms'], wallMs: row['wall_ms'] },
    ...{ station: row['station'], cuff: row['cuff'], athleteId: row['athlete_id'] },
  })
  return read.success ? read.output : null
}

/** The JSON in a column; null where there is none. */
export function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : null
  } catch {
    return null
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
