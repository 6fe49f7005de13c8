import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import type { Doors } from './openDoors.ts'
import { type Knock, visitorOf } from './visitor.ts'

/**
 * Why a command of a wall's socket is not carried out; null: it is. Whoever stands at the kiosk may acknowledge at its wall;
 * from beyond it a coach has to be signed in, each time anew: a session that has ended commands nothing through an open page.
 */
export function createWallRefusal(doors: Doors, knock: Knock): (command: WallCommand) => string | null {
  const visitor = visitorOf(knock)
  return command => {
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
}
