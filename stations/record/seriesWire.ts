import * as v from 'valibot'
import { CuffIdSchema, StationIdSchema } from '../contract/ids.ts'
import type { SampleSeries } from './recordSchema.ts'

/** Samples of an athlete in a session; `fromMs` to `toMs` is what was asked for, or all of it. Moments in ms, pressures in mmHg. */
export type SeriesAnswer = {
  readonly fromMs: number
  readonly toMs: number
  readonly series: readonly SampleSeries[]
}

const VERSION = 1
const START_BYTES = 8
const HeadSchema = v.object({
  fromMs: v.number(),
  toMs: v.number(),
  series: v.array(v.object({ station: StationIdSchema, cuff: CuffIdSchema, count: v.number() })),
})

/**
 * Series as bytes: the length of the head and the version (32 bits each), the head (JSON in ASCII, filled up to whole 8 bytes),
 * then of each series its moments (float64) and pressures (float32, filled up). Little end first, as every machine of ours has it.
 */
export function encodeSeries({ fromMs, toMs, series }: SeriesAnswer): Uint8Array<ArrayBuffer> {
  const index = series.map(({ station, cuff, atMs }) => ({ station, cuff, count: atMs.length }))
  const json = JSON.stringify({ fromMs, toMs, series: index })
  const head = json.padEnd(wholeEights(json.length))
  const length = series.reduce((sum, { atMs }) => sum + sizeOf(atMs.length), START_BYTES + head.length)
  const bytes = new Uint8Array(length)
  new Uint32Array(bytes.buffer, 0, 2).set([head.length, VERSION])
  for (let place = 0; place < head.length; place++) bytes[START_BYTES + place] = head.charCodeAt(place)
  let offset = START_BYTES + head.length
  for (const { atMs, pressureMmHg } of series) {
    new Float64Array(bytes.buffer, offset, atMs.length).set(atMs)
    new Float32Array(bytes.buffer, offset + atMs.length * 8, atMs.length).set(pressureMmHg)
    offset += sizeOf(atMs.length)
  }
  return bytes
}

/** Reads what `encodeSeries` wrote; null: these bytes are something else. */
export function decodeSeries(buffer: ArrayBuffer): SeriesAnswer | null {
  if (buffer.byteLength < START_BYTES) return null
  const [headLength = 0, version] = new Uint32Array(buffer, 0, 2)
  let offset = START_BYTES + headLength
  if (version !== VERSION || offset > buffer.byteLength || headLength % 8 !== 0) return null
  const head = readHead(new Uint8Array(buffer, START_BYTES, headLength))
  if (head === null) return null
  const series: SampleSeries[] = []
  for (const { station, cuff, count } of head.series) {
    if (!Number.isInteger(count) || count < 0 || offset + sizeOf(count) > buffer.byteLength) return null
    const atMs = new Float64Array(buffer, offset, count)
    const pressureMmHg = new Float32Array(buffer, offset + count * 8, count)
    series.push({ station, cuff, atMs, pressureMmHg })
    offset += sizeOf(count)
  }
  return { fromMs: head.fromMs, toMs: head.toMs, series }
}

function readHead(bytes: Uint8Array): v.InferOutput<typeof HeadSchema> | null {
  try {
    const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
    const read = v.safeParse(HeadSchema, JSON.parse(text))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

function sizeOf(count: number): number {
  return wholeEights(count * 12)
}

function wholeEights(length: number): number {
  return Math.ceil(length / 8) * 8
}
