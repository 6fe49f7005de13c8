// A remaining length is at most four bytes of seven bits each (MQTT 3.1.1, 2.2.3).
const LENGTH_BYTES = 4

/**
 * Looks at the bytes of one MQTT connection as they pass and tells the first packet that is larger than `limitBytes()`,
 * by its header, before its body has come. It only counts; garbage that is no MQTT is the parser's to refuse.
 */
export function createPacketGauge(limitBytes: () => number): (chunk: Uint8Array) => 'fits' | 'too-large' {
  /** Bytes of the present packet's body still to come. */
  let bodyLeft = 0
  /** Length bytes read so far; -1 while the next byte is a packet's first. */
  let lengthBytes = -1
  let length = 0

  return chunk => {
    let at = 0
    while (at < chunk.length) {
      if (bodyLeft > 0) {
        const taken = Math.min(bodyLeft, chunk.length - at)
        bodyLeft -= taken
        at += taken
        continue
      }
      const byte = chunk[at] ?? 0
      at += 1
      if (lengthBytes === -1) {
        lengthBytes = 0
        length = 0
        continue
      }
      length += (byte & 0x7f) * 128 ** lengthBytes
      lengthBytes += 1
      if ((byte & 0x80) !== 0 && lengthBytes < LENGTH_BYTES) continue
      if (length > limitBytes()) return 'too-large'
      bodyLeft = length
      lengthBytes = -1
    }
    return 'fits'
  }
}
