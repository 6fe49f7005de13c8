import { recodeInputs } from '../../../stations/record/export/recodeInputs.ts'
import { sessionFileBody, sessionFileHead } from '../../../stations/record/export/sessionFile.ts'
import type { Readable } from '../journal/handles.ts'
import type { ReviewedSession } from '../review/createReader.ts'
import { sessionBlocks } from '../review/sessionBlocks.ts'
import { sealSession } from './sealSession.ts'

/** A session of the journal as a file that another kiosk can take in, in pieces. */
export function* writeSessionFile(
  handle: Readable,
  { record, summaries, series }: ReviewedSession,
  exportedAtWallMs: number,
): Generator<string> {
  yield sessionFileHead(exportedAtWallMs)
  const inputs = inBase64(recodeInputs(sessionBlocks(handle, record.line.session)))
  yield* sealSession(sessionFileBody(record, summaries, series().all, inputs))
}

function* inBase64(blocks: Iterable<Uint8Array>): Generator<string> {
  for (const block of blocks) yield Buffer.from(block).toString('base64')
}
