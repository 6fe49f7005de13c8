import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Far more than any block or state has. */
const MOST_BYTES = 64 * 1024 * 1024

/** Bytes as they stand in the journal: about half of what they are. Done in a thread that may take its time. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes)
}

/** What was packed; nothing where it is damaged, which no reader takes for a block or a state. */
export function unpackBytes(packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_BYTES })
  } catch {
    return new Uint8Array()
  }
}
