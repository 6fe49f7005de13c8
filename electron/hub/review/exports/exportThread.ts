import type { MessagePort } from 'node:worker_threads'
import { exportFileName } from '../../../../stations/record/export/fileName.ts'
import { utcText } from '../../../../stations/record/export/wallClock.ts'
import { openReadable } from '../../journal/handles.ts'
import { createReader, type ReviewedSession } from '../createReader.ts'
import { refused, type Refused } from '../reviewError.ts'
import { exportFormats, type ExportOrder } from './exportOrder.ts'
import { piecesOf } from './piecesOf.ts'

/** What an export's thread says: first what comes or why nothing does, then a piece each time it is asked; `null` is the end. */
export type ExportWord =
  | { readonly kind: 'head'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array<ArrayBuffer> | null }

const PIECE_CHARACTERS = 64 * 1024

/** Runs one export: each message from the hub asks for one piece more, so that a slow reader fills no memory. */
export function answerExport(order: ExportOrder, port: MessagePort): void {
  const say = (word: ExportWord): void => port.postMessage(word)
  const handle = openReadable(order.file)
  const session = createReader(handle).session(order.session)
  if (session === null) {
    const reason = refused(404, 'session', order.session, 'the id of a session in /api/review/sessions')
    return say({ kind: 'refused', refused: reason })
  }
  const pieces = piecesOf(order, handle, session)[Symbol.iterator]()
  let waiting = nextOf(pieces)
  if (waiting === null) return say({ kind: 'refused', refused: nothingOf(order, session) })
  say({ kind: 'head', fileName: fileNameOf(order, session) })
  port.on('message', () => {
    const bytes = waiting === null ? null : new Uint8Array(new TextEncoder().encode(waiting))
    say({ kind: 'piece', bytes })
    if (bytes !== null) waiting = nextOf(pieces)
  })
}

/** Pieces of a useful size: a message for each line would cost more than the line. */
function nextOf(pieces: Iterator<string>): string | null {
  const some: string[] = []
  let length = 0
  while (length < PIECE_CHARACTERS) {
    const next = pieces.next()
    if (next.done === true) break
    some.push(next.value)
    length += next.value.length
  }
  return some.length === 0 ? null : some.join('')
}

function nothingOf({ format, athlete }: ExportOrder, { record }: ReviewedSession): Refused {
  const word = exportFormats[format].word ?? 'anything'
  if (record.line.rolledUp && format === 'csv-samples')
    return refused(
      404,
      'export',
      'samples that retention has put away',
      'a session that still has its samples',
    )
  const whose = athlete === null ? 'this session' : `an athlete of this session`
  return refused(404, 'export', athlete, `${whose}, with ${word} to export`)
}

function fileNameOf({ format, athlete }: ExportOrder, { record }: ReviewedSession): string {
  const { word, ending } = exportFormats[format]
  const { line, site } = record
  const when = (utcText(line.started.wallMs) ?? '').slice(0, 16)
  return exportFileName(['session', site, when, line.squad, athlete, line.demo ? 'demo' : null, word], ending)
}
