import type { SampleSeries, SessionRecord } from '../recordSchema.ts'
import { csvLine } from './csvLine.ts'
import { decimals, pressureText } from './decimals.ts'
import { limbOf, stintsAt } from './stintAt.ts'
import { createWallClock, utcText } from './wallClock.ts'

const header = [...['time_ms', 'wall_time_utc', 'station', 'cuff', 'limb', 'athlete_id', 'pressure_mmHg']]
const LINES_A_CHUNK = 512

/**
 * Every sample as CSV in chunks, cuff after cuff: `time_ms` since the session began (the kiosk's monotonic clock), pressure in
 * mmHg as it was sent. `athleteId`: only what was measured while that athlete was assigned; null: all. Nothing at all: no chunk.
 */
export function* samplesCsv(
  record: SessionRecord,
  series: Iterable<SampleSeries>,
  athleteId: string | null,
): Generator<string> {
  const beganAtMs = record.line.started.atMs
  const wallAt = createWallClock(record)
  let isBegun = false
  for (const { station, cuff, atMs, pressureMmHg } of series) {
    const stintAt = stintsAt(record, station)
    let lines: string[] = []
    for (let index = 0; index < atMs.length; index += 1) {
      const at = atMs[index] ?? 0
      const stint = stintAt(at)
      const athlete = stint?.assignment.athlete.id ?? null
      if (athleteId !== null && athlete !== athleteId) continue
      lines.push(
        csvLine([
          decimals(at - beganAtMs, 3),
          utcText(wallAt(at)),
          station,
          cuff,
          limbOf(stint, cuff),
          athlete,
          pressureText(pressureMmHg[index] ?? 0),
        ]),
      )
      if (lines.length < LINES_A_CHUNK) continue
      if (!isBegun) yield csvLine(header)
      isBegun = true
      yield lines.join('')
      lines = []
    }
    if (lines.length === 0) continue
    if (!isBegun) yield csvLine(header)
    isBegun = true
    yield lines.join('')
  }
}
