import * as v from 'valibot'

/** What can be exported, as the address says it, and what a file of it is called. */
export const exportFormats = {
  'csv-samples': { type: 'text/csv; charset=utf-8; header=present', word: 'samples', ending: 'csv' },
  'csv-events': { type: 'text/csv; charset=utf-8; header=present', word: 'events', ending: 'csv' },
  'csv-summary': { type: 'text/csv; charset=utf-8; header=present', word: 'summary', ending: 'csv' },
  'csv-alarms': { type: 'text/csv; charset=utf-8; header=present', word: 'alarms', ending: 'csv' },
  json: { type: 'application/json; charset=utf-8', word: null, ending: 'json' },
  fhir: { type: 'application/fhir+json; charset=utf-8', word: 'fhir', ending: 'json' },
} as const

export const ExportFormatSchema = v.picklist([
  'csv-samples',
  'csv-events',
  'csv-summary',
  'csv-alarms',
  'json',
  'fhir',
])
export type ExportFormat = v.InferOutput<typeof ExportFormatSchema>

/** What an export's thread is started with. `athlete` null: everybody. */
export const ExportOrderSchema = v.object({
  kind: v.literal('export'),
  file: v.string(),
  session: v.string(),
  format: ExportFormatSchema,
  athlete: v.nullable(v.string()),
  exportedAtWallMs: v.number(),
})
export type ExportOrder = v.InferOutput<typeof ExportOrderSchema>
