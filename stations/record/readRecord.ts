import { isCuffId, isSiteId, isStationId } from '../contract/ids.ts'
import { headBytes, openBlock } from './blockHead.ts'
import { createByteReader, type ByteReader } from './byteReader.ts'
import {
  AT,
  BOOT,
  expectedAt,
  MOMENT_IN_FULL,
  newLane,
  PRESSURE_IN_FULL,
  SEQ,
  WALL_MOVED,
  whole,
  type Lane,
} from './inputRecord.ts'

/** What a reader knows from the inputs before: the other side of an encoder. */
export type ReadContext = {
  atMs: number
  wallAtMs: number
  wallAheadMs: number
  readonly lanes: Lane[]
  readonly topics: string[]
}

export type OpenedRecords =
  | {
      readonly ok: true
      readonly reader: ByteReader
      readonly context: ReadContext
      readonly isAlone: boolean
    }
  | { readonly ok: false; readonly reason: string }

/** Opens the blocks of one journal in their order, and keeps what each needs of those before. */
export function createBlockOpener() {
  let context: ReadContext = newContext()
  let before: number | null = null
  return {
    open(block: Uint8Array): OpenedRecords {
      const opened = openBlock(block, before)
      before = opened.ok ? opened.checkSum : null
      if (!opened.ok) return opened
      const { isAlone } = opened
      if (isAlone) context = newContext()
      return { ok: true, reader: createByteReader(block, headBytes), context, isAlone }
    },
    /** The last block could not be read to its end: the next ones have to wait for one that reads alone. */
    lose(): void {
      before = null
    },
  }
}

/** Reads the moment that follows a tag. */
export function readMoment(reader: ByteReader, context: ReadContext, tag: number): void {
  if ((tag & MOMENT_IN_FULL) !== 0) {
    context.atMs = reader.float64()
    context.wallAtMs = reader.float64()
    context.wallAheadMs = context.wallAtMs - context.atMs
    return
  }
  context.atMs += reader.count()
  if ((tag & WALL_MOVED) !== 0) context.wallAheadMs += reader.change()
  context.wallAtMs = context.atMs + context.wallAheadMs
}

/** Reads a sample into its cuff's lane; null: it is none. */
export function readSample(reader: ByteReader, context: ReadContext, tag: number): Lane | null {
  const lane = readLane(reader, context)
  if (lane === null) return null
  if ((tag & BOOT) !== 0) lane.boot = reader.text()
  lane.seq += (tag & SEQ) === 0 ? 1 : reader.change()
  lane.hasAt = (tag & AT) !== 0
  if (lane.hasAt) {
    lane.at = expectedAt(lane, context.atMs) + reader.change()
    lane.atHeardMs = whole(context.atMs)
  }
  if ((tag & PRESSURE_IN_FULL) !== 0) {
    lane.pressureMmHg = reader.float64()
  } else {
    lane.tenths += reader.change()
    lane.pressureMmHg = lane.tenths / 10
  }
  return Number.isFinite(lane.pressureMmHg) && lane.seq >= 0 ? lane : null
}

/** Reads a topic that was written before, or is new. */
export function readTopic(reader: ByteReader, { topics }: ReadContext): string {
  const index = reader.count()
  const known = topics[index]
  if (known !== undefined) return known
  if (index !== topics.length) reader.breakOff()
  const topic = reader.text()
  topics.push(topic)
  return topic
}

function readLane(reader: ByteReader, context: ReadContext): Lane | null {
  const index = reader.count()
  const known = context.lanes[index]
  if (known !== undefined) return known
  const [site, station, cuff] = [reader.text(), reader.text(), reader.text()]
  if (index !== context.lanes.length || !isSiteId(site) || !isStationId(station) || !isCuffId(cuff))
    return null
  const lane = newLane(index, site, station, cuff, context.atMs, context.wallAtMs)
  context.lanes.push(lane)
  return lane
}

function newContext(): ReadContext {
  return { atMs: 0, wallAtMs: 0, wallAheadMs: 0, lanes: [], topics: [] }
}
