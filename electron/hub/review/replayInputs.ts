import type { KioskInput } from '../../../stations/kioskInput.ts'
import { createInputDecoder } from '../../../stations/record/readInputs.ts'

/** The inputs of these blocks in their order; `lost` hears of each block that can't be read. */
export function* replayInputs(blocks: Iterable<Uint8Array>, lost: () => void): Generator<KioskInput> {
  const decode = createInputDecoder()
  for (const block of blocks) {
    const read = decode(block)
    if (read.ok) yield* read.inputs
    else lost()
  }
}
