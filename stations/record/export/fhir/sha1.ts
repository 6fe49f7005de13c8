const BLOCK_BYTES = 64

/** SHA-1 (RFC 3174) of these bytes, for names only: nothing is kept safe by it. */
export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  const sums = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  for (let at = 0; at < padded.length; at += BLOCK_BYTES) mix(sums, view, at)
  const digest = new DataView(new ArrayBuffer(20))
  sums.forEach((sum, index) => digest.setUint32(index * 4, sum))
  return new Uint8Array(digest.buffer)
}

function mix(sums: Uint32Array, view: DataView, at: number): void {
  const words = new Uint32Array(80)
  for (let index = 0; index < 80; index += 1) words[index] = index < 16 ? view.getUint32(at + index * 4) : 0
  const word = (index: number): number => words[index] ?? 0
  for (let index = 16; index < 80; index += 1) {
    words[index] = turn(word(index - 3) ^ word(index - 8) ^ word(index - 14) ^ word(index - 16), 1)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = sums
  for (let index = 0; index < 80; index += 1) {
    const next = (turn(a, 5) + roundOf(index, b, c, d) + e + word(index)) >>> 0
    ;[a, b, c, d, e] = [next, a, turn(b, 30), c, d]
  }
  ;[a, b, c, d, e].forEach((value, index) => (sums[index] = ((sums[index] ?? 0) + value) >>> 0))
}

function roundOf(index: number, b: number, c: number, d: number): number {
  if (index < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (index < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (index < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

function turn(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0
}
