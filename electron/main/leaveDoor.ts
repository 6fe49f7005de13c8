import type { WebContents } from 'electron'
import { asksPin, type PinAnswer, tryPin } from './askPin.ts'
import type { Log } from './log.ts'
import { ownFrame } from './ownFrame.ts'

/** The longest that there is, characters (`coachPin.ts`). */
const longestPin = 64

interface LeaveSetup {
  wall: WebContents
  /** Where the serving hub has its pages; null: none serves. */
  pages: () => string | null
  leave: () => void
  log: Log
}

export interface LeaveDoor {
  /** Somebody pressed the keys that end the kiosk. */
  ask: () => void
}

/**
 * The way out for whoever stands before the wall: with the coach's PIN, where there is one. Without a hub that serves there is no
 * floor to guard and nobody to ask, and whoever came to mend it gets out.
 */
export function openLeaveDoor({ wall, pages, leave, log }: LeaveSetup): LeaveDoor {
  async function ask(): Promise<void> {
    const address = pages()
    if (address !== null && (await asksPin(address)) !== false) {
      if (!wall.isDestroyed()) wall.send('leave-asked')
      return
    }
    log('info', `app: left by the keyboard, ${address === null ? 'no hub serves' : 'there is no PIN'}`)
    leave()
  }

  async function take(pin: unknown): Promise<PinAnswer> {
    const address = pages()
    if (typeof pin !== 'string' || pin.length > longestPin) return { kind: 'wrong' }
    const answer: PinAnswer = address === null ? { kind: 'no-answer' } : await tryPin(address, pin)
    if (answer.kind !== 'leaving') return answer
    log('info', "app: left by the keyboard, with the coach's PIN")
    // The page hears the answer first.
    setImmediate(leave)
    return answer
  }

  wall.ipc.handle('leave', (event, pin: unknown): PinAnswer | Promise<PinAnswer> =>
    ownFrame(event, wall) === null ? { kind: 'wrong' } : take(pin),
  )
  return { ask: () => void ask() }
}
