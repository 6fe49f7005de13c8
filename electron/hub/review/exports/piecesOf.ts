import { alarmsCsv } from '../../../../stations/record/export/alarmsCsv.ts'
import { eventsCsv } from '../../../../stations/record/export/eventsCsv.ts'
import { fhirBundle } from '../../../../stations/record/export/fhir/fhirBundle.ts'
import { samplesCsv } from '../../../../stations/record/export/samplesCsv.ts'
import { summaryCsv } from '../../../../stations/record/export/summaryCsv.ts'
import type { Readable } from '../../journal/handles.ts'
import { writeSessionFile } from '../../sessionFile/writeSessionFile.ts'
import type { ReviewedSession } from '../createReader.ts'
import type { ExportOrder } from './exportOrder.ts'

/** A session in the format that is asked for, in pieces; none where there is nothing to say. */
export function piecesOf(order: ExportOrder, handle: Readable, session: ReviewedSession): Iterable<string> {
  const { athlete, exportedAtWallMs } = order
  const { record, summaries } = session
  switch (order.format) {
    case 'csv-samples':
      return samplesCsv(record, session.series().all, athlete)
    case 'csv-events':
      return eventsCsv(record, athlete)
    case 'csv-summary':
      return summaryCsv(record, summaries, athlete)
    case 'csv-alarms':
      return alarmsCsv(record, athlete)
    case 'json':
      return writeSessionFile(handle, session, exportedAtWallMs)
    case 'fhir': {
      const { samplesOf } = session.series()
      return fhirBundle(record, summaries, samplesOf, { athleteId: athlete, exportedAtWallMs })
    }
  }
}
