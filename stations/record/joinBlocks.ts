import { headBytes, openBlock, sealJoined } from './blockHead.ts'

/**
 * Blocks that go on from one another as one that reads alone, with the same inputs in the same order (L3). It takes from the first,
 * which has to read alone, up to the one before that which does not follow, or is damaged; null: there are no two to join.
 * A block that followed the last one of them follows the joined one.
 */
export function joinBlocks(
  blocks: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly joined: number } | null {
  const bodies: Uint8Array[] = []
  let checkSum: number | null = null
  for (const block of blocks) {
    const opened = openBlock(block, checkSum)
    if (!opened.ok || opened.isAlone !== (bodies.length === 0)) break
    bodies.push(block.subarray(headBytes))
    ;({ checkSum } = opened)
  }
  if (bodies.length < 2 || checkSum === null) return null
  return { bytes: sealJoined(bodies, checkSum), joined: bodies.length }
}
