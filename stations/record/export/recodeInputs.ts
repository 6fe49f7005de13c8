import { createInputEncoder } from '../inputCodec.ts'
import { createInputDecoder } from '../readInputs.ts'

const BLOCK_BYTES = 32_768

/**
 * The inputs of these blocks in blocks of their own: the first one reads alone, and how they were cut before leaves no trace, so that
 * the same inputs give the same bytes. Blocks that can't be read are left out.
 */
export function* recodeInputs(blocks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const decode = createInputDecoder()
  const encoder = createInputEncoder()
  for (const block of blocks) {
    const read = decode(block)
    if (!read.ok) continue
    for (const input of read.inputs) {
      encoder.put(input)
      if (encoder.waitingBytes() < BLOCK_BYTES) continue
      const whole = encoder.take()
      if (whole !== null) yield whole.bytes
    }
  }
  const last = encoder.take()
  if (last !== null) yield last.bytes
}
