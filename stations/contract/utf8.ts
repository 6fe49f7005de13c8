// Pure rooms have no TextDecoder. What stations send is nearly always plain ASCII, which costs one look at each byte.

// Short enough to be handed over as arguments.
const CHUNK_UNITS = 4096

/** The text that these bytes are in strict UTF-8, or null if they are not: overlong, cut off, surrogate, too high. */
export function utf8Text(bytes: Uint8Array): string | null {
  let index = 0
  while (index < bytes.length && (bytes[index] ?? 0) < 0x80) index += 1
  return index === bytes.length ? textOfUnits(bytes) : multibyteText(bytes)
}

function textOfUnits(units: Uint8Array | Uint16Array): string {
  if (units.length <= CHUNK_UNITS) return textOfChunk(units)
  let text = ''
  for (let start = 0; start < units.length; start += CHUNK_UNITS) {
    text += textOfChunk(units.subarray(start, start + CHUNK_UNITS))
  }
  return text
}

// Spreading them would read better and take four times as long.
function textOfChunk(units: Uint8Array | Uint16Array): string {
  const text: unknown = Reflect.apply(String.fromCharCode, null, units)
  return typeof text === 'string' ? text : ''
}

function multibyteText(bytes: Uint8Array): string | null {
  // A sequence never has more UTF-16 units than bytes.
  const units = new Uint16Array(bytes.length)
  let length = 0
  let index = 0
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0
    const size = sequenceSize(lead)
    if (size === 0 || index + size > bytes.length) return null
    const codePoint = size === 1 ? lead : sequenceCodePoint(bytes, index, size)
    if (codePoint < 0) return null
    if (codePoint < 0x10000) {
      units[length++] = codePoint
    } else {
      units[length++] = 0xd7c0 + (codePoint >> 10)
      units[length++] = 0xdc00 + (codePoint & 0x3ff)
    }
    index += size
  }
  return textOfUnits(units.subarray(0, length))
}

// 0 for a byte that can't lead: a continuation, the overlong C0 and C1, and what would lie above U+10FFFF.
function sequenceSize(lead: number): 0 | 1 | 2 | 3 | 4 {
  if (lead < 0x80) return 1
  if (lead < 0xc2) return 0
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 0
}

// Below 0 if the sequence is none: no continuation, overlong, a surrogate or too high.
function sequenceCodePoint(bytes: Uint8Array, start: number, size: 2 | 3 | 4): number {
  let codePoint = (bytes[start] ?? 0) & (0x7f >> size)
  for (let index = start + 1; index < start + size; index += 1) {
    const byte = bytes[index] ?? 0
    if ((byte & 0xc0) !== 0x80) return -1
    codePoint = (codePoint << 6) | (byte & 0x3f)
  }
  const isOverlong = (size === 3 && codePoint < 0x800) || (size === 4 && codePoint < 0x10000)
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  return isOverlong || isSurrogate || codePoint > 0x10ffff ? -1 : codePoint
}
