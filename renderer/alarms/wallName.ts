import type { FloorView } from '../../stations/board/boardSchema.ts'

/** Who acknowledges and pauses when it is done at the wall itself: nobody signs in there. */
export function wallName(floor: FloorView | null): string {
  return floor === null ? 'wall' : `wall ${floor.kiosk}`
}
