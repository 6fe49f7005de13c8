import type { Message } from '../contract/message.ts'
import type { ByteWriter } from './byteWriter.ts'
import {
  AT,
  BOOT,
  expectedAt,
  newLane,
  PRESSURE_IN_FULL,
  SAMPLE,
  SEQ,
  whole,
  type Lane,
} from './inputRecord.ts'
import type { MomentWriter } from './momentWriter.ts'

type Pressure = Extract<Message, { kind: 'pressure' }>
type Moment = { readonly atMs: number; readonly wallAtMs: number }
/** The cuffs heard so far, by topic, in the order of their first samples. */
export type Lanes = Map<string, Lane>

/** Writes one pressure sample as the difference to its cuff's last: 5 bytes as a rule. */
export function packSample(
  writer: ByteWriter,
  moments: MomentWriter,
  lanes: Lanes,
  message: Pressure,
  moment: Moment,
): void {
  const { site, station, cuff, sample } = message
  const key = `${site}/${station}/${cuff}`
  const known = lanes.get(key)
  const lane = known ?? newLane(lanes.size, site, station, cuff, moment.atMs, moment.wallAtMs)
  const seqChange = sample.seq - lane.seq
  const tenths = tenthsOf(sample.pressureMmHg)
  const tag =
    (sample.boot === lane.boot ? 0 : BOOT) |
    (seqChange === 1 ? 0 : SEQ) |
    (sample.at === undefined ? 0 : AT) |
    (tenths === null ? PRESSURE_IN_FULL : 0)
  moments.put(SAMPLE | tag, moment)
  writer.count(lane.index)
  if (known === undefined) {
    lanes.set(key, lane)
    writer.text(site)
    writer.text(station)
    writer.text(cuff)
  }
  if ((tag & BOOT) !== 0) writer.text(sample.boot)
  if (seqChange !== 1) writer.change(seqChange)
  if (sample.at !== undefined) {
    writer.change(sample.at - expectedAt(lane, moment.atMs))
    lane.at = sample.at
    lane.atHeardMs = whole(moment.atMs)
  }
  if (tenths === null) {
    writer.float64(sample.pressureMmHg)
  } else {
    writer.change(tenths - lane.tenths)
    lane.tenths = tenths
  }
  lane.boot = sample.boot
  lane.seq = sample.seq
}

/** The pressure in tenths of a mmHg, where that says it exactly. */
function tenthsOf(pressureMmHg: number): number | null {
  const tenths = Math.round(pressureMmHg * 10)
  const isSame = Number.isSafeInteger(tenths) && Object.is((tenths + 0) / 10, pressureMmHg)
  return isSame && Math.abs(tenths) < 0x4000_0000 ? tenths : null
}
