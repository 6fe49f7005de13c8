import type { ByteWriter } from './byteWriter.ts'
import { MOMENT_IN_FULL, WALL_MOVED } from './inputRecord.ts'

type Moment = { readonly atMs: number; readonly wallAtMs: number }

/** Writes a tag with the moment of its input, as the difference to the one before. */
export type MomentWriter = { readonly put: (tag: number, moment: Moment) => void }

/** Its first moment is written as the difference to zero. */
export function createMomentWriter(writer: ByteWriter): MomentWriter {
  let lastAtMs = 0
  let wallAheadMs = 0

  return {
    put(tag, { atMs, wallAtMs }) {
      const passedMs = atMs - lastAtMs
      const movedMs = wallAtMs - atMs - wallAheadMs
      const isReadBack =
        passedMs >= 0 &&
        Number.isSafeInteger(passedMs) &&
        Number.isSafeInteger(movedMs) &&
        Object.is(lastAtMs + passedMs, atMs) &&
        Object.is(atMs + (wallAheadMs + movedMs), wallAtMs)
      if (!isReadBack) {
        writer.byte(tag | MOMENT_IN_FULL)
        writer.float64(atMs)
        writer.float64(wallAtMs)
        wallAheadMs = wallAtMs - atMs
      } else if (movedMs === 0) {
        writer.byte(tag)
        writer.count(passedMs)
      } else {
        writer.byte(tag | WALL_MOVED)
        writer.count(passedMs)
        writer.change(movedMs)
        wallAheadMs += movedMs
      }
      lastAtMs = atMs
    },
  }
}
