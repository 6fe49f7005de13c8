import * as v from 'valibot'
import { decode } from '../contract/decode.ts'
import { rejectionOf } from '../contract/rejection.ts'
import { parseTopic } from '../contract/topics.ts'
import type { KioskInput } from '../kioskInput.ts'
import type { ByteReader } from './byteReader.ts'
import {
  COMMAND,
  KIND,
  LINK_DOWN,
  LINK_UP,
  MESSAGE,
  NOT_RECORDING,
  RECORDING,
  REJECTED,
  RETAINED_MESSAGE,
  SAMPLE,
  TICK,
  type Lane,
} from './inputRecord.ts'
import { WrittenCommandSchema, WrittenFaultSchema } from './inputSchema.ts'
import { createBlockOpener, readMoment, readSample, readTopic, type ReadContext } from './readRecord.ts'

export type ReadInputs =
  | { readonly ok: true; readonly inputs: readonly KioskInput[] }
  | { readonly ok: false; readonly reason: string }

/**
 * Reads blocks in the order they were taken. Total: what is damaged, foreign or follows a missing block gives the reason, and so
 * does every block after it until one that reads alone.
 */
export function createInputDecoder(): (block: Uint8Array) => ReadInputs {
  const opener = createBlockOpener()
  return block => {
    const opened = opener.open(block)
    if (!opened.ok) return opened
    const { reader, context } = opened
    const inputs: KioskInput[] = []
    while (!reader.isOver()) {
      const input = readInput(reader, context)
      if (input === null || reader.isBroken()) {
        opener.lose()
        return { ok: false, reason: `input ${inputs.length + 1} of the block can't be read` }
      }
      inputs.push(input)
    }
    return { ok: true, inputs }
  }
}

/** The inputs of one block that reads alone. */
export function decodeInputs(block: Uint8Array): ReadInputs {
  return createInputDecoder()(block)
}

function readInput(reader: ByteReader, context: ReadContext): KioskInput | null {
  const tag = reader.byte()
  readMoment(reader, context, tag)
  const { atMs, wallAtMs } = context
  if ((tag & SAMPLE) !== 0) {
    const lane = readSample(reader, context, tag)
    if (lane === null) return null
    return { kind: 'message', message: pressureOf(lane), retained: false, atMs, wallAtMs }
  }
  const moment = { atMs, wallAtMs }
  switch (tag & KIND) {
    case TICK:
      return { ...moment, kind: 'tick' }
    case LINK_UP:
    case LINK_DOWN:
      return { ...moment, kind: 'link', connected: (tag & KIND) === LINK_UP }
    case RECORDING:
    case NOT_RECORDING:
      return { ...moment, kind: 'recording', isRecording: (tag & KIND) === RECORDING }
    case MESSAGE:
    case RETAINED_MESSAGE: {
      const topic = readTopic(reader, context)
      const decoded = decode(topic, reader.bytes(), Number.POSITIVE_INFINITY)
      const retained = (tag & KIND) === RETAINED_MESSAGE
      return decoded.ok ? { ...moment, kind: 'message', message: decoded.message, retained } : null
    }
    case REJECTED: {
      const topic = readTopic(reader, context)
      const fault = v.safeParse(WrittenFaultSchema, parsed(reader.text()))
      if (!fault.success) return null
      const [code, path, expected, got] = fault.output
      const rejection = rejectionOf(topic, parseTopic(topic), { code, path, expected, got })
      return { ...moment, kind: 'rejected', rejection }
    }
    case COMMAND: {
      const written = v.safeParse(WrittenCommandSchema, parsed(reader.text()))
      return written.success ? { ...moment, kind: 'command', ...written.output } : null
    }
    default:
      return null
  }
}

function pressureOf({ site, station, cuff, boot, seq, at, hasAt, pressureMmHg }: Lane) {
  const sample = hasAt ? { boot, seq, at, pressureMmHg } : { boot, seq, pressureMmHg }
  return { kind: 'pressure' as const, site, station, cuff, sample }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
