export type Split = {
  /** Each whole packet, byte for byte as it came. */
  readonly packets: readonly Buffer[]
  /** What comes is no MQTT, or a packet is too large: nothing after it can be read. */
  readonly isBroken: boolean
}

// A remaining length is at most four bytes of seven bits each (MQTT 3.1.1, 2.2.3).
const LENGTH_BYTES = 4

/** Cuts the bytes of one MQTT connection into packets; one larger than the limit is told by its header, before its body has come. */
export function createPacketSplitter(limitBytes: number): (chunk: Uint8Array) => Split {
  let parts: Uint8Array[] = []
  let held = 0
  /** So many bytes have to be there before it is worth looking again. */
  let wanted = 1

  return chunk => {
    parts.push(chunk)
    held += chunk.length
    if (held < wanted) return { packets: [], isBroken: false }
    const bytes = Buffer.concat(parts)
    const packets: Buffer[] = []
    let at = 0
    for (;;) {
      const size = packetBytes(bytes, at, limitBytes)
      if (size === 'broken') return { packets, isBroken: true }
      if (size === 'unknown' || at + size > bytes.length) {
        wanted = size === 'unknown' ? bytes.length - at + 1 : size
        break
      }
      packets.push(bytes.subarray(at, at + size))
      at += size
    }
    parts = [bytes.subarray(at)]
    held = bytes.length - at
    return { packets, isBroken: false }
  }
}

/** The bytes of the packet that begins there, its header with them. */
function packetBytes(bytes: Uint8Array, at: number, limitBytes: number): number | 'unknown' | 'broken' {
  let length = 0
  for (let index = 0; index < LENGTH_BYTES; index += 1) {
    const byte = bytes[at + 1 + index]
    if (byte === undefined) return 'unknown'
    length += (byte & 0x7f) * 128 ** index
    if (length > limitBytes) return 'broken'
    if ((byte & 0x80) === 0) return 2 + index + length
  }
  return 'broken'
}
