import { athleteSeries } from '../../../stations/record/athleteSeries.ts'
import type { SessionRecord } from '../../../stations/record/recordSchema.ts'
import { decodeSeries, encodeSeries, type SeriesAnswer } from '../../../stations/record/seriesWire.ts'
import { thinSamples } from '../../../stations/record/thinSamples.ts'
import type { SessionSeries } from '../review/readSeries.ts'
import type { Readable, Writable } from './handles.ts'
import { packBytes, unpackBytes } from './packedBytes.ts'

/** Pixels; a chart that is wider reads the samples themselves. */
export const OVERVIEW_WIDTH = 2_048
/** A session of fewer samples than that is read whole as fast. */
const LONG_SAMPLES = 100_000

/** Writes for each athlete of a long session what a chart of all of it shows, so that opening it reads no samples. */
export function writeOverviews(handle: Writable, record: SessionRecord, read: SessionSeries): void {
  if (read.samples < LONG_SAMPLES) return
  const insert = handle.prepare(
    'INSERT OR REPLACE INTO overview (session, athlete_id, bytes) VALUES (?, ?, ?)',
  )
  for (const athlete of new Set(record.stints.map(stint => stint.assignment.athlete.id))) {
    const all = athleteSeries(record, athlete, read.samplesOf)
    if (all === null) continue
    const { fromMs, toMs } = all
    const series = all.series.map(one => thinSamples(one, fromMs, toMs, OVERVIEW_WIDTH))
    insert.run([record.line.session, athlete, packBytes(encodeSeries({ fromMs, toMs, series }))])
  }
}

/** What was written of all of an athlete's session; null where nothing was: a short session, or one from before this was done. */
export function readOverview(handle: Readable, session: string, athlete: string): SeriesAnswer | null {
  const row = handle
    .prepare('SELECT bytes FROM overview WHERE session = ? AND athlete_id = ?')
    .get([session, athlete])
  if (!(row?.['bytes'] instanceof Uint8Array)) return null
  return decodeSeries(new Uint8Array(unpackBytes(row['bytes'])).buffer)
}
