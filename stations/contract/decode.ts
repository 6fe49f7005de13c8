import type { GenericIssue, GenericSchema, InferOutput } from 'valibot'
import { safeParse } from 'valibot'
import { AssignmentSchema } from './assignment.ts'
import { StationCommandSchema } from './command.ts'
import { CuffStatusSchema } from './cuffStatus.ts'
import { StationEventSchema } from './event.ts'
import { KioskAlarmsSchema } from './kioskAlarms.ts'
import { KioskHeartbeatSchema } from './kioskHeartbeat.ts'
import { KioskStatusSchema } from './kioskStatus.ts'
import type { Message } from './message.ts'
import { PressureSampleSchema } from './pressure.ts'
import { printableValue } from './printable.ts'
import type { Fault, Rejection } from './rejection.ts'
import { rejectionOf } from './rejection.ts'
import { readObject } from './readObject.ts'
import { ReplySchema } from './reply.ts'
import { StationStatusSchema } from './stationStatus.ts'
import type { ParsedTopic } from './topics.ts'
import { parseTopic } from './topics.ts'

export type DecodeResult =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly rejection: Rejection }

type Decoded =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly fault: Fault }

// What a station sends is small; a kiosk's alarm list may be long.
const STATION_LIMIT_BYTES = 8 * 1024
const KIOSK_LIMIT_BYTES = 1024 * 1024

// The first fault is enough to say what is wrong, and costs the least when a device floods us with bad data.
const FIRST_FAULT_ONLY = { abortEarly: true } as const

/**
 * The message that came on a topic, or why there is none. Never throws, whatever the bytes are. Whether it was a
 * retained copy is for the caller to look at (`isRetainedKind`). `limitBytes` instead of the contract's is for what was written
 * again by `encode`, which may be longer than it came.
 */
export function decode(topic: string, bytes: Uint8Array, limitBytes: number | null = null): DecodeResult {
  const parsed = parseTopic(topic)
  if (parsed === null) {
    const fault: Fault = { code: 'topic', path: '', expected: 'one of bfr/v1', got: printableValue(topic) }
    return { ok: false, rejection: rejectionOf(topic, null, fault) }
  }
  const decoded = bytes.length === 0 ? decodeEmpty(parsed) : decodeBytes(parsed, bytes, limitBytes)
  if (decoded.ok) return decoded
  return { ok: false, rejection: rejectionOf(topic, parsed, decoded.fault) }
}

function decodeEmpty(topic: ParsedTopic): Decoded {
  switch (topic.kind) {
    case 'assignment':
      return { ok: true, message: { ...topic, assignment: null } }
    case 'station-status':
    case 'cuff-status':
    case 'kiosk-status':
    case 'kiosk-alarms':
      return { ok: true, message: { kind: 'cleaned', site: topic.site, topic } }
    default:
      return { ok: false, fault: { code: 'empty', path: '', expected: 'a JSON object', got: 'nothing' } }
  }
}

function decodeBytes(topic: ParsedTopic, bytes: Uint8Array, limitBytes: number | null): Decoded {
  const isFromKiosk = 'kiosk' in topic || topic.kind === 'command'
  const read = readObject(bytes, limitBytes ?? (isFromKiosk ? KIOSK_LIMIT_BYTES : STATION_LIMIT_BYTES))
  return read.ok ? decodeObject(topic, read.object) : read
}

function decodeObject(topic: ParsedTopic, object: object): Decoded {
  switch (topic.kind) {
    case 'pressure': {
      // Nearly all of what comes is pressure, and written out it costs a microsecond less than a spread.
      const { kind, site, station, cuff } = topic
      return check(PressureSampleSchema, object, sample => ({ kind, site, station, cuff, sample }))
    }
    case 'event':
      return check(StationEventSchema, object, event => ({ ...topic, event }))
    case 'station-status':
      return check(StationStatusSchema, object, status => ({ ...topic, status }))
    case 'cuff-status':
      return check(CuffStatusSchema, object, status => ({ ...topic, status }))
    case 'assignment':
      return check(AssignmentSchema, object, assignment => ({ ...topic, assignment }))
    case 'reply':
      return check(ReplySchema, object, reply => ({ ...topic, reply }))
    case 'command':
      return check(StationCommandSchema, object, command => ({ ...topic, command }))
    case 'kiosk-status':
      return check(KioskStatusSchema, object, status => ({ ...topic, status }))
    case 'kiosk-alarms':
      return check(KioskAlarmsSchema, object, alarms => ({ ...topic, alarms }))
    case 'kiosk-heartbeat':
      return check(KioskHeartbeatSchema, object, heartbeat => ({ ...topic, heartbeat }))
  }
}

function check<Schema extends GenericSchema>(
  schema: Schema,
  object: object,
  messageOf: (output: InferOutput<Schema>) => Message,
): Decoded {
  const result = safeParse(schema, object, FIRST_FAULT_ONLY)
  if (result.success) return { ok: true, message: messageOf(result.output) }
  return { ok: false, fault: faultOf(result.issues[0]) }
}

function faultOf(issue: GenericIssue): Fault {
  const isMissing = issue.input === undefined && issue.type === 'object'
  return {
    code: 'invalid',
    path: pathOf(issue),
    expected: isMissing ? 'present' : issue.message,
    got: printableValue(issue.input),
  }
}

// `prescription.cuffs[1].targetMmHg`
function pathOf(issue: GenericIssue): string {
  let path = ''
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path
}
