import { utf8Text } from '../contract/utf8.ts'

/**
 * Bytes in the order a `ByteWriter` wrote them. What is not there or is none of what is asked for reads as 0 or '' and
 * `isBroken` says so from then on: a reader never throws, and every read goes on by a byte or breaks.
 */
export type ByteReader = {
  readonly isOver: () => boolean
  readonly isBroken: () => boolean
  readonly byte: () => number
  readonly count: () => number
  readonly change: () => number
  readonly float64: () => number
  readonly bytes: () => Uint8Array
  readonly text: () => string
  /** What follows is none of ours. */
  readonly breakOff: () => void
}

const nothing = new Uint8Array()

/** Reads from that place on. */
export function createByteReader(bytes: Uint8Array, from: number): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = from
  let broken = from > bytes.length

  function breakOff(): void {
    broken = true
    at = bytes.length
  }

  function byte(): number {
    if (at < bytes.length) return bytes[at++] ?? 0
    breakOff()
    return 0
  }

  function count(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const each = byte()
      value += (each & 0x7f) * scale
      if (each < 0x80) break
      scale *= 128
      if (scale > Number.MAX_SAFE_INTEGER) return breakNumber()
    }
    return value <= Number.MAX_SAFE_INTEGER ? value : breakNumber()
  }

  function breakNumber(): number {
    breakOff()
    return 0
  }

  function take(): Uint8Array {
    const length = count()
    if (length > bytes.length - at) {
      breakOff()
      return nothing
    }
    at += length
    return bytes.subarray(at - length, at)
  }

  return {
    isOver: () => at >= bytes.length,
    isBroken: () => broken,
    byte,
    count,
    change() {
      const first = byte()
      const low = (first & 0x7f) >> 1
      const size = first < 0x80 ? low : low + count() * 64
      if (size > Number.MAX_SAFE_INTEGER) return breakNumber()
      return (first & 1) === 0 ? size : 0 - size
    },
    float64() {
      if (bytes.length - at < 8) return breakNumber()
      at += 8
      return view.getFloat64(at - 8, true)
    },
    bytes: take,
    text() {
      const text = utf8Text(take())
      if (text === null) breakOff()
      return text ?? ''
    },
    breakOff,
  }
}
