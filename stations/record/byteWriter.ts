/** Bytes in the order they are written, in a buffer that grows as it must. */
export type ByteWriter = {
  readonly length: () => number
  readonly byte: (value: number) => void
  /** A whole number from 0 to 2^53 - 1: 7 bits a byte, the lowest first. */
  readonly count: (value: number) => void
  /** A whole number from -(2^53 - 1) to 2^53 - 1: its sign and 6 bits, then 7 bits a byte. */
  readonly change: (value: number) => void
  readonly float64: (value: number) => void
  /** UTF-8 with its length before it; half of a surrogate pair becomes U+FFFD. */
  readonly text: (value: string) => void
  /** A copy of what was written; the next begins anew in the same buffer. */
  readonly take: () => Uint8Array
}

const FIRST_BYTES = 4_096
/** The most bytes that one number takes. */
const LONGEST_NUMBER = 9
const REPLACEMENT = 0xfffd

/** A writer with nothing in it. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_BYTES)
  let view = new DataView(bytes.buffer)
  let at = 0

  function makeRoom(more: number): void {
    if (at + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + more))
    larger.set(bytes)
    bytes = larger
    view = new DataView(larger.buffer)
  }

  function putCount(value: number): void {
    let rest = value
    // Bit operations are quick and know 32 bits.
    while (rest >= 0x1000_0000) {
      bytes[at++] = (rest % 128) | 0x80
      rest = Math.floor(rest / 128)
    }
    while (rest >= 0x80) {
      bytes[at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    bytes[at++] = rest
  }

  function putText(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit < 0x80) {
        bytes[at++] = unit
        continue
      }
      const point = text.codePointAt(index) ?? REPLACEMENT
      if (point > 0xffff) index += 1
      at = putCodePoint(bytes, at, point)
    }
  }

  return {
    length: () => at,
    byte(value) {
      makeRoom(1)
      bytes[at++] = value
    },
    count(value) {
      makeRoom(LONGEST_NUMBER)
      putCount(value)
    },
    change(value) {
      makeRoom(LONGEST_NUMBER)
      const size = Math.abs(value)
      const low = (size % 64) * 2 + (value < 0 ? 1 : 0)
      if (size < 64) {
        bytes[at++] = low
        return
      }
      bytes[at++] = low | 0x80
      putCount(Math.floor(size / 64))
    },
    float64(value) {
      makeRoom(8)
      view.setFloat64(at, value, true)
      at += 8
    },
    text(value) {
      makeRoom(LONGEST_NUMBER + value.length * 3)
      putCount(utf8Length(value))
      putText(value)
    },
    take() {
      const taken = bytes.slice(0, at)
      at = 0
      return taken
    },
  }
}

function utf8Length(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    const point = text.codePointAt(index) ?? 0
    // A pair is two units and four bytes.
    length += point > 0xffff ? 2 : unit < 0x800 ? 1 : 2
    if (point > 0xffff) index += 1
  }
  return length
}

function putCodePoint(bytes: Uint8Array, start: number, codePoint: number): number {
  const point = codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint
  let at = start
  if (point < 0x800) {
    bytes[at++] = 0xc0 | (point >> 6)
  } else if (point < 0x10000) {
    bytes[at++] = 0xe0 | (point >> 12)
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
  } else {
    bytes[at++] = 0xf0 | (point >> 18)
    bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (point & 0x3f)
  return at
}
