import path from 'node:path'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import type { SessionRecord } from '../../stations/record/recordSchema.ts'
import { AthleteAnswerSchema, SessionsAnswerSchema } from '../../stations/record/reviewSchema.ts'
import { summariseSession } from '../../stations/record/summariseSession.ts'
import { aTrainedSession } from '../support/aTrainedSession.ts'
import { seedJournal, type SeededSession } from '../support/seedJournal.ts'
import { openWall } from './support/openWall.ts'
import { spawnHub } from './support/spawnHub.ts'
import { tempFolder } from './support/tempFolder.ts'

const DAYS = 365
const DAY_MS = 86_400_000
/** Quick on a machine that does much else. */
const QUICK_MS = 2_000

/** A year with a session of twelve athletes each day. */
function* aYear(): Generator<SeededSession> {
  const { record: trained } = aTrainedSession()
  const squad = Array.from({ length: 6 }, (_, index) => index)
  const record: SessionRecord = {
    ...trained,
    stints: squad.flatMap(index =>
      trained.stints.map(stint => ({
        ...stint,
        assignment: {
          ...stint.assignment,
          athlete: { ...stint.assignment.athlete, id: `${stint.assignment.athlete.id}-${index}` },
        },
      })),
    ),
    happenings: squad.flatMap(() => trained.happenings),
  }
  const summaries = summariseSession(record, () => null)
  const wallMs = Date.now() - trained.line.started.wallMs - DAY_MS
  for (let day = 0; day < DAYS; day += 1)
    yield { record: moved(record, `day-${day}`, wallMs - day * DAY_MS), inputs: [], summaries }
}

function moved(record: SessionRecord, session: string, byMs: number): SessionRecord {
  const { line } = record
  const shift = <Moment extends { readonly wallMs: number }>(moment: Moment): Moment => ({
    ...moment,
    wallMs: moment.wallMs + byMs,
  })
  return {
    ...record,
    line: { ...line, session, started: shift(line.started), ended: line.ended && shift(line.ended) },
    stints: record.stints.map(stint => ({
      ...stint,
      started: shift(stint.started),
      ended: stint.ended && shift(stint.ended),
    })),
    happenings: record.happenings.map(shift),
  }
}

it('a year of sessions is listed, paged and summed up quickly, and the wall goes on meanwhile', async () => {
  const folder = tempFolder()
  seedJournal(path.join(folder, 'journal.db'), [...aYear()])
  const hub = spawnHub(['--headless', '--data', folder, '--mqtt-port', '0', '--http-port', '0'])
  const wallUrl = await hub.wallUrl()
  const wall = await openWall(wallUrl)
  const ask = async <Schema extends v.GenericSchema>(what: string, schema: Schema) => {
    const fromMs = performance.now()
    const response = await fetch(`${wallUrl}api/review/${what}`)
    const value = v.parse(schema, await response.json())
    expect(performance.now() - fromMs, what).toBeLessThan(QUICK_MS)
    return value
  }

  const heardBefore = wall.heard.length
  const beganAtMs = performance.now()
  let before: number | null = null
  const seen: string[] = []
  do {
    const page: v.InferOutput<typeof SessionsAnswerSchema> = await ask(
      `sessions?limit=100${before === null ? '' : `&before=${before}`}`,
      SessionsAnswerSchema,
    )
    seen.push(...page.sessions.map(({ session }) => session))
    before = page.nextBeforeWallMs
  } while (before !== null)
  expect(seen).toEqual(Array.from({ length: DAYS }, (_, day) => `day-${day}`))
  const months = await ask('athletes/a-17-3?limit=200', AthleteAnswerSchema)
  expect(months.sessions).toHaveLength(200)
  expect(months.sessions.every(({ summary }) => summary !== null)).toBe(true)
  const events = await fetch(`${wallUrl}api/review/sessions/day-200/export/csv-events`)
  expect([events.status, (await events.text()).length > 1_000]).toEqual([200, true])
  // A heartbeat comes each half second: the loop was held by none of it.
  const passedMs = performance.now() - beganAtMs
  expect(wall.heard.length - heardBefore).toBeGreaterThan((passedMs / 1_000) * 1.5)
}, 60_000)
