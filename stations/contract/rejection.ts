import type { CuffId, StationId } from './ids.ts'
import { printable } from './printable.ts'
import type { ParsedTopic } from './topics.ts'

export type RejectionCode =
  'topic' | 'too-large' | 'empty' | 'not-utf8' | 'not-json' | 'not-an-object' | 'invalid'

/** Why a message changes nothing. `text` is for people; `path` is '' where the payload as a whole is wrong. */
export interface Rejection {
  readonly topic: string
  readonly station: StationId | null
  readonly cuff: CuffId | null
  readonly code: RejectionCode
  readonly path: string
  readonly expected: string
  readonly got: string
  readonly text: string
}

/** What is wrong with a message, without where it came from. */
export interface Fault {
  readonly code: RejectionCode
  readonly path: string
  readonly expected: string
  readonly got: string
}

/** A rejection counted against its topic's station and cuff, where the topic names them. */
export function rejectionOf(topic: string, parsed: ParsedTopic | null, fault: Fault): Rejection {
  return {
    topic,
    station: parsed !== null && 'station' in parsed ? parsed.station : null,
    cuff: parsed !== null && 'cuff' in parsed ? parsed.cuff : null,
    ...fault,
    text: `${printable(topic)}: ${subjectOf(fault)} must be ${fault.expected}, got ${fault.got}`,
  }
}

function subjectOf(fault: Fault): string {
  if (fault.path !== '') return fault.path
  return fault.code === 'topic' ? 'topic' : 'payload'
}
