import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import type { Doors } from './openDoors.ts'
import { type Knock, visitorOf } from './visitor.ts'

/**
 * What a wall's socket may. `refusal`: why its command is not carried out; null: it is. Whoever stands at the kiosk may acknowledge
 * at its wall; from beyond it a coach has to be signed in, each time anew: a session that has ended commands nothing through an open
 * page. `isHere`: at the kiosk itself, where the pairing codes are for who stands in the room.
 */
export function createWallRights(
  doors: Doors,
  knock: Knock,
): { readonly refusal: (command: WallCommand) => string | null; readonly isHere: boolean } {
  const visitor = visitorOf(knock)
  const refusal = (command: WallCommand): string | null => {
    // Where the tiles stand is for coaches wherever they are.
    if (visitor.isHere && command.kind !== 'arrange') return null
    const what = 'station' in command ? `${command.kind}, station ${command.station}` : command.kind
    const told = { who: `${command.by} (${doors.nameOf(visitor)})`, from: visitor.address, text: what }
    if (doors.isCoach(visitor)) {
      doors.audit.did('command', told)
      return null
    }
    doors.audit.refused('not-signed-in', told)
    return 'the coach has to sign in first'
  }
  return { refusal, isHere: visitor.isHere }
}
