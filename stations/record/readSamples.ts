import type { CuffId, SiteId, StationId } from '../contract/ids.ts'
import { judgeOrder, type SenderOrder } from '../floor/senderOrder.ts'
import type { ByteReader } from './byteReader.ts'
import { COMMAND, KIND, MESSAGE, REJECTED, RETAINED_MESSAGE, SAMPLE, type Lane } from './inputRecord.ts'
import { createBlockOpener, readMoment, readSample, readTopic, type ReadContext } from './readRecord.ts'

/** Takes the samples of one cuff in their order: mmHg, moments in ms. */
export type SampleSink = (atMs: number, pressureMmHg: number, wallAtMs: number) => void

type Wanted = { sink: SampleSink | null; order: SenderOrder | null; seq: number }

/**
 * Hands the pressure samples of some cuffs to their sinks, as the kiosk took them: without duplicates and late ones. `sinkOf` is
 * asked once for each cuff; null: it is not wanted. Blocks that can't be read are left out and counted.
 */
export function readSamples(
  blocks: Iterable<Uint8Array>,
  sinkOf: (station: StationId, cuff: CuffId, site: SiteId) => SampleSink | null,
): { readonly unreadable: number } {
  const opener = createBlockOpener()
  const known = new Map<string, Wanted>()
  let ofLanes: Wanted[] = []
  let unreadable = 0

  function wantedOf(lane: Lane): Wanted {
    const { site, station, cuff } = lane
    const key = `${site}/${station}/${cuff}`
    const wanted = known.get(key) ?? { sink: sinkOf(station, cuff, site), order: null, seq: 0 }
    known.set(key, wanted)
    ofLanes[lane.index] = wanted
    return wanted
  }

  function take(lane: Lane, { atMs, wallAtMs }: ReadContext): void {
    const wanted = ofLanes[lane.index] ?? wantedOf(lane)
    if (wanted.sink !== null && isTaken(wanted, lane, atMs)) wanted.sink(atMs, lane.pressureMmHg, wallAtMs)
  }

  for (const block of blocks) {
    const opened = opener.open(block)
    if (opened.ok && opened.isAlone) ofLanes = []
    if (opened.ok && readBlock(opened.reader, opened.context, take)) continue
    unreadable += 1
    opener.lose()
  }
  return { unreadable }
}

function readBlock(
  reader: ByteReader,
  context: ReadContext,
  take: (lane: Lane, context: ReadContext) => void,
): boolean {
  while (!reader.isOver()) {
    const tag = reader.byte()
    readMoment(reader, context, tag)
    if ((tag & SAMPLE) !== 0) {
      const lane = readSample(reader, context, tag)
      if (lane === null || reader.isBroken()) return false
      take(lane, context)
      continue
    }
    const kind = tag & KIND
    if (kind === MESSAGE || kind === RETAINED_MESSAGE || kind === REJECTED) readTopic(reader, context)
    if (kind >= MESSAGE && kind <= COMMAND) reader.bytes()
  }
  return !reader.isBroken()
}

/** Whether the kiosk took this sample: in the order of its sender (see `judgeOrder`). */
function isTaken(wanted: Wanted, { boot, seq }: Lane, atMs: number): boolean {
  const { order } = wanted
  // Nearly all are the next one of the same boot: no new order for each of a million.
  if (order !== null && order.lateSinceMs === null && order.boot === boot && seq > wanted.seq) {
    wanted.seq = seq
    return true
  }
  const verdict = judgeOrder(order === null ? null : { ...order, seq: wanted.seq }, boot, seq, atMs)
  wanted.order = verdict.order
  wanted.seq = verdict.order.seq
  return verdict.kind === 'in-order'
}
