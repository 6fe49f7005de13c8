import { crc32 } from './crc32.ts'

// A block: 'K', the version, whether it reads alone, the check sum (little end first), then the inputs one after another.
// The check sum of a block that does not read alone goes on from that of the block before it: one that is missing shows.
const MARK = 0x4b
const VERSION = 1
const ALONE = 1
const CONTINUES = 0
export const headBytes = 7

/** The block that has these inputs, with its check sum; `before` is that of the block it continues, null: it reads alone. */
export function sealBlock(body: Uint8Array, before: number | null): { bytes: Uint8Array; checkSum: number } {
  const checkSum = crc32(body, before ?? 0)
  return { bytes: sealed(before === null ? ALONE : CONTINUES, [body], checkSum), checkSum }
}

/** Bodies that went on from one another, from one that reads alone to the one with this check sum, which is that of them all. */
export function sealJoined(bodies: readonly Uint8Array[], checkSum: number): Uint8Array {
  return sealed(ALONE, bodies, checkSum)
}

function sealed(kind: number, bodies: readonly Uint8Array[], checkSum: number): Uint8Array {
  const bytes = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, headBytes))
  bytes.set([MARK, VERSION, kind])
  new DataView(bytes.buffer).setUint32(3, checkSum, true)
  let place = headBytes
  for (const body of bodies) {
    bytes.set(body, place)
    place += body.length
  }
  return bytes
}

export type OpenedBlock =
  | { readonly ok: true; readonly isAlone: boolean; readonly checkSum: number }
  | { readonly ok: false; readonly reason: string }

/** Whether this is a block of ours, whole, and the one that follows the block with the check sum `before` (null: none is known). */
export function openBlock(bytes: Uint8Array, before: number | null): OpenedBlock {
  const [mark, version, kind] = bytes
  if (bytes.length < headBytes || mark !== MARK) return refuse('not a block of inputs')
  if (version !== VERSION) return refuse(`version ${version ?? ''} of a block, ${VERSION} is known`)
  if (kind !== ALONE && kind !== CONTINUES) return refuse('damaged')
  const isAlone = kind === ALONE
  if (!isAlone && before === null) return refuse('the block before it is missing')
  const checkSum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(3, true)
  const expected = crc32(bytes.subarray(headBytes), isAlone ? 0 : (before ?? 0))
  if (checkSum === expected) return { ok: true, isAlone, checkSum }
  return refuse(isAlone ? 'damaged' : 'damaged, or the block before it is missing')
}

/** Whether the block says that it reads alone: a reading may begin here. */
export function readsAlone(block: Uint8Array): boolean {
  return block[0] === MARK && block[2] === ALONE
}

function refuse(reason: string): OpenedBlock {
  return { ok: false, reason }
}
