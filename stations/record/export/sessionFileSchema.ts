import * as v from 'valibot'
import { AthleteSummarySchema } from '../athleteSummarySchema.ts'
import { SessionRecordSchema } from '../recordSchema.ts'

export const sessionFileFormat = 'bfr-floor-kiosk session'
/** A file of another version is refused, never guessed at. */
export const sessionFileVersion = 1

/** The samples of one cuff: the first moment on the kiosk's monotonic clock, then ms from each to the next; mmHg as sent. */
export const FiledSamplesSchema = v.object({
  station: v.string(),
  cuff: v.string(),
  firstAtMs: v.number(),
  stepsMs: v.array(v.number()),
  pressuresMmHg: v.array(v.number()),
})
export type FiledSamples = v.InferOutput<typeof FiledSamplesSchema>

/** A session as it leaves one kiosk and comes into another: everything that review shows, and the inputs that it is replayed from. */
export const SessionFileSchema = v.object({
  format: v.literal(sessionFileFormat),
  version: v.literal(sessionFileVersion),
  exportedAt: v.string(),
  record: SessionRecordSchema,
  summaries: v.array(AthleteSummarySchema),
  samples: v.array(FiledSamplesSchema),
  /** Blocks of inputs (inputCodec.ts) in base64, in their order; the first one reads alone. */
  inputs: v.array(v.string()),
  /** Of every byte from the second line to before this member: a file that was cut or changed is refused. */
  sha256: v.string(),
})
export type SessionFile = v.InferOutput<typeof SessionFileSchema>
