const POLYNOMIAL = 0xedb88320
const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
  return value
})

/** The check sum of IEEE 802.3 (as of zip) of these bytes, going on from that of those before; unsigned, 32 bits. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0)
  }
  return ~sum >>> 0
}
