import { createReader } from '../review/createReader.ts'
import { openReadable, type Writable } from './handles.ts'
import { writeOverviews } from './overview.ts'

const NOT_SUMMED_UP = `SELECT session FROM session
  WHERE ended_at_ms IS NOT NULL AND rolled_up = 0
  AND EXISTS (SELECT 1 FROM stint WHERE stint.session = session.session)
  AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.session = session.session)
  ORDER BY started_wall_ms`

/**
 * Writes what one session that is over comes to for each athlete, and of a long one what its chart shows, so that neither review
 * over months nor opening it reads samples, and retention may take them. `tried` are those that came to nothing. Whether it wrote one.
 */
export function sumUp(handle: Writable, tried: Set<string>): boolean {
  const found = handle.prepare(NOT_SUMMED_UP).all([])
  const session = found.map(row => String(row['session'])).find(id => !tried.has(id))
  if (session === undefined) return false
  tried.add(session)
  const readable = openReadable(handle.file)
  try {
    const read = createReader(readable).session(session)
    const summaries = read?.summaries ?? []
    const insert = handle.prepare('INSERT INTO summary (session, athlete_id, body) VALUES (?, ?, ?)')
    handle.transaction(() => {
      for (const summary of summaries) insert.run([session, summary.athleteId, JSON.stringify(summary)])
      if (read !== null) writeOverviews(handle, read.record, read.series())
    })
    return summaries.length > 0
  } finally {
    readable.close()
  }
}
